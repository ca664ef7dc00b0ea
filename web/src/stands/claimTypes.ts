import type { MyStandsQuery } from '@salon/schema/generated/graphql.ts'

export type StandFile = NonNullable<MyStandsQuery['myStands']>['files'][number]
export type StandSharing = NonNullable<MyStandsQuery['myStands']>['sharings'][number]
export type FileClaim = StandFile['claims'][number]
export type FileOffer = NonNullable<StandFile['offer']>
export type FileExchange = StandFile['exchanges'][number]

/** What a file has and holds at a time of the edition's clock. */
export interface FileNow {
  readonly allocated: readonly FileClaim[]
  /** Held by themselves. */
  readonly held: readonly FileClaim[]
  /** Of the open offer. */
  readonly offered: readonly FileClaim[]
  readonly offer: FileOffer | undefined
  /** Whether it may hold a free stand of its own choice. */
  readonly mayHold: boolean
}

/** A deadline that has passed is passed, whether or not anything was told of it. */
export function fileNow(file: StandFile, now: number): FileNow {
  const live = file.claims.filter(({ until }) => !until || now < Date.parse(until))
  const allocated = live.filter(({ until }) => !until)
  const offer = file.offer && file.offer.state === 'OPEN' && now < Date.parse(file.offer.until) ? file.offer : undefined
  const held = live.filter(({ until, isOffered }) => until && !isOffered)
  const offered = offer ? live.filter(({ until, isOffered }) => until && isOffered) : []
  const isFree = held.length === 0 && !offer
  return {
    allocated,
    held,
    offered,
    offer,
    mayHold: !file.isWaiting && isFree && allocated.length < file.standsGranted,
  }
}
