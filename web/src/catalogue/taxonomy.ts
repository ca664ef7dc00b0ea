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
