import type { Prisma } from '@salon/prisma/client'
import { type Chance, shuffled } from '../chance.ts'
import { insertAll } from './bulk.ts'
import type { SeedExhibitor } from './exhibitors.ts'
import models from './models.json' with { type: 'json' }
import { pictureNames, productsOf, type SeedProduct } from './products.ts'

type Tx = Prisma.TransactionClient

/** When the seed says that its rows were written. */
export const WRITTEN = '2022-11-20T09:00:00.000Z'

export interface Made {
  readonly exhibitor: SeedExhibitor
  readonly product: SeedProduct
}

export const exhibitorRow = (exhibitor: SeedExhibitor) => ({
  id: exhibitor.id,
  slug: exhibitor.slug,
  kind: exhibitor.kind,
  name: exhibitor.name,
  name_ar: exhibitor.nameAr,
  register_number: exhibitor.registerNumber,
  region_code: exhibitor.regionCode,
  country: exhibitor.country,
  city: exhibitor.city,
  city_ar: exhibitor.cityAr,
  family_id: exhibitor.familyId,
  presentation: exhibitor.presentation,
  founded_in: exhibitor.foundedIn,
  members: exhibitor.members,
  labels: exhibitor.labels,
  website: exhibitor.website,
  languages: spokenBy(exhibitor),
  markets: marketsOf(exhibitor),
  version: 1,
  provenance: 'GENERATED',
  created_at: WRITTEN,
  updated_at: WRITTEN,
})

/** Drawn from the name rather than by chance, so that what was drawn before stays as it was. */
const drawn = ({ slug }: SeedExhibitor) => [...slug].reduce((sum, sign) => (sum * 31 + sign.charCodeAt(0)) % 9_973, 7)

function spokenBy(exhibitor: SeedExhibitor): string[] {
  if (exhibitor.country !== 'MA') return ['en', 'fr']
  const n = drawn(exhibitor)
  return ['ar', ...(n % 3 === 0 ? ['ber'] : []), 'fr', ...(n % 4 < 2 ? ['en'] : []), ...(n % 5 === 0 ? ['es'] : [])]
}

function marketsOf(exhibitor: SeedExhibitor): string[] {
  const n = drawn(exhibitor)
  const abroad = ['europe', 'middle-east', 'north-america', 'africa', 'asia'].filter((_, nth) => n % (nth + 3) === 0)
  return ['morocco', ...abroad]
}

/** About as many for each as are left to make, some more and some fewer. */
export function productsFor(keepers: readonly SeedExhibitor[], count: number, chance: Chance) {
  const made: Made[] = []
  for (const [n, exhibitor] of keepers.entries()) {
    const mean = (count - made.length) / (keepers.length - n)
    const own = productsOf(exhibitor, Math.max(1, Math.round(mean * (0.6 + chance(81) / 100))), chance)
    made.push(...own.map((product) => ({ exhibitor, product })))
  }
  return made
}

export async function writeProducts(tx: Tx, products: readonly Made[], chance: Chance): Promise<void> {
  await insertAll(
    tx,
    'product',
    products.map(({ exhibitor, product }) => ({
      id: product.id,
      exhibitor_id: exhibitor.id,
      slug: product.slug,
      craft_id: product.craftId,
      name: product.name,
      description: product.description,
      materials: product.materials,
      techniques: product.techniques,
      width_mm: product.mm[0],
      depth_mm: product.mm[1],
      height_mm: product.mm[2],
      weight_g: product.grams,
      price_centimes: product.priceCentimes,
      currency: 'MAD',
      minimum_order: product.minimumOrder,
      lead_time_days: product.leadTimeDays,
      capacity_per_month: product.capacityPerMonth,
      labels: product.labels,
      order: product.order,
      // Over the fortnight before the fair; some are not ready.
      published_at:
        chance(16) === 0 ? null : new Date(Date.parse('2022-11-20T09:00:00Z') + chance(20_000) * 60_000).toISOString(),
      version: 1,
      provenance: 'GENERATED',
      created_at: WRITTEN,
      updated_at: WRITTEN,
    })),
  )
}

export async function writeProductPhotographs(
  tx: Tx,
  products: readonly Made[],
  hashOf: (picture: string) => string,
): Promise<void> {
  await insertAll(
    tx,
    'product_photograph',
    products.map(({ product }) => ({
      product_id: product.id,
      order: 0,
      file_hash: hashOf(product.picture),
      caption: product.name,
    })),
  )
}

/** Pictures of what an exhibitor makes, with what each shows. */
export function picturesOf({ crafts: own }: SeedExhibitor) {
  return models
    .filter(({ craft }) => own.includes(craft))
    .flatMap(({ motif, name }) =>
      pictureNames.filter((picture) => picture.startsWith(`${motif}/`)).map((picture) => ({ picture, caption: name })),
    )
    .filter(({ picture }, n, all) => all.findIndex((each) => each.picture === picture) === n)
}

export async function writePhotographs(
  tx: Tx,
  exhibitors: readonly SeedExhibitor[],
  hashOf: (picture: string) => string,
  chance: Chance,
): Promise<void> {
  await insertAll(
    tx,
    'exhibitor_photograph',
    exhibitors.flatMap((exhibitor) =>
      shuffled(picturesOf(exhibitor), chance)
        .slice(0, 1 + chance(3))
        .map(({ picture, caption }, order) => ({
          exhibitor_id: exhibitor.id,
          order,
          file_hash: hashOf(picture),
          caption,
        })),
    ),
  )
}
