import type { Context } from '../context.ts'
import { assertAllowed } from '../shared/refusal.ts'
import { actOnCall } from './call.actions.ts'
import { CallElsewhere, StaleCall } from './call.refusals.ts'
import { lockCriteria, readUse, writeDraft, writeForm, writePublished } from './call.store.ts'
import { tidied, whyInUse, whyNotKept, whyNotPublish } from './call-content.rules.ts'
import { type CallContent, contentInForce } from './call-content.ts'
import { whyStaleDraft } from './call-desk.rules.ts'
import { type CallRecord, contentToPublish } from './call-desk.ts'

/**
 * Keeps what the desk writes of a call, however incomplete: exhibitors go on seeing what is in force. What comes to the
 * same as that is no draft. Throws StaleCall when a colleague saved since it was read, CallElsewhere, InvalidInput,
 * NotFound.
 */
export function saveCall(
  context: Context,
  id: string,
  draftVersion: number,
  content: CallContent,
): Promise<CallRecord> {
  return actOnCall(context, id, 'drafted', async ({ tx, call, by }) => {
    assertAllowed(whyStaleDraft(call, draftVersion))
    if (call.archivedAt) throw new CallElsewhere('ARCHIVED')
    assertAllowed(whyNotKept(content))
    const isSame = JSON.stringify(content) === JSON.stringify(contentInForce(call, call.criteria))
    if (!(await writeDraft(tx, call, by, isSame ? null : content))) throw new StaleCall(call)
  })
}

/** Forgets what was drafted of a call. Throws StaleCall, NotFound. */
export function discardCallDraft(context: Context, id: string, draftVersion: number): Promise<CallRecord> {
  return actOnCall(context, id, 'drafted', async ({ tx, call, by }) => {
    assertAllowed(whyStaleDraft(call, draftVersion))
    if (!(await writeDraft(tx, call, by, null))) throw new StaleCall(call)
  })
}

/**
 * Puts the draft of a call in force for what is sent from now on, and announces the call if nobody knew of it yet. Files
 * that were sent stay complete. Throws CallPartInUse, StaleCall, CallElsewhere, InvalidInput with all that is missing,
 * NotFound.
 */
export function publishCall(context: Context, id: string, draftVersion: number): Promise<CallRecord> {
  return actOnCall(context, id, 'published', async ({ tx, call, now, by }) => {
    assertAllowed(whyStaleDraft(call, draftVersion))
    const wanted = contentToPublish(call)
    assertAllowed(whyNotPublish(wanted, call, now))
    await lockCriteria(tx, id)
    const use = await readUse(tx, id)
    const content = tidied(wanted)
    assertAllowed(whyInUse(contentInForce(call, call.criteria), call.fields, content, use))
    await writeForm(tx, call, content, use, { now, ids: context.ids })
    if (!(await writePublished(tx, call, by, content))) throw new StaleCall(call)
  })
}
