import { builder } from '../graphql/builder.ts'
import type { Decision } from './decision.ts'

export const DecisionType = builder.enumType('Decision', {
  description: 'What the desk decides of a file.',
  values: {
    ACCEPT: { description: 'It may have a stand, and counts in its quotas.' },
    WAITLIST: { description: 'It waits for a stand to come free.' },
    REJECT: { description: 'It is turned down, with a reason.' },
  } as const satisfies Record<Decision, { description: string }>,
})

export const SeenVersionInput = builder.inputType('SeenVersionInput', {
  description: 'A file in the version in which it was seen.',
  fields: (t) => ({
    id: t.id({ description: 'The id of the file.' }),
    version: t.int({ description: 'Its version.' }),
  }),
})
