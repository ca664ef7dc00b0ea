import { builder } from '../graphql/builder.ts'
import type { FieldProblem } from './application.refusals.ts'
import type { ApplicationState } from './application.ts'
import type { CallFieldType, CallPhase } from './call.ts'

type Words<Value extends string> = Record<Value, { description: string }>

export const ApplicationStateType = builder.enumType('ApplicationState', {
  description: 'Where a file stands.',
  values: {
    DRAFT: { description: 'The exhibitor is filling it in.' },
    SUBMITTED: { description: 'It was sent, and nobody has taken it yet.' },
    UNDER_REVIEW: { description: 'The desk is reading it.' },
    MORE_INFORMATION: { description: 'The desk asked for something that was missing.' },
    ACCEPTED: { description: 'It may have a stand.' },
    WAITLISTED: { description: 'It waits for a stand to come free.' },
    REJECTED: { description: 'It was turned down, with a reason.' },
    WITHDRAWN: { description: 'The exhibitor took it back.' },
  } as const satisfies Words<ApplicationState>,
})

export const CallFieldTypeType = builder.enumType('CallFieldType', {
  description: 'What a field of a call takes.',
  values: {
    TEXT: { description: 'A line.' },
    LONG_TEXT: { description: 'Several lines.' },
    NUMBER: { description: 'A number, not below zero.' },
    CHOICE: { description: 'The key of one of its options.' },
    YES_NO: { description: 'True or false.' },
    PHOTOGRAPH: { description: 'Pictures.' },
    PAPER: { description: 'PDF papers, or pictures of them.' },
  } as const satisfies Words<CallFieldType>,
})

export const CallPhaseType = builder.enumType('CallPhase', {
  description: 'Whether a call takes files, by the edition’s clock.',
  values: {
    COMING: { description: 'Not yet.' },
    OPEN: { description: 'Now.' },
    CLOSED: { description: 'No longer.' },
  } as const satisfies Words<CallPhase>,
})

export const FieldProblemType = builder.enumType('FieldProblem', {
  description: 'What is wrong with a field of a file.',
  values: {
    MISSING: { description: 'It is required, and empty.' },
    TOO_LONG: { description: 'It has more characters than the call takes.' },
    TOO_MANY: { description: 'It has more files than the call takes.' },
    NOT_A_NUMBER: { description: 'It is no number from zero on.' },
    NO_SUCH_CHOICE: { description: 'It is none of the options.' },
    WRONG_TYPE: { description: 'It is not what the field takes.' },
  } as const satisfies Words<FieldProblem>,
})
