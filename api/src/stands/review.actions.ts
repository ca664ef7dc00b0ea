import type { Context } from '../context.ts'
import { mayRegister } from '../live/rights.ts'
import { assertAllowed } from '../shared/refusal.ts'
import { Forbidden } from '../shared/refusals.ts'
import type { StandApplication } from './application.ts'
import { actOnApplication, moveApplication } from './application-step.actions.ts'
import { readCall } from './call.reading.ts'
import { whyNotAsk } from './decision.rules.ts'

/** Throws Forbidden unless the viewer is of the registration desk, whatever file they ask for. */
export function assertAtDesk({ viewer }: Context): void {
  if (!viewer?.roles.some(({ editionId }) => mayRegister(viewer, editionId))) throw new Forbidden()
}

/** Takes a file in hand. The registration desk. Throws StepNotOpen when somebody has it already, NotFound. */
export async function takeApplication(context: Context, fileId: string): Promise<StandApplication> {
  assertAtDesk(context)
  return actOnApplication(context, fileId, 'DESK', (acting) =>
    moveApplication(acting, 'TAKE', { assignedToId: acting.viewer.personId, isInternal: false }),
  )
}

/**
 * Asks the exhibitor for some fields again, in words. The registration desk. Throws StepNotOpen, InvalidInput, NotFound.
 */
export async function askApplication(
  context: Context,
  fileId: string,
  keys: readonly string[],
  text: string,
): Promise<StandApplication> {
  assertAtDesk(context)
  const asked = [...new Set(keys)]
  const reason = text.trim()
  return actOnApplication(context, fileId, 'DESK', async (acting) => {
    const call = await readCall(acting.tx, acting.file.callId)
    if (!call) throw new Error('a file of no call')
    assertAllowed(whyNotAsk(call, acting.file, asked, reason))
    return moveApplication(acting, 'ASK', { asked, reason, note: reason })
  })
}
