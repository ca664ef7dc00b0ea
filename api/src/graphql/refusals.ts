import type { Refusal } from '../shared/refusal.ts'
import { CursorExpired, Forbidden, type InputIssue, InvalidInput, NotFound } from '../shared/refusals.ts'
import { builder } from './builder.ts'

export const RefusalInterface = builder.interfaceRef<Refusal>('Refusal').implement({
  description: 'Why something was not done.',
  fields: (t) => ({
    code: t.exposeString('code', { description: 'Stable, for programs.' }),
    message: t.string({
      description: 'For people, in the language of the request.',
      resolve: (refusal, _args, context) => refusal.sentence(context.language),
    }),
  }),
})

/**
 * A refusal that is foretold, as the value of a field. GraphQL takes an Error that a resolver returns for one that it
 * threw; the prototype of this one does not say that it is an Error, and it is answered as the data that it is.
 */
export const foretold = (refusal: Refusal): Refusal => new Proxy(refusal, { getPrototypeOf: () => Object.prototype })

/** Whether a value is a refusal of this class, thrown or foretold. */
export const isRefusalOf =
  (kind: abstract new (...facts: never[]) => Refusal) =>
  (value: unknown): boolean =>
    value instanceof kind || (typeof value === 'object' && value !== null && value.constructor === kind)

const InputIssueType = builder.objectRef<InputIssue>('InputIssue').implement({
  description: 'One thing that is wrong with what was sent.',
  fields: (t) => ({
    path: t.stringList({ description: 'The input field, from the outside in.', resolve: (issue) => [...issue.path] }),
    message: t.string({
      description: 'For people.',
      resolve: (issue, _args, context) => issue.message[context.language],
    }),
  }),
})

builder.objectType(Forbidden, {
  name: 'Forbidden',
  description: 'The viewer lacks the right, or is not signed in.',
  interfaces: [RefusalInterface],
  isTypeOf: (value) => value instanceof Forbidden,
})

builder.objectType(NotFound, {
  name: 'NotFound',
  description: 'Nothing with that id, or not for this viewer.',
  interfaces: [RefusalInterface],
  isTypeOf: (value) => value instanceof NotFound,
})

builder.objectType(InvalidInput, {
  name: 'InvalidInput',
  description: 'What was sent is not valid.',
  interfaces: [RefusalInterface],
  isTypeOf: (value) => value instanceof InvalidInput,
  fields: (t) => ({
    issues: t.field({
      description: 'What is wrong, and where.',
      type: [InputIssueType],
      resolve: (invalid) => [...invalid.issues],
    }),
  }),
})

builder.objectType(CursorExpired, {
  name: 'CursorExpired',
  description: 'The cursor is older than what the journal keeps: read again.',
  interfaces: [RefusalInterface],
  isTypeOf: (value) => value instanceof CursorExpired,
})
