import { createHash } from 'node:crypto'
import { type Chance, chanceFrom } from '@salon/prisma/seed/chance.ts'
import type pg from 'pg'
import words from './crafts.json' with { type: 'json' }

const REGIONS = [
  'MA-01',
  'MA-02',
  'MA-03',
  'MA-04',
  'MA-05',
  'MA-06',
  'MA-07',
  'MA-08',
  'MA-09',
  'MA-10',
  'MA-11',
  'MA-12',
]
const LABELS = ['morocco-handmade', 'fair-trade', 'geographical-indication']
const inFour = ([fr, ar, en, es]: readonly string[]) => ({ fr, ar, en, es })

/** Exhibitors of an edition whose acceptance was sent, and their published products; the same ones every time. */
export async function writeCrafts(
  client: pg.Client,
  editionId: string,
  size: { readonly exhibitors: number; readonly products: number },
): Promise<void> {
  const chance = chanceFrom(1300)
  await write(
    client,
    'region',
    REGIONS.map((code) => ({ code, fr: `Région ${code}`, ar: `جهة ${code}` })),
  )
  const families = [...new Set(words.crafts.map(([, family]) => String(family)))]
  await write(
    client,
    'craft_family',
    families.map((id) => ({ id, fr: id, en: id })),
  )
  await write(
    client,
    'craft',
    words.crafts.map(([id, family_id, fr, ar, en, es], order) => ({ id, family_id, fr, ar, en, es, order })),
  )
  const callId = idOf('call', 0)
  const at = '2022-11-20T09:00:00Z'
  await write(client, 'call', [
    {
      id: callId,
      edition_id: editionId,
      key: 'bench',
      title: {},
      terms: {},
      kinds: [],
      opens_at: '2022-09-01T00:00:00Z',
      closes_at: '2022-11-01T00:00:00Z',
      provenance: 'GENERATED',
    },
  ])
  const exhibitors = Array.from({ length: size.exhibitors }, (_, n) => exhibitorOf(n, chance))
  await write(
    client,
    'exhibitor',
    exhibitors.map(({ craft: _, ...row }) => ({ ...row, updated_at: at, created_at: at })),
  )
  await write(
    client,
    'exhibitor_craft',
    exhibitors.map(({ id, craft }) => ({ exhibitor_id: id, craft_id: craft })),
  )
  await write(
    client,
    'stand_application',
    exhibitors.map(({ id, kind, family_id }, n) => ({
      id: idOf('file', n),
      edition_id: editionId,
      call_id: callId,
      exhibitor_id: id,
      number: n + 1,
      state: 'ACCEPTED',
      version: 1,
      kind,
      family_id,
      answers: {},
      wanted_watts: 0,
      wants_water: false,
      wants_open_sides: 1,
      needs_accessible: false,
      stands_granted: 1,
      stands_taken: 0,
      asked: [],
      sent_at: at,
      changed_at: at,
      provenance: 'GENERATED',
      created_at: at,
    })),
  )
  const products = Array.from({ length: size.products }, (_, n) => {
    const exhibitor = pick(exhibitors, () => n % exhibitors.length)
    return { ...productOf(n, exhibitor, chance), published_at: at, updated_at: at, created_at: at }
  })
  for (let from = 0; from < products.length; from += 2_000) {
    await write(client, 'product', products.slice(from, from + 2_000))
  }
}

function exhibitorOf(n: number, chance: Chance) {
  const [group, groupAr] = pick(words.groups, chance)
  const [family, familyAr] = pick(words.families, chance)
  const [city, cityAr] = pick(words.cities, chance)
  const craft = pick(words.crafts, chance)
  const [id, familyId, fr, ar] = craft as readonly string[]
  const isGroup = group?.startsWith('Coop')
  return {
    id: idOf('exhibitor', n),
    slug: `bench-${n}`,
    kind: isGroup ? 'COOPERATIVE' : chance(2) ? 'COMPANY' : 'MONO_ARTISAN',
    name: isGroup ? `${group} de ${city} ${n}` : `${group} ${family}`,
    name_ar: isGroup ? `${groupAr} ${cityAr}` : `${groupAr} ${familyAr}`,
    region_code: pick(REGIONS, chance),
    country: 'MA',
    city,
    city_ar: cityAr,
    family_id: familyId,
    presentation: {
      fr: `${fr} à ${city} depuis trois générations ; pièces uniques et petites séries, faites à la main.`,
      ar: `${ar} في ${cityAr} منذ ثلاثة أجيال، قطع فريدة مصنوعة يدوياً.`,
    },
    labels: chance(3) ? [] : [pick(LABELS, chance)],
    version: 1,
    provenance: 'GENERATED',
    craft: String(id),
  }
}

function productOf(n: number, exhibitor: { readonly id: string; readonly craft: string }, chance: Chance) {
  const models = (words.products as unknown as Record<string, readonly (readonly string[])[]>)[exhibitor.craft] ?? []
  const model = pick(models, chance)
  const finish = pick(words.finishes, chance)
  const craft = words.crafts.find(([id]) => id === exhibitor.craft) ?? []
  return {
    id: idOf('product', n),
    exhibitor_id: exhibitor.id,
    slug: `piece-${n}`,
    craft_id: exhibitor.craft,
    name: inFour(model.map((word, language) => `${word} ${finish[language]}`)),
    description: { fr: `${model[0]} ${finish[0]}, modèle ${n}, signé de l’atelier.` },
    materials: craft[6],
    techniques: craft[7],
    price_centimes: chance(12) ? 5_000 + chance(900) * 1_000 : null,
    currency: 'MAD',
    minimum_order: 1 + chance(60),
    lead_time_days: 3 + chance(120),
    labels: chance(4) ? [] : [pick(LABELS, chance)],
    order: n,
    version: 1,
    provenance: 'GENERATED',
  }
}

function pick<T>(of: readonly T[], chance: Chance): T {
  return of[chance(of.length)] as T
}

/** An id that is the same every time. */
function idOf(kind: string, n: number): string {
  const hash = createHash('sha256').update(`crafts:${kind}:${n}`).digest('hex')
  return `${hash.slice(0, 8)}-${hash.slice(8, 12)}-4${hash.slice(13, 16)}-8${hash.slice(17, 20)}-${hash.slice(20, 32)}`
}

/** Rows of one table, in one statement, by the names of its columns. What is there already stays. */
async function write(client: pg.Client, table: string, rows: readonly object[]): Promise<void> {
  const columns = Object.keys(rows[0] ?? {}).map((column) => `"${column}"`)
  await client.query(
    `insert into "${table}" (${columns}) select ${columns} from jsonb_populate_recordset(null::"${table}", $1::jsonb)
     on conflict do nothing`,
    [JSON.stringify(rows)],
  )
}
