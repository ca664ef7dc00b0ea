import type { MyProductFragment, ProductInput } from '@salon/schema/generated/graphql.ts'
import type { LanguageCode } from '../i18n/languages.ts'
import { readDecimal, writeDecimal } from '../keeping/decimal.ts'
import { type FormPhotograph, NO_TEXTS, photographInput, photographOf, type Texts } from '../keeping/photograph.ts'

/** Figures that are typed, with how many decimals of the unit shown the API's own unit has. */
export const FIGURES = {
  width: { input: 'widthMm', decimals: 1 },
  depth: { input: 'depthMm', decimals: 1 },
  height: { input: 'heightMm', decimals: 1 },
  weight: { input: 'weightG', decimals: 3 },
  price: { input: 'priceCentimes', decimals: 2 },
  priceTo: { input: 'priceToCentimes', decimals: 2 },
  minimumOrder: { input: 'minimumOrder', decimals: 0 },
  leadTime: { input: 'leadTimeDays', decimals: 0 },
  capacity: { input: 'capacityPerMonth', decimals: 0 },
} as const satisfies Record<string, { input: keyof ProductInput; decimals: number }>
export type Figure = keyof typeof FIGURES
export const figures = Object.keys(FIGURES) as Figure[]

type TextField = `${'name' | 'description'}.${LanguageCode}`

/**
 * A product as it is typed: centimetres, kilograms and dirhams, as text, so that half of a figure can stand there. One
 * field for each language, so that two people who write two languages do not meet.
 */
export type ProductForm = Readonly<Record<TextField | Figure, string>> & {
  readonly craft: string
  readonly materials: readonly string[]
  readonly techniques: readonly string[]
  readonly labels: readonly string[]
  readonly photographs: readonly FormPhotograph[]
}

const spread = <Field extends 'name' | 'description'>(field: Field, { fr, ar, en, es }: Texts) =>
  ({ [`${field}.fr`]: fr, [`${field}.ar`]: ar, [`${field}.en`]: en, [`${field}.es`]: es }) as Record<
    `${Field}.${LanguageCode}`,
    string
  >

const typedFigures = (product: MyProductFragment | null) =>
  Object.fromEntries(
    figures.map((figure) => [figure, writeDecimal(product?.[FIGURES[figure].input], FIGURES[figure].decimals)]),
  ) as Record<Figure, string>

export const blankForm = (craft: string): ProductForm => ({
  craft,
  ...spread('name', NO_TEXTS),
  ...spread('description', NO_TEXTS),
  ...typedFigures(null),
  materials: [],
  techniques: [],
  labels: [],
  photographs: [],
})

export const formOf = (product: MyProductFragment): ProductForm => ({
  craft: product.craft.id,
  ...spread('name', product.names),
  ...spread('description', product.descriptions),
  ...typedFigures(product),
  materials: product.materials,
  techniques: product.techniques,
  labels: product.labels,
  photographs: product.photographs.map(photographOf),
})

export const textsIn = (form: ProductForm, field: 'name' | 'description'): Texts => ({
  fr: form[`${field}.fr`],
  ar: form[`${field}.ar`],
  en: form[`${field}.en`],
  es: form[`${field}.es`],
})

/** Figures that are none. */
export const unreadable = (form: ProductForm): readonly Figure[] =>
  figures.filter((figure) => readDecimal(form[figure], FIGURES[figure].decimals) === undefined)

/** As the API takes it, once every figure is one. */
export const inputOf = (form: ProductForm): ProductInput => ({
  craft: form.craft,
  name: textsIn(form, 'name'),
  description: textsIn(form, 'description'),
  materials: [...form.materials],
  techniques: [...form.techniques],
  labels: [...form.labels],
  photographs: form.photographs.map(photographInput),
  ...Object.fromEntries(
    figures.map((figure) => [FIGURES[figure].input, readDecimal(form[figure], FIGURES[figure].decimals) ?? null]),
  ),
})

/** The field of the form that one of the input's is typed into. */
export const fieldOf = (path: readonly string[]): string => {
  const [first = '', second] = path
  const figure = figures.find((each) => FIGURES[each].input === first)
  if (figure) return figure
  return (first === 'name' || first === 'description') && second ? `${first}.${second}` : first
}
