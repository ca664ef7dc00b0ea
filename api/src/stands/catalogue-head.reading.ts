import type { Db } from '../db.ts'
import type { PageHead } from '../page-head.ts'
import type { Language, Localised } from '../shared/language.ts'
import { textIn } from '../shared/localised.ts'

/** How many are named to those who read no scripts: the first page of the list. */
const NAMED = 24

const EXHIBITORS: { readonly title: Localised; readonly description: Localised } = {
  title: { fr: 'Exposants', ar: 'العارضون', en: 'Exhibitors', es: 'Expositores' },
  description: {
    fr: 'Artisans, coopératives et entreprises du Salon National de l’Artisanat : ce qu’ils font, d’où ils viennent, et où les trouver.',
    ar: 'صناع وتعاونيات ومقاولات المعرض الوطني للصناعة التقليدية: ما يصنعون، من أين أتوا، وأين تجدونهم.',
    en: 'Artisans, cooperatives and companies of Morocco’s National Crafts Fair: what they make, where they come from, and where to find them.',
    es: 'Artesanos, cooperativas y empresas del Salón Nacional de la Artesanía: qué hacen, de dónde vienen y dónde encontrarlos.',
  },
}
const PRODUCTS: typeof EXHIBITORS = {
  title: { fr: 'Produits', ar: 'المنتوجات', en: 'Products', es: 'Productos' },
  description: {
    fr: 'Tapis, poteries, cuirs, bijoux, bois et cuivres faits main au Maroc : les produits des exposants du salon, avec prix et délais.',
    ar: 'زرابي وفخار وجلود وحلي وخشب ونحاس مصنوعة يدوياً في المغرب: منتوجات عارضي المعرض، بأثمنتها وآجالها.',
    en: 'Carpets, pottery, leather, jewellery, wood and copper made by hand in Morocco: the exhibitors’ products, with prices and lead times.',
    es: 'Alfombras, cerámica, cuero, joyas, madera y cobre hechos a mano en Marruecos: los productos de los expositores, con precios y plazos.',
  },
}

interface Listed {
  readonly slug: string
  /** The product's, of a list of products. */
  readonly product: string | null
  readonly name: unknown
  readonly hash: string | null
}

/**
 * What the head of the list of exhibitors or of products says, and the first of them. What is searched for or chosen is
 * no page of its own to search engines.
 * @param origin where the platform is, without a slash at its end
 */
export async function readCatalogueHead(
  db: Db,
  editionId: string,
  asked: { readonly kind: 'exhibitors' | 'products'; readonly language: Language; readonly origin: string },
): Promise<PageHead> {
  const { kind, language, origin } = asked
  const { title, description } = kind === 'exhibitors' ? EXHIBITORS : PRODUCTS
  const first = await (kind === 'exhibitors' ? firstExhibitors(db, editionId) : firstProducts(db, editionId))
  const picture = first.find(({ hash }) => hash !== null)?.hash
  const addressOf = ({ slug, product }: Listed) =>
    [origin, language, 'exhibitors', encodeURIComponent(slug), ...(product ? [encodeURIComponent(product)] : [])].join(
      '/',
    )
  return {
    language,
    title: title[language],
    description: description[language],
    addressIn: (each) => `${origin}/${each}/${kind}`,
    picture: picture ? { url: `${origin}/files/${picture}?w=1280`, alt: title[language] } : null,
    about: {
      '@type': 'CollectionPage',
      name: title[language],
      description: description[language],
      inLanguage: language,
      mainEntity: {
        '@type': 'ItemList',
        itemListElement: first.map((each, nth) => ({
          '@type': 'ListItem',
          position: nth + 1,
          url: addressOf(each),
          name: typeof each.name === 'string' ? each.name : textIn(each.name, language),
        })),
      },
    },
  }
}

const firstExhibitors = (db: Db, editionId: string) => db.$queryRaw<Listed[]>`
  select e.slug, null as product, to_jsonb(e.name) as name,
    (select h.file_hash from exhibitor_photograph h where h.exhibitor_id = e.id order by h.order limit 1) as hash
  from exhibitor e
  where exists (select from catalogue_presence p where p.exhibitor_id = e.id and p.edition_id = ${editionId}::uuid)
  order by e.name, e.id limit ${NAMED}`

const firstProducts = (db: Db, editionId: string) => db.$queryRaw<Listed[]>`
  select e.slug, o.slug as product, o.name,
    (select h.file_hash from product_photograph h where h.product_id = o.id order by h.order limit 1) as hash
  from product o join exhibitor e on e.id = o.exhibitor_id
  where o.published_at is not null
    and exists (select from catalogue_presence p where p.exhibitor_id = e.id and p.edition_id = ${editionId}::uuid)
  order by o.published_at desc, o.id limit ${NAMED}`
