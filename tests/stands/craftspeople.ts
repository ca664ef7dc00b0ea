import { randomUUID } from 'node:crypto'
import type { Db } from '@salon/api/db.ts'
import { CatalogueReadings } from '@salon/api/stands/catalogue.readings.ts'
import type { CatalogueAnswer, CatalogueQuery } from '@salon/api/stands/catalogue.ts'

const inFour = (fr: string, ar: string, en: string, es: string) => ({ fr, ar, en, es })

const REGIONS = [
  ['MA-03', 'Fès-Meknès', 'فاس مكناس'],
  ['MA-07', 'Marrakech-Safi', 'مراكش آسفي'],
  ['MA-09', 'Souss-Massa', 'سوس ماسة'],
] as const
const FAMILIES = [
  ['carpet', 'Tapis', 'Carpets'],
  ['pottery-stone', 'Poterie, céramique et pierre', 'Pottery, ceramics and stone'],
  ['leather', 'Maroquinerie et chaussure', 'Leather and shoes'],
  ['building', 'Métiers du bâtiment', 'Building crafts'],
  ['wood', 'Bois', 'Wood'],
] as const
const CRAFTS = [
  ['carpet-weaving', 'carpet', 'Tissage de tapis', 'نسيج الزرابي', 'Carpet weaving', 'Tejido de alfombras'],
  ['pottery', 'pottery-stone', 'Poterie', 'الفخار', 'Pottery', 'Alfarería'],
  ['babouche-making', 'leather', 'Babouches', 'صناعة البلغة', 'Babouche making', 'Babuchas'],
  ['zellige-cutting', 'building', 'Zellige', 'الزليج', 'Zellige', 'Azulejos'],
  ['marquetry', 'wood', 'Marqueterie', 'التطعيم', 'Marquetry', 'Marquetería'],
] as const

interface Maker {
  readonly slug: string
  readonly name: string
  readonly nameAr: string
  readonly city: string
  readonly cityAr: string
  readonly region: string
  readonly craft: string
  readonly products: readonly (readonly [slug: string, fr: string, ar: string, en: string, es: string])[]
}

const MAKERS: readonly Maker[] = [
  {
    slug: 'taznakht-weavers',
    name: 'Coopérative Tifawin des tisseuses',
    nameAr: 'تعاونية تيفاوين للنساجات',
    city: 'Taznakht',
    cityAr: 'تازناخت',
    region: 'MA-09',
    craft: 'carpet-weaving',
    products: [
      ['akhnif', 'Tapis akhnif', 'زربية أخنيف', 'Akhnif carpet', 'Alfombra akhnif'],
      ['hanbel', 'Hanbel rayé', 'حنبل مخطط', 'Striped hanbel', 'Hanbel de rayas'],
    ],
  },
  {
    slug: 'safi-potters',
    name: 'Atelier Benjelloun',
    nameAr: 'ورشة بنجلون',
    city: 'Safi',
    cityAr: 'آسفي',
    region: 'MA-07',
    craft: 'pottery',
    products: [
      ['plat-bleu', 'Plat bleu de Safi', 'صحن أزرق', 'Blue dish', 'Plato azul'],
      ['tajine', 'Tajine émaillé', 'طاجين مطلي', 'Glazed tagine', 'Tajín esmaltado'],
    ],
  },
  {
    slug: 'fes-slippers',
    name: 'Maison El Ouazzani',
    nameAr: 'دار الوزاني',
    city: 'Fès',
    cityAr: 'فاس',
    region: 'MA-03',
    craft: 'babouche-making',
    products: [['belgha-jaune', 'Babouches jaunes', 'بلغة صفراء', 'Yellow slippers', 'Babuchas amarillas']],
  },
  {
    slug: 'fes-mosaic',
    name: 'Maâlem Alami',
    nameAr: 'المعلم العلمي',
    city: 'Fès',
    cityAr: 'فاس',
    region: 'MA-03',
    craft: 'zellige-cutting',
    products: [
      ['table-zellige', 'Table de zellige', 'طاولة الزليج', 'Zellige table', 'Mesa de azulejos'],
      ['fontaine', 'Fontaine murale', 'سقاية', 'Wall fountain', 'Fuente de pared'],
    ],
  },
  {
    slug: 'essaouira-thuya',
    name: 'Coopérative Thuya d’Essaouira',
    nameAr: 'تعاونية العرعار بالصويرة',
    city: 'Essaouira',
    cityAr: 'الصويرة',
    region: 'MA-07',
    craft: 'marquetry',
    products: [['boite', 'Boîte en thuya', 'علبة من العرعار', 'Thuya box', 'Caja de tuya']],
  },
]

export interface Craftspeople {
  readonly editionId: string
  /** By slug. */
  readonly exhibitors: ReadonlyMap<string, string>
  search(typed: string, wish?: Partial<CatalogueQuery>): Promise<CatalogueAnswer & { readonly slugs: string[] }>
  /** An exhibitor's file: accepted and sent, or as wished. */
  file(
    exhibitorId: string,
    wish?: { readonly sentAt?: Date | null; readonly state?: 'ACCEPTED' | 'UNDER_REVIEW' },
  ): Promise<string>
}

/** Five craftspeople who exhibit at an edition, with products of five crafts in four languages. */
export async function givenCraftspeople(db: Db, editionId: string): Promise<Craftspeople> {
  const generated = { provenance: 'GENERATED' } as const
  await db.region.createMany({ data: REGIONS.map(([code, fr, ar]) => ({ code, fr, ar })) })
  await db.craftFamily.createMany({ data: FAMILIES.map(([id, fr, en]) => ({ id, fr, en })) })
  await db.craft.createMany({
    data: CRAFTS.map(([id, familyId, fr, ar, en, es], order) => ({ id, familyId, fr, ar, en, es, order })),
  })
  const callId = randomUUID()
  await db.call.create({
    data: {
      ...generated,
      id: callId,
      editionId,
      key: 'crafts',
      title: inFour('Appel', 'نداء', 'Call', 'Convocatoria'),
      kinds: ['COOPERATIVE'],
      opensAt: new Date('2022-09-01'),
      closesAt: new Date('2022-11-01'),
    },
  })
  let number = 0
  const file: Craftspeople['file'] = async (
    exhibitorId,
    { sentAt = new Date('2022-11-20'), state = 'ACCEPTED' } = {},
  ) => {
    const id = randomUUID()
    const exhibitor = await db.exhibitor.findUniqueOrThrow({ where: { id: exhibitorId } })
    await db.standApplication.create({
      data: {
        ...generated,
        id,
        editionId,
        callId,
        exhibitorId,
        number: ++number,
        state,
        kind: exhibitor.kind,
        familyId: exhibitor.familyId,
        sentAt,
        changedAt: new Date('2022-11-20'),
      },
    })
    return id
  }
  const exhibitors = new Map<string, string>()
  for (const { slug, name, nameAr, city, cityAr, region, craft, products } of MAKERS) {
    const id = randomUUID()
    exhibitors.set(slug, id)
    const familyId = CRAFTS.find(([key]) => key === craft)?.[1] ?? ''
    await db.exhibitor.create({
      data: {
        ...generated,
        id,
        slug,
        kind: name.startsWith('Coop') ? 'COOPERATIVE' : 'MONO_ARTISAN',
        name,
        nameAr,
        city,
        cityAr,
        regionCode: region,
        familyId,
        crafts: { create: { craftId: craft } },
      },
    })
    await db.product.createMany({
      data: products.map(([slug, fr, ar, en, es], order) => ({
        ...generated,
        id: randomUUID(),
        exhibitorId: id,
        slug,
        craftId: craft,
        name: inFour(fr, ar, en, es),
        order,
        priceCentimes: 15_000 * (order + 1),
        publishedAt: new Date('2022-11-20'),
      })),
    })
    await file(id)
  }
  const search: Craftspeople['search'] = async (typed, wish = {}) => {
    const query = {
      editionId,
      isProduct: false,
      filter: {},
      sort: 'RELEVANCE',
      language: 'fr',
      skip: 0,
      take: 48,
    } as const
    const answer = await new CatalogueReadings(db).search({ ...query, ...wish, typed })
    const rows = await (wish.isProduct
      ? db.product.findMany({ where: { id: { in: [...answer.ids] } }, select: { id: true, slug: true } })
      : db.exhibitor.findMany({ where: { id: { in: [...answer.ids] } }, select: { id: true, slug: true } }))
    const slugs = answer.ids.map((id) => rows.find((row) => row.id === id)?.slug ?? '')
    return { ...answer, slugs }
  }
  return { editionId, exhibitors, search, file }
}
