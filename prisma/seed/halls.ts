import type { Prisma } from '@salon/prisma/client'
import { type Chance, chanceFrom } from './chance.ts'
import { idOf } from './ids.ts'

type Point = [number, number]
type SeedStand = Omit<Prisma.StandCreateManyInput, 'id' | 'editionId' | 'hallId' | 'zoneId' | 'provenance'> & {
  zone: string
}

/** A stand of one module, and the aisles between blocks, in centimetres. */
const MODULE = 300
const AISLE = 350
/** Modules of one row between two cross aisles. */
const SEGMENT = 11

/** Each block of a hall, from north to south, is kept for a family. */
const HALLS = [
  {
    key: 'a',
    letter: { fr: 'A', ar: 'أ' },
    segments: 4,
    blocks: ['pottery-stone', 'pottery-stone', 'pottery-stone', 'copperware', 'copperware', 'wood', 'wood', 'building'],
  },
  {
    key: 'b',
    letter: { fr: 'B', ar: 'ب' },
    segments: 3,
    blocks: ['carpet', 'carpet', 'carpet', 'clothing', 'clothing', 'clothing', 'leather', 'leather'],
  },
  {
    key: 'c',
    letter: { fr: 'C', ar: 'ج' },
    segments: 2,
    blocks: ['basketry', 'basketry', 'jewellery', 'jewellery', 'wrought-iron'],
  },
] as const

const COLOURS = ['majorelle', 'terracotta', 'mint', 'saffron', 'indigo', 'henna'] as const

/** The three halls of the demo with some 1,300 stands, all generated, as the first release of the plan. */
export async function writeHalls(tx: Prisma.TransactionClient, editionId: string, at: Date): Promise<void> {
  const chance = chanceFrom(1300)
  for (const [order, hall] of HALLS.entries()) {
    const hallId = idOf('hall', editionId, hall.key)
    const widthCm = 2 * AISLE + hall.segments * SEGMENT * MODULE + (hall.segments - 1) * AISLE
    const depthCm = AISLE + hall.blocks.length * (2 * MODULE + AISLE)
    const outline = rectangle(0, 0, widthCm, depthCm)
    const { fr, ar } = hall.letter
    await tx.hall.create({
      data: {
        id: hallId,
        editionId,
        key: hall.key,
        name: { fr: `Hall ${fr}`, ar: `القاعة ${ar}`, en: `Hall ${fr}`, es: `Pabellón ${fr}` },
        widthCm,
        depthCm,
        outline,
        order,
        provenance: 'GENERATED',
      },
    })
    const stands = standsOf(hall, chance)
    await tx.zone.createMany({ data: zonesOf(hall, widthCm).map((zone) => ({ ...zone, hallId })) })
    await tx.hallFeature.createMany({
      data: featuresOf(widthCm, depthCm, hall.segments).map((feature, n) => ({
        ...feature,
        id: idOf('feature', hallId, n),
        hallId,
      })),
    })
    await tx.stand.createMany({
      data: stands.map(({ zone, ...stand }) => ({
        ...stand,
        id: idOf('stand', editionId, stand.number),
        editionId,
        hallId,
        zoneId: idOf('zone', hall.key, zone),
        provenance: 'GENERATED',
      })),
    })
  }
  await tx.planRelease.create({
    data: { id: idOf('plan', editionId, 1), editionId, number: 1, changes: [], publishedAt: at },
  })
}

type SeedHall = (typeof HALLS)[number]

const blockTop = (block: number) => AISLE + block * (2 * MODULE + AISLE)
const segmentLeft = (segment: number) => AISLE + segment * (SEGMENT * MODULE + AISLE)

/** One zone for each run of blocks of a family, with the aisle around it. */
function zonesOf({ key, blocks }: SeedHall, widthCm: number): Omit<Prisma.ZoneCreateManyInput, 'hallId'>[] {
  const families = [...new Set<string>(blocks)]
  return families.map((family, n) => {
    const mine = blocks.flatMap((each, block) => (each === family ? [block] : []))
    const top = blockTop(mine[0] ?? 0) - AISLE / 2
    const bottom = blockTop(mine.at(-1) ?? 0) + 2 * MODULE + AISLE / 2
    return {
      id: idOf('zone', key, family),
      key: family,
      name: NAMES[family] ?? { fr: family, ar: family, en: family, es: family },
      outline: rectangle(AISLE / 2, top, widthCm - AISLE, bottom - top),
      familyId: family,
      colour: COLOURS[(n + key.charCodeAt(0)) % COLOURS.length] ?? 'majorelle',
    }
  })
}

/** Walls all around, doors to the south, exits to the west and east, power between the rows. */
function featuresOf(width: number, depth: number, segments: number) {
  const middle = Math.round(depth / 2)
  const features: { kind: Prisma.HallFeatureCreateManyInput['kind']; shape: Point[]; measure?: number }[] = [
    { kind: 'WALL', shape: [...rectangle(0, 0, width, depth), [0, 0]] },
    { kind: 'EMERGENCY_EXIT', shape: line([0, middle - 150], [0, middle + 150]) },
    { kind: 'EMERGENCY_EXIT', shape: line([width, middle - 150], [width, middle + 150]) },
    { kind: 'WATER', shape: [[60, 60]] },
  ]
  for (let segment = 0; segment < segments; segment++) {
    const x = segmentLeft(segment) + (SEGMENT * MODULE) / 2
    features.push({ kind: 'DOOR', shape: line([x - 250, depth], [x + 250, depth]) })
    features.push({ kind: 'POWER', shape: [[x, 60]], measure: 550_000 })
  }
  for (let top = AISLE; top < depth; top += 2 * MODULE + AISLE)
    features.push({ kind: 'AISLE', shape: rectangle(0, top - AISLE, width, AISLE), measure: 300 })
  return features
}

/** Rows back to back, numbered from the north-west; some ends are one peninsula, some neighbours one larger stand. */
function standsOf(hall: SeedHall, chance: Chance): SeedStand[] {
  const stands: SeedStand[] = []
  const add = (zone: string, [x, y, width, depth]: [number, number, number, number], openSides: 1 | 2 | 3) => {
    const areaDm2 = (width * depth) / 100
    stands.push({
      number: `${hall.key.toUpperCase()}-${String(stands.length + 1).padStart(3, '0')}`,
      outline: rectangle(x, y, width, depth),
      areaDm2,
      openSides,
      shape: openSides === 1 ? 'INLINE' : openSides === 2 ? 'CORNER' : 'PENINSULA',
      build: areaDm2 > 1800 ? 'RAW_SPACE' : chance(5) === 0 ? 'TURNKEY' : 'SHELL_SCHEME',
      watts: areaDm2 > 1800 ? 9000 : 3000,
      water: x < 2000 && chance(3) === 0,
      zone,
    })
  }
  for (const [block, family] of hall.blocks.entries())
    for (let segment = 0; segment < hall.segments; segment++) {
      const left = segmentLeft(segment)
      const top = blockTop(block)
      const hasPeninsula = (block + segment) % 3 === 0
      if (hasPeninsula) add(family, [left, top, 2 * MODULE, 2 * MODULE], 3)
      for (const row of [0, 1])
        for (let column = hasPeninsula ? 2 : 0; column < SEGMENT; column++) {
          const isEnd = column === 0 || column === SEGMENT - 1
          const isDouble = !isEnd && column < SEGMENT - 2 && chance(14) === 0
          const width = isDouble ? 2 * MODULE : MODULE
          add(family, [left + column * MODULE, top + row * MODULE, width, MODULE], isEnd ? 2 : 1)
          if (isDouble) column++
        }
    }
  return stands
}

function rectangle(x: number, y: number, width: number, depth: number): Point[] {
  return [
    [x, y],
    [x + width, y],
    [x + width, y + depth],
    [x, y + depth],
  ]
}

const line = (from: Point, to: Point): Point[] => [from, to]

const NAMES: Record<string, { fr: string; ar: string; en: string; es: string }> = {
  'pottery-stone': {
    fr: 'Poterie, céramique et pierre',
    ar: 'الفخار والخزف والحجر',
    en: 'Pottery, ceramics and stone',
    es: 'Alfarería, cerámica y piedra',
  },
  carpet: { fr: 'Tapis', ar: 'الزرابي', en: 'Carpets', es: 'Alfombras' },
  basketry: { fr: 'Vannerie', ar: 'صناعة السلال', en: 'Basketry', es: 'Cestería' },
  clothing: {
    fr: 'Vêtements traditionnels',
    ar: 'الألبسة التقليدية',
    en: 'Traditional clothing',
    es: 'Ropa tradicional',
  },
  copperware: { fr: 'Dinanderie', ar: 'النحاسيات', en: 'Copper and brass ware', es: 'Latón y cobre' },
  wood: { fr: 'Bois', ar: 'الخشب', en: 'Wood', es: 'Madera' },
  leather: { fr: 'Maroquinerie et chaussure', ar: 'الجلد والأحذية', en: 'Leather and shoes', es: 'Marroquinería' },
  jewellery: { fr: 'Bijouterie', ar: 'الحلي', en: 'Jewellery', es: 'Joyería' },
  'wrought-iron': { fr: 'Fer forgé', ar: 'الحديد المطروق', en: 'Wrought iron', es: 'Hierro forjado' },
  building: { fr: 'Métiers du bâtiment', ar: 'حرف البناء', en: 'Building crafts', es: 'Oficios de la construcción' },
}
