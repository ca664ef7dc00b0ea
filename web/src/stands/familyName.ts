import type { Say } from '../i18n/useText.ts'

/** The craft families that the catalogues name. */
export const families = [
  'basketry',
  'building',
  'carpet',
  'clothing',
  'copperware',
  'jewellery',
  'leather',
  'pottery-stone',
  'wood',
  'wrought-iron',
] as const

/** A family by its key; one that came after the catalogues is shown by its key. */
export function familyName(say: Say, family: string): string {
  const known = families.find((each) => each === family)
  return known ? say(`stands.family.${known}`) : family
}
