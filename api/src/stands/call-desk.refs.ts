import { builder } from '../graphql/builder.ts'
import type { CallContent, CriterionContent, FieldContent } from './call-content.ts'
import type { CallRecord } from './call-desk.ts'

/** A call with all that only the registration desk sees of it. */
export const CallRecordRef = builder.objectRef<CallRecord>('CallRecord')
export const CallContentRef = builder.objectRef<CallContent>('CallContent')
export const CallContentFieldRef = builder.objectRef<FieldContent>('CallContentField')
export const CallCriterionRef = builder.objectRef<CriterionContent>('CallCriterion')
