import type { ExhibitorKind } from '@salon/prisma/client'
import type { Chance } from '../chance.ts'
import type { Localised } from '../content.ts'
import { idOf } from '../ids.ts'
import names from '../names.json' with { type: 'json' }
import crafts from './crafts.json' with { type: 'json' }
import homes from './homes.json' with { type: 'json' }
import places from './places.json' with { type: 'json' }
import { artisans, craftIn, inEach, LABELS, pick, presentation, slugOf } from './words.ts'

/** Who exhibits. Invented, and marked so. */
export interface SeedExhibitor {
  readonly id: string
  readonly slug: string
  readonly kind: ExhibitorKind
  readonly name: string
  readonly nameAr: string
  readonly registerNumber: string | null
  readonly regionCode: string | null
  readonly country: string
  readonly city: string
  readonly cityAr: string
  readonly familyId: string
  readonly crafts: readonly string[]
  readonly presentation: Localised
  readonly foundedIn: number
  readonly members: number
  readonly labels: readonly string[]
  readonly website: string | null
}

/** What is settled of an exhibitor before chance has its say. */
export interface Wanted {
  readonly kind: ExhibitorKind
  readonly familyId: string
  /** Where, and under which name, when that matters to the demo's story. */
  readonly regionCode?: string
  readonly town?: string
  readonly name?: readonly [string, string]
  readonly craft?: string
}

type Pair = readonly [string, string]
type Region = (typeof places.regions)[number]

const homeOf: Readonly<Record<string, readonly string[]>> = homes
const allRegions = places.regions.flatMap((region) => Array.from({ length: region.weight }, () => region))

/** Exhibitors with names and registry numbers of their own, whatever is asked of them. */
export function exhibitorMaker(chance: Chance) {
  const taken = new Set<string>()
  let guests = 0
  let registered = 0

  return (wanted: Wanted): SeedExhibitor => {
    const craft = wanted.craft ?? pick(craftsOf(wanted.familyId), chance)
    const second = pick(craftsOf(wanted.familyId), chance)
    if (wanted.kind === 'GUEST_COUNTRY') return guest(guests++, craft, wanted, chance)
    const region = regionOf(wanted, craft, chance)
    const [city, cityAr] = (region.towns.find(([town]) => town === wanted.town) ??
      pick(region.towns, chance)) as unknown as Pair
    const [name, nameAr] = wanted.name ?? unusedName(wanted.kind, [city, cityAr], taken, chance)
    taken.add(name)
    const foundedIn = 1974 + chance(46)
    const members = wanted.kind === 'MONO_ARTISAN' ? 1 + chance(3) : 7 + chance(wanted.kind === 'COOPERATIVE' ? 80 : 35)
    const facts = {
      name: { fr: name, ar: nameAr, en: name, es: name },
      town: { fr: city, ar: cityAr, en: city, es: city },
      year: inEach(() => String(foundedIn)),
      members: artisans(members),
      craft: inEach((language) => craftIn(craft, language)),
    }
    const voice =
      wanted.kind === 'MONO_ARTISAN' ? 'artisan' : wanted.kind === 'INSTITUTION' ? 'institution' : 'cooperative'
    registered += 1
    return {
      id: idOf('exhibitor', name),
      slug: slugOf(name),
      kind: wanted.kind,
      name,
      nameAr,
      registerNumber:
        wanted.kind === 'INSTITUTION' ? null : `RNA-${region.code.slice(3)}-${String(20_000 + registered * 7)}`,
      regionCode: region.code,
      country: 'MA',
      city,
      cityAr,
      familyId: wanted.familyId,
      crafts: [...new Set(chance(3) === 0 ? [craft, second] : [craft])],
      presentation: presentation(voice, facts, chance),
      foundedIn,
      members,
      labels: LABELS.filter(() => chance(7) === 0),
      website: chance(3) === 0 ? `https://${slugOf(name)}.example.ma` : null,
    }
  }
}

const craftsOf = (familyId: string) => crafts.filter((craft) => craft.familyId === familyId).map(({ id }) => id)

/** A trade is mostly at home where it comes from. */
function regionOf({ regionCode }: Wanted, craft: string, chance: Chance): Region {
  const home = homeOf[craft] ?? []
  const code = regionCode ?? (home.length > 0 && chance(10) < 7 ? pick(home, chance) : undefined)
  return places.regions.find((region) => region.code === code) ?? pick(allRegions, chance)
}

function unusedName(kind: ExhibitorKind, town: Pair, taken: ReadonlySet<string>, chance: Chance): Pair {
  for (;;) {
    const found = nameOf(kind, town, chance)
    // Two with one name would have one address.
    if (!taken.has(found[0])) return found
  }
}

function nameOf(kind: ExhibitorKind, [city, cityAr]: Pair, chance: Chance): Pair {
  const [own, ownAr] = pick(places.names, chance) as unknown as Pair
  const [family, familyAr] = pick(names.families, chance) as unknown as Pair
  if (kind === 'MONO_ARTISAN') {
    const isWoman = chance(2) === 0
    const [first, firstAr] = pick(isWoman ? names.women : names.men, chance) as unknown as Pair
    if (chance(3) > 0) return [`${first} ${family}`, `${firstAr} ${familyAr}`]
    const [title, titleAr] = isWoman ? ['Maâlma', 'المعلمة'] : ['Maâlem', 'المعلم']
    return [`${title} ${first} ${family}`, `${titleAr} ${firstAr} ${familyAr}`]
  }
  if (kind === 'COOPERATIVE') return [`Coopérative ${own} ${city}`, `تعاونية ${ownAr} ${cityAr}`]
  if (kind === 'INSTITUTION')
    return [`Centre de formation aux métiers d’art ${own}, ${city}`, `مركز التكوين في الحرف الفنية ${ownAr}، ${cityAr}`]
  return pick<Pair>(
    [
      [`Maison ${family} ${city}`, `دار ${familyAr} ${cityAr}`],
      [`Ateliers ${family} ${city}`, `ورشات ${familyAr} ${cityAr}`],
      [`Dar ${own} ${city}`, `دار ${ownAr} ${cityAr}`],
      [`Comptoir ${own} ${city}`, `شركة ${ownAr} ${cityAr}`],
    ],
    chance,
  )
}

function guest(n: number, craft: string, { familyId }: Wanted, chance: Chance): SeedExhibitor {
  const from = places.guests[n % places.guests.length] as (typeof places.guests)[number]
  const facts = { country: from, craft: inEach((language) => craftIn(craft, language)) }
  const name = `Artisanat – ${from.fr}`
  return {
    id: idOf('exhibitor', name, n),
    slug: slugOf('artisanat', from.en, n < places.guests.length ? '' : String(n)),
    kind: 'GUEST_COUNTRY',
    name,
    nameAr: `الصناعة التقليدية – ${from.ar}`,
    registerNumber: null,
    regionCode: null,
    country: from.country,
    city: from.city,
    cityAr: from.cityAr,
    familyId,
    crafts: [craft],
    presentation: presentation('guest', facts, chance),
    foundedIn: 1990 + chance(20),
    members: 8 + chance(6),
    labels: [],
    website: null,
  }
}
