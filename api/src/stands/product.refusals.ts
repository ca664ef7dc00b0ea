import type { Language, Localised } from '../shared/language.ts'
import { Refusal } from '../shared/refusal.ts'

const STALE: Localised = {
  fr: 'Ce produit a été modifié depuis un autre appareil.',
  ar: 'تم تعديل هذا المنتوج من جهاز آخر.',
  en: 'This product was changed from another device.',
  es: 'Este producto se ha modificado desde otro dispositivo.',
}
const INCOMPLETE: Localised = {
  fr: 'Pour publier, il faut un nom en français ou en arabe, et une photographie.',
  ar: 'للنشر، يلزم اسم بالفرنسية أو العربية وصورة.',
  en: 'To publish, a name in French or Arabic and a photograph are needed.',
  es: 'Para publicar hacen falta un nombre en francés o árabe y una fotografía.',
}
const FULL: Localised = {
  fr: 'Votre catalogue est plein : 200 produits au plus.',
  ar: 'دليلكم ممتلئ: 200 منتوج على الأكثر.',
  en: 'Your catalogue is full: 200 products at most.',
  es: 'Su catálogo está lleno: 200 productos como máximo.',
}

export const PRODUCT_PARTS = ['NAME', 'PHOTOGRAPH'] as const
export type ProductPart = (typeof PRODUCT_PARTS)[number]

/** Somebody saved the product since it was read. */
export class StaleProduct extends Refusal {
  readonly code = 'STALE_PRODUCT'
  /** The version it has now. */
  readonly version: number
  constructor(version: number) {
    super()
    this.version = version
  }
  override sentence(language: Language): string {
    return STALE[language]
  }
}

/** Something that a buyer needs is missing. */
export class ProductIncomplete extends Refusal {
  readonly code = 'PRODUCT_INCOMPLETE'
  readonly missing: readonly ProductPart[]
  constructor(missing: readonly ProductPart[]) {
    super()
    this.missing = missing
  }
  override sentence(language: Language): string {
    return INCOMPLETE[language]
  }
}

/** The exhibitor has as many products as it may keep. */
export class CatalogueFull extends Refusal {
  readonly code = 'CATALOGUE_FULL'
  override sentence(language: Language): string {
    return FULL[language]
  }
}
