import type { ProgrammeDraftQuery, ProgrammeSessionFragment } from '@salon/schema/generated/graphql.ts'

export type Draft = NonNullable<ProgrammeDraftQuery['draft']>
export type Row = ProgrammeSessionFragment
export type Rooms = Draft['edition']['rooms']
export type Tracks = Draft['edition']['tracks']
