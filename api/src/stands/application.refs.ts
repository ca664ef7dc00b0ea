import { builder } from '../graphql/builder.ts'
import type { FieldIssue } from './application.refusals.ts'
import type { ApplicationEvent, StandApplication } from './application.ts'
import type { ApplicationFile } from './application-file.store.ts'

/** A file; what only the desk sees of it is null for its exhibitor, and for others the file does not exist. */
export const StandApplicationRef = builder.objectRef<StandApplication>('StandApplication')
export const ApplicationEventRef = builder.objectRef<ApplicationEvent>('ApplicationEvent')
export const ApplicationFileRef = builder.objectRef<ApplicationFile>('ApplicationFile')
export const FieldIssueRef = builder.objectRef<FieldIssue>('FieldIssue')
