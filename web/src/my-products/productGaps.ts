import { languages } from '../i18n/languages.ts'
import { figures, type ProductForm, textsIn } from './productForm.ts'

/** What a product must have before it is published, in the order of the form. The server decides again. */
export const needs = ['PHOTOGRAPH', 'NAME'] as const
export type Need = (typeof needs)[number]

export const needsOf = (form: ProductForm): readonly Need[] =>
  needs.filter((need) =>
    need === 'NAME' ? !form['name.fr'].trim() && !form['name.ar'].trim() : form.photographs.length === 0,
  )

/** What buyers look for and do not find: a product may be published without. */
export const gaps = [
  'captions',
  'names',
  'descriptions',
  'materials',
  'techniques',
  'size',
  'price',
  'minimumOrder',
  'leadTime',
] as const
export type Gap = (typeof gaps)[number]

const lacks: Readonly<Record<Gap, (form: ProductForm) => boolean>> = {
  captions: ({ photographs }) =>
    photographs.some(({ captions }) => languages.every((language) => !captions[language].trim())),
  names: (form) => languages.some((language) => !textsIn(form, 'name')[language].trim()),
  descriptions: (form) => languages.some((language) => !textsIn(form, 'description')[language].trim()),
  materials: ({ materials }) => materials.length === 0,
  techniques: ({ techniques }) => techniques.length === 0,
  size: (form) => figures.filter((each) => ['width', 'depth', 'height'].includes(each)).every((each) => !form[each]),
  price: ({ price }) => !price,
  minimumOrder: ({ minimumOrder }) => !minimumOrder,
  leadTime: ({ leadTime }) => !leadTime,
}

export const gapsOf = (form: ProductForm): readonly Gap[] => gaps.filter((gap) => lacks[gap](form))

/** The part of the form where each is mended. */
export const placeOf: Readonly<Record<Gap | Need, string>> = {
  PHOTOGRAPH: 'photographs',
  NAME: 'texts',
  captions: 'photographs',
  names: 'texts',
  descriptions: 'texts',
  materials: 'making',
  techniques: 'making',
  size: 'size',
  price: 'order',
  minimumOrder: 'order',
  leadTime: 'order',
}
