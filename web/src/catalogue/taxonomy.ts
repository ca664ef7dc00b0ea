import type { Say } from '../i18n/useText.ts'

/** The keys of the taxonomy that the words name. */
export const materials = [
  'wool',
  'cotton',
  'silk',
  'sabra',
  'recycled-fabric',
  'clay',
  'glaze',
  'stone',
  'marble',
  'fossil',
  'doum',
  'rush',
  'reed',
  'wicker',
  'raffia',
  'esparto',
  'brass',
  'copper',
  'nickel-silver',
  'cedar',
  'thuya',
  'lemonwood',
  'walnut',
  'mother-of-pearl',
  'goat-leather',
  'calf-leather',
  'silver',
  'enamel',
  'amber',
  'coral',
  'gold-thread',
  'iron',
  'glass',
  'plaster',
  'lime',
] as const
export const techniques = [
  'knotted',
  'flat-woven',
  'embroidered',
  'braided',
  'coiled',
  'naturally-dyed',
  'hand-thrown',
  'hand-built',
  'hand-painted',
  'glazed',
  'carved',
  'engraved',
  'hammered',
  'pierced',
  'inlaid',
  'turned',
  'assembled',
  'tailored',
  'stitched',
  'vegetable-tanned',
  'gilded',
  'cast',
  'filigree',
  'nielloed',
  'strung',
  'forged',
  'cut-by-hand',
  'polished',
] as const
export const labels = [
  'morocco-handmade',
  'geographical-indication',
  'collective-mark',
  'fair-trade',
  'child-labour-free',
  'natural-dyes',
] as const

interface Suits {
  readonly materials: readonly string[]
  readonly techniques: readonly string[]
}
const suiting: Readonly<Record<string, Suits>> = {
  'pottery-stone': {
    materials: ['clay', 'glaze', 'stone', 'marble', 'fossil'],
    techniques: ['hand-thrown', 'hand-built', 'hand-painted', 'glazed', 'carved', 'inlaid', 'polished'],
  },
  carpet: {
    materials: ['wool', 'cotton', 'silk', 'sabra', 'recycled-fabric'],
    techniques: ['knotted', 'flat-woven', 'naturally-dyed', 'embroidered'],
  },
  basketry: {
    materials: ['doum', 'rush', 'reed', 'wicker', 'raffia', 'esparto', 'wool'],
    techniques: ['braided', 'coiled', 'flat-woven', 'assembled', 'embroidered'],
  },
  clothing: {
    materials: ['wool', 'cotton', 'silk', 'sabra', 'gold-thread'],
    techniques: ['tailored', 'embroidered', 'braided', 'flat-woven', 'naturally-dyed'],
  },
  copperware: {
    materials: ['copper', 'brass', 'nickel-silver', 'glass', 'walnut'],
    techniques: ['hammered', 'engraved', 'pierced', 'cast'],
  },
  wood: {
    materials: ['cedar', 'thuya', 'lemonwood', 'walnut', 'mother-of-pearl', 'brass'],
    techniques: ['carved', 'inlaid', 'turned', 'assembled', 'hand-painted'],
  },
  leather: {
    materials: ['goat-leather', 'calf-leather', 'silk', 'gold-thread', 'sabra'],
    techniques: ['stitched', 'vegetable-tanned', 'embroidered', 'gilded'],
  },
  jewellery: {
    materials: ['silver', 'enamel', 'amber', 'coral', 'gold-thread'],
    techniques: ['filigree', 'engraved', 'nielloed', 'cast', 'strung', 'embroidered'],
  },
  'wrought-iron': { materials: ['iron', 'glass', 'silver'], techniques: ['forged', 'pierced', 'inlaid'] },
  building: {
    materials: ['clay', 'glaze', 'plaster', 'lime', 'cedar'],
    techniques: ['cut-by-hand', 'assembled', 'carved', 'polished', 'glazed', 'hand-painted'],
  },
}

/** What a craft family mostly works with; nothing of one that came after this. */
export const suits = (family: string): Suits => suiting[family] ?? { materials: [], techniques: [] }

/** A key that came after the words is shown as it is, with its hyphens opened. */
const plainly = (key: string) => key.replaceAll('-', ' ')

export function materialName(say: Say, key: string): string {
  const known = materials.find((each) => each === key)
  return known ? say(`catalogue.material.${known}`) : plainly(key)
}

export function techniqueName(say: Say, key: string): string {
  const known = techniques.find((each) => each === key)
  return known ? say(`catalogue.technique.${known}`) : plainly(key)
}

export function labelName(say: Say, key: string): string {
  const known = labels.find((each) => each === key)
  return known ? say(`catalogue.label.${known}`) : plainly(key)
}

/** What a label promises to a buyer; empty of one that came after the words. */
export function labelMeaning(say: Say, key: string): string {
  const known = labels.find((each) => each === key)
  return known ? say(`catalogue.meaning.${known}`) : ''
}
