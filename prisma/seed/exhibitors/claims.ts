import type { Chance } from '../chance.ts'
import { idOf } from '../ids.ts'
import type { SeedFair, SeedFile, SeedStand } from './fair.ts'
import { DESK } from './history.ts'

export interface SeedClaim {
  readonly id: string
  readonly standId: string
  readonly fileId: string
  readonly offerId: string | null
  readonly from: string
  /** Of a hold, its deadline. */
  readonly until: string | null
  readonly madeById: string
}

export interface SeedOffer {
  readonly id: string
  readonly fileId: string
  readonly offeredAt: string
  readonly until: string
}

/** When each of the lone holds ends; the first not an hour after the demo's start, for all to see. */
const DEADLINES = ['05T08:30', '05T17:00', '06T11:00', '06T17:00', '07T11:00', '07T17:00']
const DOUBLES = 14

/** Who has which stand: allocations, a few that are held, and the three that one cooperative may choose from. */
export function claimsOf(fair: SeedFair, chance: Chance) {
  const free = [...fair.free]
  const take = (fits: (stand: SeedStand) => boolean): SeedStand | undefined => {
    const found = free.findIndex(fits)
    return found < 0 ? undefined : free.splice(found, 1)[0]
  }
  const claims: SeedClaim[] = []
  const claim = (
    file: SeedFile,
    stand: SeedStand,
    from: string,
    until: string | null = null,
    offerId: string | null = null,
  ) =>
    claims.push({
      id: idOf('claim', file.id, stand.id),
      standId: stand.id,
      fileId: file.id,
      offerId,
      from,
      until,
      madeById: DESK[claims.length % 2] ?? DESK[0],
    })
  const day = (n: number) => String(n).padStart(2, '0')

  /** How many stands each file has. */
  const taken = new Map<string, number>()
  for (const file of fair.files)
    for (const stand of file.stands) {
      claim(file, stand, `2022-11-${day(28 + chance(3))}T${day(9 + chance(8))}:00:00Z`)
      taken.set(file.id, 1)
    }
  // Some have the stand beside theirs as well.
  for (const file of fair.files) {
    const [first] = file.stands
    if (!first || first.areaDm2 > 900 || [...taken.values()].filter((count) => count === 2).length >= DOUBLES) continue
    const beside = take((stand) => fits(stand, file) && stand.areaDm2 === 900 && touch(stand, first))
    if (!beside) continue
    claim(file, beside, '2022-12-01T10:00:00Z')
    taken.set(file.id, 2)
  }
  const offers: SeedOffer[] = []
  const withoutStand = fair.files.filter(
    ({ state, call, stands }) => state === 'ACCEPTED' && call === 'main' && stands.length === 0,
  )
  const chooser = withoutStand.find(({ persona }) => persona === 'exhibitor-2')
  if (chooser) {
    const offer = {
      id: idOf('offer', chooser.id),
      fileId: chooser.id,
      offeredAt: '2022-12-04T15:00:00Z',
      until: '2022-12-06T17:00:00Z',
    }
    offers.push(offer)
    for (let n = 0; n < 3; n++) {
      const stand = take((each) => each.familyId === chooser.exhibitor.familyId && fits(each, chooser))
      if (stand) claim(chooser, stand, offer.offeredAt, offer.until, offer.id)
    }
  }
  for (const [n, deadline] of DEADLINES.entries()) {
    const file = withoutStand.filter(({ persona }) => !persona)[n * 7]
    const stand = file && take((each) => each.familyId === file.exhibitor.familyId && fits(each, file))
    if (file && stand) claim(file, stand, '2022-12-04T09:00:00Z', `2022-12-${deadline}:00Z`)
  }
  return { claims, offers, taken }
}

/** As whyNotFit of the platform's own rules has it; the seed's test asks the rule itself. */
function fits(stand: SeedStand, { wish }: SeedFile): boolean {
  return (
    stand.areaDm2 >= wish.dm2 * 0.8 &&
    (wish.build === null || wish.build === stand.build) &&
    stand.watts >= wish.watts &&
    (stand.water || !wish.water)
  )
}

/** Whether two stands of a row share a side. */
function touch({ number, outline }: SeedStand, other: SeedStand): boolean {
  const [west, north] = outline[0] ?? [0, 0]
  const [otherWest, otherNorth] = other.outline[0] ?? [0, 0]
  return number[0] === other.number[0] && north === otherNorth && Math.abs(west - otherWest) === 300
}
