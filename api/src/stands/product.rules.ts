import { LANGUAGES, type Localised, written } from '../shared/language.ts'
import { type InputIssue, InvalidInput } from '../shared/refusals.ts'
import { ProductIncomplete, type ProductPart } from './product.refusals.ts'
import type { ProductContent } from './product.ts'

const LONGEST = { name: 120, description: 2_000, caption: 200 }
const MOST_KEYS = 12
const MOST_PHOTOGRAPHS = 8
const KEY = /^[a-z][a-z0-9-]{0,39}$/
/** The greatest of each figure, which are all at least 1. */
const MOST = {
  widthMm: 100_000,
  depthMm: 100_000,
  heightMm: 100_000,
  weightG: 10_000_000,
  priceCentimes: 1_000_000_000,
  priceToCentimes: 1_000_000_000,
  minimumOrder: 100_000,
  leadTimeDays: 1_000,
  capacityPerMonth: 1_000_000,
} as const

const TOO_LONG: Localised = { fr: 'Trop long.', ar: 'طويل جداً.', en: 'Too long.', es: 'Demasiado largo.' }
const NO_NAME: Localised = {
  fr: 'Donnez un nom au produit, dans une langue au moins.',
  ar: 'أعطِ المنتوج اسماً بلغة واحدة على الأقل.',
  en: 'Give the product a name, in one language at least.',
  es: 'Dé un nombre al producto, al menos en un idioma.',
}
const TOO_MANY: Localised = { fr: 'Il y en a trop.', ar: 'العدد كبير جداً.', en: 'Too many.', es: 'Hay demasiados.' }
const NO_KEY: Localised = {
  fr: 'Choisissez dans la liste.',
  ar: 'اختر من القائمة.',
  en: 'Choose from the list.',
  es: 'Elija de la lista.',
}
const OUT_OF_RANGE: Localised = {
  fr: 'Ce nombre n’est pas possible.',
  ar: 'هذا العدد غير ممكن.',
  en: 'This figure is not possible.',
  es: 'Esta cifra no es posible.',
}

const NO_RANGE: Localised = {
  fr: 'Le prix le plus haut doit dépasser le prix de départ.',
  ar: 'يجب أن يفوق أعلى ثمن الثمن الأدنى.',
  en: 'The highest price must be above the lowest.',
  es: 'El precio máximo debe superar el mínimo.',
}

/** Why a product cannot be kept so, in every field at once: no name, texts too long, figures that cannot be. */
export function whyNotKeep(content: ProductContent): InvalidInput | undefined {
  const issues: InputIssue[] = []
  const issue = (path: readonly string[], message: Localised) => issues.push({ path, message })
  if (written(content.name).trim() === '') issue(['name'], NO_NAME)
  for (const field of ['name', 'description'] as const)
    for (const language of LANGUAGES)
      if (content[field][language].length > LONGEST[field]) issue([field, language], TOO_LONG)
  for (const field of ['materials', 'techniques', 'labels'] as const) {
    if (content[field].length > MOST_KEYS) issue([field], TOO_MANY)
    else if (!content[field].every((key) => KEY.test(key))) issue([field], NO_KEY)
  }
  for (const [field, most] of Object.entries(MOST) as [keyof typeof MOST, number][]) {
    const value = content[field]
    if (value !== null && (value < 1 || value > most)) issue([field], OUT_OF_RANGE)
  }
  const { priceCentimes: from, priceToCentimes: to } = content
  if (to !== null && (from === null || to <= from)) issue(['priceToCentimes'], NO_RANGE)
  if (content.photographs.length > MOST_PHOTOGRAPHS) issue(['photographs'], TOO_MANY)
  content.photographs.forEach(({ caption }, place) => {
    for (const language of LANGUAGES)
      if (caption[language].length > LONGEST.caption) issue(['photographs', String(place), language], TOO_LONG)
  })
  return issues.length > 0 ? new InvalidInput(issues) : undefined
}

/** Why nobody else should see a product yet: a buyer needs its name, in French or Arabic, and a picture. */
export function whyNotPublish(product: {
  readonly name: Localised
  readonly photographs: number
}): ProductIncomplete | undefined {
  const missing: ProductPart[] = []
  if (!product.name.fr.trim() && !product.name.ar.trim()) missing.push('NAME')
  if (product.photographs === 0) missing.push('PHOTOGRAPH')
  return missing.length > 0 ? new ProductIncomplete(missing) : undefined
}
