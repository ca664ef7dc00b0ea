import { builder } from '../graphql/builder.ts'
import type { Call, CallField, CallQuota } from './call.ts'

export const CallRef = builder.objectRef<Call>('Call')
export const CallFieldRef = builder.objectRef<CallField>('CallField')
export const CallQuotaRef = builder.objectRef<CallQuota>('CallQuota')
