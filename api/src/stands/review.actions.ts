import type { Context } from '../context.ts'
import { mayRegister } from '../live/rights.ts'
import { assertAllowed } from '../shared/refusal.ts'
import { Forbidden } from '../shared/refusals.ts'
import type { StandApplication } from './application.ts'
import { type ApplicationActing, actOnApplication, moveApplication } from './application-step.actions.ts'
import { readCall } from './call.reading.ts'
import { InConflict } from './decision.refusals.ts'
import { whyNotAsk } from './decision.rules.ts'
import { readConflicts } from './decision.store.ts'

/** Throws Forbidden unless the viewer is of the registration desk, whatever file they ask for. */
export function assertAtDesk({ viewer }: Context): void {
  if (!viewer?.roles.some(({ editionId }) => mayRegister(viewer, editionId))) throw new Forbidden()
}

/** Throws InConflict for files that who acts must not judge. Who acts for an exhibitor need not declare it. */
export async function assertNoConflict(acting: readonly ApplicationActing[]): Promise<void> {
  const [first] = acting
  if (!first) throw new Forbidden()
  const ids = acting.map(({ file }) => file.id)
  const own = await readConflicts(first.tx, ids, first.viewer.personId)
  const numbers = acting
    .filter(({ file, members, viewer }) => own.has(file.id) || members.includes(viewer.personId))
    .map(({ file }) => file.number)
  if (numbers.length > 0) throw new InConflict(numbers)
}

/**
 * Takes a file in hand. The registration desk. Throws StepNotOpen when somebody has it already, InConflict, NotFound.
 */
export async function takeApplication(context: Context, fileId: string): Promise<StandApplication> {
  assertAtDesk(context)
  return actOnApplication(context, fileId, 'DESK', async (acting) => {
    await assertNoConflict([acting])
    return moveApplication(acting, 'TAKE', { assignedToId: acting.viewer.personId, isInternal: false })
  })
}

/**
 * Asks the exhibitor for some fields again, in words; of papers, their names may do. The registration desk. Throws
 * StepNotOpen, InConflict, InvalidInput, NotFound.
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
    await assertNoConflict([acting])
    assertAllowed(whyNotAsk(call, acting.file, asked, reason))
    const fieldKey = asked.length === 1 ? (asked[0] ?? null) : null
    return moveApplication(acting, 'ASK', { asked, reason: reason || null, note: reason || null, fieldKey })
  })
}
