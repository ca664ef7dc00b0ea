import type { MyProductFragment, ProductInput } from '@salon/schema/generated/graphql.ts'
import type { PickedFile } from '../files/fileTypes.ts'

export const LANGUAGES = ['fr', 'ar', 'en', 'es'] as const
export type TextLanguage = (typeof LANGUAGES)[number]
type Texts = Readonly<Record<TextLanguage, string>>

/** A product as it is typed: figures as text, so that half of one can stand there. */
export interface ProductForm {
  readonly craft: string
  readonly names: Texts
  readonly descriptions: Texts
  /** In dirhams. */
  readonly price: string
  readonly minimumOrder: string
  readonly leadTimeDays: string
  readonly photographs: readonly PickedFile[]
}

const NONE: Texts = { fr: '', ar: '', en: '', es: '' }
const figure = (value: number | null | undefined) => (value == null ? '' : String(value))

export function formOf(product: MyProductFragment | null, craft: string): ProductForm {
  if (!product)
    return { craft, names: NONE, descriptions: NONE, price: '', minimumOrder: '', leadTimeDays: '', photographs: [] }
  const texts = ({ fr, ar, en, es }: Texts): Texts => ({ fr, ar, en, es })
  return {
    craft: product.craft.id,
    names: texts(product.names),
    descriptions: texts(product.descriptions),
    price: figure(product.priceCentimes == null ? null : product.priceCentimes / 100),
    minimumOrder: figure(product.minimumOrder),
    leadTimeDays: figure(product.leadTimeDays),
    photographs: product.photographs.map(({ hash, width, height, caption }, place) => ({
      hash,
      name: caption || String(place + 1),
      mediaType: 'image/webp',
      width: width ?? null,
      height: height ?? null,
    })),
  }
}

/** What the form says, over what it does not ask for: that stays as it was. */
export function inputOf(form: ProductForm, product: MyProductFragment | null): ProductInput {
  const whole = (text: string) => (text.trim() === '' ? null : Math.round(Number(text)))
  return {
    craft: form.craft,
    name: form.names,
    description: form.descriptions,
    materials: product?.materials ?? [],
    techniques: product?.techniques ?? [],
    labels: product?.labels ?? [],
    widthMm: product?.widthMm ?? null,
    depthMm: product?.depthMm ?? null,
    heightMm: product?.heightMm ?? null,
    weightG: product?.weightG ?? null,
    capacityPerMonth: product?.capacityPerMonth ?? null,
    priceCentimes: form.price.trim() === '' ? null : Math.round(Number(form.price) * 100),
    minimumOrder: whole(form.minimumOrder),
    leadTimeDays: whole(form.leadTimeDays),
    photographs: form.photographs.map(({ hash }) => hash),
  }
}
