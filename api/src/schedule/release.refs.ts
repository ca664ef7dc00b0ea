import { builder } from '../graphql/builder.ts'
import type { Release } from './release.ts'
import type { ReleaseInForce } from './schedule.ts'

/** The release in force as the schedule's reading has it, or a whole one; what is absent is read when it is asked for. */
export type ReleaseShape = ReleaseInForce | Release

export const ReleaseRef = builder.objectRef<ReleaseShape>('Release')
