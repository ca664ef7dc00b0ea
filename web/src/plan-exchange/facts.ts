import { BUILDS, COLOURS, type DrawnFeature, type DrawnStand, type DrawnZone, SHAPES } from '../plan-editor/drawing.ts'
import { KEY, MOST_WATTS } from '../plan-table/standColumns.ts'
import { families } from '../stands/familyName.ts'

export type Facts = ReadonlyMap<string, string>
type Told = (fact: string) => void

const YES = new Set(['true', '1', 'yes', 'oui', 'si', 'sí', 'نعم'])
const NO = new Set(['false', '0', 'no', 'non', 'لا', ''])

/** Reads facts one by one; `told` hears of those that make no sense, and what was there stays. */
function reader(facts: Facts, told: Told) {
  const read = <T>(name: string, otherwise: T, of: (text: string) => T | undefined): T => {
    const text = facts.get(name)
    if (text === undefined) return otherwise
    const value = of(text)
    if (value === undefined) told(name)
    return value === undefined ? otherwise : value
  }
  return {
    read,
    yes: (name: string, otherwise: boolean) =>
      read(name, otherwise, (text) => {
        const plain = text.trim().toLowerCase()
        return YES.has(plain) ? true : NO.has(plain) ? false : undefined
      }),
    whole: (name: string, otherwise: number, most: number) =>
      read(name, otherwise, (text) => {
        const value = text.trim() === '' ? Number.NaN : Number(text)
        return Number.isInteger(value) && value >= 0 && value <= most ? value : undefined
      }),
    one: <T extends string>(name: string, otherwise: T, values: readonly T[]) =>
      read(name, otherwise, (text) => values.find((each) => each === text.trim().toUpperCase().replace(/[\s-]/g, '_'))),
  }
}

type StandFacts = Omit<DrawnStand, 'id' | 'number' | 'outline' | 'zoneId'>

/** What a file says of a stand, over what was known of it. */
export function standFacts(facts: Facts, known: StandFacts, told: Told): StandFacts {
  const { read, yes, whole, one } = reader(facts, told)
  return {
    build: one('build', known.build, BUILDS),
    watts: whole('watts', known.watts, MOST_WATTS),
    water: yes('water', known.water),
    accessible: yes('accessible', known.accessible),
    blocked: read('blocked', known.blocked, (text) =>
      text.length > 200 ? undefined : text.trim() === '' ? null : text,
    ),
    openSides: read('open-sides', known.openSides, (text) => {
      const sides = Number(text)
      return text.trim() === '' ? null : Number.isInteger(sides) && sides >= 0 && sides <= 4 ? sides : undefined
    }),
    shape: read('shape', known.shape, (text) => {
      const shape = SHAPES.find((each) => each === text.trim().toUpperCase())
      return text.trim() === '' ? null : shape
    }),
    priceRule: read('price-rule', known.priceRule, (text) => (KEY.test(text) && text.length <= 40 ? text : undefined)),
  }
}

export function measureOf(facts: Facts, known: DrawnFeature['measure'], told: Told): number | null {
  return reader(facts, told).read('measure', known, (text) => {
    const value = Number(text)
    if (text.trim() === '') return null
    return Number.isInteger(value) && value >= 0 && value <= MOST_WATTS ? value : undefined
  })
}

type ZoneFacts = Pick<DrawnZone, 'names' | 'family' | 'region' | 'colour'>

export function zoneFacts(facts: Facts, known: ZoneFacts, told: Told): ZoneFacts {
  const { read } = reader(facts, told)
  const name = (language: keyof ZoneFacts['names']) =>
    read(`name-${language}`, known.names[language], (text) => (text.length <= 80 ? text : undefined))
  const orNone = (isKnown: (text: string) => boolean) => (text: string) =>
    text.trim() === '' ? null : isKnown(text) ? text : undefined
  return {
    names: { fr: name('fr'), ar: name('ar'), en: name('en'), es: name('es') },
    family: read(
      'family',
      known.family,
      orNone((text) => families.some((each) => each === text)),
    ),
    region: read(
      'region',
      known.region,
      orNone((text) => /^MA-\d\d$/.test(text)),
    ),
    colour: read('colour', known.colour, (text) => COLOURS.find((each) => each === text)),
  }
}
