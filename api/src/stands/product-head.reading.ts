import type { Product } from '@salon/prisma/client'
import type { Db } from '../db.ts'
import type { PageHead } from '../page-head.ts'
import type { Language } from '../shared/language.ts'
import { textIn } from '../shared/localised.ts'
import { findPublicExhibitor, findPublicProduct } from './catalogue.reading.ts'
import { inOneLine, listed, shortened } from './head-words.ts'

/**
 * What the head of a product's page says; null when nobody of that name exhibits at the edition, or has no such product
 * that is published.
 * @param origin where the platform is, without a slash at its end
 */
export async function readProductHead(
  db: Db,
  editionId: string,
  asked: { readonly exhibitor: string; readonly slug: string; readonly language: Language; readonly origin: string },
): Promise<PageHead | null> {
  const { language, origin } = asked
  const maker = await findPublicExhibitor(db, editionId, asked.exhibitor)
  const product = maker && (await findPublicProduct(db, maker.id, asked.slug))
  if (!product) return null
  const [craft, photographs] = await Promise.all([
    db.craft.findUniqueOrThrow({ where: { id: product.craftId } }),
    db.productPhotograph.findMany({ where: { productId: product.id }, orderBy: { order: 'asc' } }),
  ])
  const isArabic = language === 'ar'
  const title = textIn(product.name, language)
  const by = (isArabic && maker.nameAr) || maker.name
  const city = (isArabic && maker.cityAr) || maker.city
  const said = inOneLine(textIn(product.description, language))
  const description = shortened(said || listed([craft[language], by, city], language))
  const images = photographs.map(({ fileHash }) => `${origin}/files/${fileHash}?w=1280`)
  const [cover] = photographs
  const makerPage = `${origin}/${language}/exhibitors/${encodeURIComponent(maker.slug)}`
  return {
    language,
    title,
    description,
    addressIn: (each) =>
      `${origin}/${each}/exhibitors/${encodeURIComponent(maker.slug)}/${encodeURIComponent(product.slug)}`,
    picture: cover && images[0] ? { url: images[0], alt: textIn(cover.caption, language) || title } : null,
    about: {
      '@type': 'Product',
      name: title,
      description,
      inLanguage: language,
      category: craft[language],
      ...(images.length > 0 && { image: images }),
      brand: { '@type': 'Organization', name: by, url: makerPage },
      ...measures(product),
      ...offer(product, { '@type': 'Organization', name: by, url: makerPage }),
    },
  }
}

/** As UN/CEFACT codes them: millimetres and grams. */
function measures({ widthMm, depthMm, heightMm, weightG }: Product) {
  const quantity = (value: number | null, unitCode: string) =>
    value === null ? undefined : { '@type': 'QuantitativeValue', value, unitCode }
  return {
    width: quantity(widthMm, 'MMT'),
    depth: quantity(depthMm, 'MMT'),
    height: quantity(heightMm, 'MMT'),
    weight: quantity(weightG, 'GRM'),
  }
}

/** A price on request is no offer. */
function offer({ priceCentimes: from, priceToCentimes: to, currency }: Product, seller: object) {
  if (from === null) return {}
  const amount = (centimes: number) => (centimes / 100).toFixed(2)
  const terms = { priceCurrency: currency, availability: 'https://schema.org/MadeToOrder', seller }
  return {
    offers:
      to === null
        ? { '@type': 'Offer', price: amount(from), ...terms }
        : { '@type': 'AggregateOffer', lowPrice: amount(from), highPrice: amount(to), ...terms },
  }
}
