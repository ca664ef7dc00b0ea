import type { StandApplication } from './application.ts'
import { type Call, type CallField, fieldsFor } from './call.ts'

/**
 * **The form applies to what is sent from now on.** A call may be edited while files answer it, and a file that was sent
 * stays complete by the form that it was sent under:
 *
 * - a file that is being filled in sees the form as it is now, and is judged by it when it is sent;
 * - a file that was sent is never judged again, but for what the desk asks of it. A field that came later, or that
 *   became required, is nothing that it lacks; the desk may ask for it, and then it is;
 * - a field that somebody answered is retired and not deleted: nobody is asked any more, and the answers stay readable;
 * - the type of a field, and an option that somebody chose, do not change under an answer (`CallPartInUse`).
 *
 * Each field says since when it is asked, since when it is required, and until when, so that the form of any moment is known.
 */
export function fieldsOf(
  call: Pick<Call, 'fields'>,
  file: Pick<StandApplication, 'kind' | 'state' | 'submittedAt' | 'asked'>,
  held: ReadonlySet<string>,
): readonly CallField[] {
  const { submittedAt } = file
  if (file.state === 'DRAFT' || !submittedAt) return fieldsFor(call, file.kind)
  return call.fields.filter((field) => {
    if (held.has(field.key)) return true
    const wasAsked = field.kinds.includes(file.kind) && isInForce(field, submittedAt)
    return wasAsked || (field.retiredAt === null && file.asked.includes(field.key))
  })
}

/** Whether a file that was sent at a moment could not have been sent without an answer to a field. */
export const wasRequired = (
  field: Pick<CallField, 'required' | 'requiredSince' | 'addedAt' | 'retiredAt'>,
  at: Date,
): boolean => field.required && isInForce(field, at) && (field.requiredSince === null || field.requiredSince <= at)

/** Whether a field was asked at a moment. */
export const isInForce = ({ addedAt, retiredAt }: Pick<CallField, 'addedAt' | 'retiredAt'>, at: Date): boolean =>
  (addedAt === null || addedAt <= at) && (retiredAt === null || at < retiredAt)
