import type { ApplicationState, ExhibitorKind, StandBuild } from '@salon/prisma/client'
import { type Chance, shuffled } from '../chance.ts'
import { idOf } from '../ids.ts'
import type { CallKey } from './calls.ts'
import { exhibitorMaker, type SeedExhibitor, type Wanted } from './exhibitors.ts'
import { pick } from './words.ts'

/** A stand of the plan, as much as a wish for it needs. */
export interface SeedStand {
  readonly id: string
  readonly number: string
  readonly familyId: string
  readonly outline: readonly (readonly [number, number])[]
  readonly areaDm2: number
  readonly build: StandBuild
  readonly watts: number
  readonly water: boolean
  readonly openSides: number
}

export interface Wish {
  readonly dm2: number
  readonly build: StandBuild | null
  readonly watts: number
  readonly water: boolean
  readonly openSides: number
  readonly accessible: boolean
}

export interface SeedFile {
  readonly id: string
  readonly call: CallKey
  readonly exhibitor: SeedExhibitor
  readonly state: ApplicationState
  /** Decided, and not told yet. */
  readonly unsent?: boolean
  readonly wish: Wish
  /** Given to it, the first for what it wished. */
  readonly stands: readonly SeedStand[]
  readonly persona?: string
}

export interface SeedFair {
  readonly exhibitors: readonly SeedExhibitor[]
  readonly files: readonly SeedFile[]
  /** Nobody's: holds and offers are taken from these. */
  readonly free: readonly SeedStand[]
}

/** Of a family's stands: the share that is given, and that for which a file accepted waits. */
const GIVEN = 0.85
const WAITING = 0.045

/** The demo's exhibitors whom somebody of the one-click people acts for. */
const COOPERATIVES = {
  exhibitor: {
    kind: 'COOPERATIVE',
    familyId: 'carpet',
    craft: 'hanbel-weaving',
    regionCode: 'MA-09',
    town: 'Taroudant',
    name: ['Coopérative Azetta Taroudant', 'تعاونية أزطا تارودانت'],
  },
  'exhibitor-2': {
    kind: 'COOPERATIVE',
    familyId: 'clothing',
    craft: 'fes-embroidery',
    regionCode: 'MA-03',
    town: 'Sefrou',
    name: ['Coopérative Tamlalt Sefrou', 'تعاونية تاملالت صفرو'],
  },
} as const satisfies Record<string, Wanted>

/** The states that files of the first call ended in, and those that files of the second are in. */
const MAIN_OTHERS: readonly [ApplicationState, number][] = [
  ['WAITLISTED', 40],
  ['REJECTED', 45],
  ['WITHDRAWN', 15],
]
const LATE: readonly [ApplicationState, number, unsent?: boolean][] = [
  ['SUBMITTED', 60],
  ['UNDER_REVIEW', 24],
  ['MORE_INFORMATION', 8],
  ['DRAFT', 12],
  ['ACCEPTED', 4, true],
  ['REJECTED', 2, true],
  ['WITHDRAWN', 2],
]

/**
 * Exhibitors and their files, made around the stands of the plan: each wish of an accepted file is that of one stand of
 * its own, so all of them can be met at once.
 */
export function planFair(stands: readonly SeedStand[], chance: Chance): SeedFair {
  const make = exhibitorMaker(chance)
  const exhibitors: SeedExhibitor[] = []
  const files: SeedFile[] = []
  const free: SeedStand[] = []
  const kindOf = kindChooser(chance)
  const add = (wanted: Wanted) => {
    const made = make(wanted)
    exhibitors.push(made)
    return made
  }
  const file = (
    call: CallKey,
    exhibitor: SeedExhibitor,
    state: ApplicationState,
    wish: Wish,
    more: Partial<SeedFile> = {},
  ) => files.push({ id: idOf('file', call, exhibitor.id), call, exhibitor, state, wish, stands: [], ...more })
  const anyStand = () => pick(stands, chance)

  add(COOPERATIVES.exhibitor)
  const offered = add(COOPERATIVES['exhibitor-2'])
  file(
    'main',
    offered,
    'ACCEPTED',
    { dm2: 900, build: 'SHELL_SCHEME', watts: 500, water: false, openSides: 1, accessible: false },
    { persona: 'exhibitor-2' },
  )

  for (const [familyId, own] of Map.groupBy(stands, (stand) => stand.familyId)) {
    const mixed = shuffled(own, chance)
    const given = Math.round(own.length * GIVEN)
    const waiting = Math.round(own.length * WAITING)
    for (const [n, stand] of mixed.entries()) {
      if (n >= given) free.push(stand)
      if (n >= given + waiting) continue
      const exhibitor = add({ kind: kindOf(stand.areaDm2), familyId })
      file('main', exhibitor, 'ACCEPTED', wishFor(stand, chance), { stands: n < given ? [stand] : [] })
    }
  }
  const others = MAIN_OTHERS.flatMap(([state, count]) => Array.from({ length: count }, () => state))
  for (const state of others) {
    const stand = anyStand()
    file('main', add({ kind: kindOf(900), familyId: stand.familyId }), state, wishFor(stand, chance))
  }
  // Who was turned away or withdrew may try again.
  const again = files
    .filter(({ state }) => state === 'REJECTED' || state === 'WITHDRAWN')
    .map(({ exhibitor }) => exhibitor)
  for (const [state, count, unsent = false] of LATE)
    for (let n = 0; n < count; n++) {
      const stand = anyStand()
      const exhibitor = (n % 2 === 0 && again.shift()) || add({ kind: kindOf(900), familyId: stand.familyId })
      file('late', exhibitor, state, wishFor(stand, chance), { unsent })
    }
  return { exhibitors, files, free }
}

/** Large stands go to those who fill them; twelve countries and twelve schools are invited. */
function kindChooser(chance: Chance): (areaDm2: number) => ExhibitorKind {
  const invited: ExhibitorKind[] = Array.from({ length: 24 }, (_, n) => (n % 2 === 0 ? 'GUEST_COUNTRY' : 'INSTITUTION'))
  return (areaDm2) => {
    if (areaDm2 > 1800) return invited.shift() ?? (chance(3) === 0 ? 'COOPERATIVE' : 'COMPANY')
    const dice = chance(100)
    return dice < 46 ? 'COOPERATIVE' : dice < 82 ? 'MONO_ARTISAN' : 'COMPANY'
  }
}

/** What somebody would have asked for whom this stand is right. */
function wishFor(stand: SeedStand, chance: Chance): Wish {
  const { areaDm2, build, watts, water, openSides } = stand
  return {
    // Stands come in modules: up to a quarter more may have been wished for.
    dm2: pick([areaDm2, areaDm2, Math.round(areaDm2 * 0.8), Math.floor((areaDm2 * 1.1) / 100) * 100], chance),
    build: chance(3) === 0 ? null : build,
    watts: pick([0, 500, 1000, 2000, watts], chance),
    water: water && chance(2) === 0,
    openSides: chance(3) === 0 ? openSides : 1,
    accessible: chance(14) === 0,
  }
}
