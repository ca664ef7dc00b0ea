import { builder } from '../graphql/builder.ts'
import type { CallPart, CallStage, CallStep } from './call-desk.ts'

type Words<Value extends string> = Record<Value, { description: string }>

export const CallStageType = builder.enumType('CallStage', {
  description: 'Where a call is for the desk, by the edition’s clock.',
  values: {
    DRAFT: { description: 'Nobody but the desk knows of it.' },
    PLANNED: { description: 'It is announced, and opens later.' },
    OPEN: { description: 'It takes files.' },
    CLOSED: { description: 'It takes no more files.' },
    ARCHIVED: { description: 'It is put away, its files are kept.' },
  } as const satisfies Words<CallStage>,
})

export const CallStepType = builder.enumType('CallStep', {
  description: 'What the desk does to a call at once.',
  values: {
    OPEN: { description: 'Opens it now.' },
    CLOSE: { description: 'Closes it now.' },
    ARCHIVE: { description: 'Puts it away.' },
    RESTORE: { description: 'Brings it back.' },
  } as const satisfies Words<CallStep>,
})

export const CallPartType = builder.enumType('CallPart', {
  description: 'What of a call rests under files or scores.',
  values: {
    FIELD_TYPE: { description: 'The type of a field that files answered.' },
    OPTION: { description: 'An option that files chose.' },
    KIND: { description: 'A kind of exhibitor of which there are files.' },
    CRITERIA: { description: 'The criteria against which files were scored.' },
  } as const satisfies Words<CallPart>,
})
