import type { Db } from '../db.ts'
import type { PageHead } from '../page-head.ts'
import type { Language } from '../shared/language.ts'
import { textIn } from '../shared/localised.ts'
import { findPublicExhibitor } from './catalogue.reading.ts'
import { inOneLine, listed, shortened } from './head-words.ts'

/**
 * What the head of an exhibitor's page says; null when nobody of that name exhibits at the edition.
 * @param origin where the platform is, without a slash at its end
 */
export async function readExhibitorHead(
  db: Db,
  editionId: string,
  asked: { readonly slug: string; readonly language: Language; readonly origin: string },
): Promise<PageHead | null> {
  const { slug, language, origin } = asked
  const found = await findPublicExhibitor(db, editionId, slug)
  if (!found) return null
  const exhibitor = await db.exhibitor.findUniqueOrThrow({
    where: { id: found.id },
    include: {
      region: true,
      crafts: { include: { craft: true }, orderBy: { craft: { order: 'asc' } } },
      photographs: { orderBy: { order: 'asc' }, take: 1 },
    },
  })
  const { region } = exhibitor
  const isArabic = language === 'ar'
  const title = (isArabic && exhibitor.nameAr) || exhibitor.name
  const city = (isArabic && exhibitor.cityAr) || exhibitor.city
  const crafts = exhibitor.crafts.map(({ craft }) => craft[language])
  const place = [city, isArabic ? region?.ar : region?.fr].filter((each) => each != null)
  const presentation = inOneLine(textIn(exhibitor.presentation, language))
  const description = shortened(presentation || listed([...crafts, ...place], language))
  const [photograph] = exhibitor.photographs
  const picture = photograph
    ? { url: `${origin}/files/${photograph.fileHash}?w=1280`, alt: textIn(photograph.caption, language) || title }
    : null
  return {
    language,
    title,
    description,
    addressIn: (each) => `${origin}/${each}/exhibitors/${encodeURIComponent(slug)}`,
    picture,
    about: {
      '@type': 'Organization',
      name: title,
      ...(exhibitor.nameAr && { alternateName: isArabic ? exhibitor.name : exhibitor.nameAr }),
      description,
      ...(picture && { image: picture.url }),
      ...(exhibitor.website && { sameAs: [exhibitor.website] }),
      ...(exhibitor.showsEmail && exhibitor.email && { email: exhibitor.email }),
      ...(exhibitor.showsPhone && exhibitor.phone && { telephone: exhibitor.phone }),
      ...(exhibitor.foundedIn && { foundingDate: String(exhibitor.foundedIn) }),
      ...(crafts.length > 0 && { knowsAbout: crafts }),
      address: {
        '@type': 'PostalAddress',
        addressLocality: city,
        addressRegion: place[1],
        addressCountry: exhibitor.country,
      },
    },
  }
}
