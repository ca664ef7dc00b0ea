import type { Chance } from '../chance.ts'
import type { Localised } from '../content.ts'
import { idOf } from '../ids.ts'
import type { SeedExhibitor } from './exhibitors.ts'
import models from './models.json' with { type: 'json' }
import {
  type Finish,
  inEach,
  LABELS,
  listed,
  materials,
  pick,
  plainFinishes,
  slugOf,
  techniques,
  tones,
} from './words.ts'

export interface SeedProduct {
  readonly id: string
  readonly slug: string
  readonly craftId: string
  readonly name: Localised
  readonly description: Localised
  readonly materials: readonly string[]
  readonly techniques: readonly string[]
  readonly mm: readonly [number, number, number]
  readonly grams: number
  readonly priceCentimes: number | null
  readonly minimumOrder: number
  readonly leadTimeDays: number
  readonly capacityPerMonth: number
  readonly labels: readonly string[]
  readonly order: number
  /** Names the drawing of it. */
  readonly picture: string
}

type Model = (typeof models)[number]

/** What is not dyed: its finishes differ, not its colour. */
const PLAIN =
  /tray|teapot|bowl-metal|lantern|marquetry|panel|chest|turned|lute|lattice|fibula|cuff|necklace|belt|grille|iron/

/** All pictures that products may have, each once. */
export const pictureNames = [...new Set(models.map(({ motif }) => motif))].flatMap((motif) => [
  ...new Set(Array.from({ length: 8 }, (_, view) => pictureName(motif, view))),
])

/** What is dyed is drawn in each of its colours; of the rest four views. */
function pictureName(motif: string, view: number): string {
  return `${motif}/${PLAIN.test(motif) ? view % 4 : view}`
}

/** What an exhibitor makes: models of its trades, each in finishes of its own, no two alike. */
export function productsOf(exhibitor: SeedExhibitor, count: number, chance: Chance): SeedProduct[] {
  const own = models.filter(({ craft }) => exhibitor.crafts.includes(craft))
  const all = own.flatMap((model) => finishesOf(model).map((finish, view) => ({ model, finish, view })))
  const start = chance(all.length)
  // A step that shares no factor with the length meets each once: neighbours are different models.
  const step = stepThrough(all.length, Math.max(own.length, 2) * 3 + 1)
  return Array.from({ length: Math.min(count, all.length) }, (_, n) => {
    const { model, finish, view } = all[(start + n * step) % all.length] as (typeof all)[number]
    return productOf(exhibitor, model, finish, view, n, chance)
  })
}

const finishesOf = ({ motif }: Model) => (PLAIN.test(motif) ? plainFinishes : tones)

function productOf(
  exhibitor: SeedExhibitor,
  model: Model,
  finish: Finish,
  view: number,
  order: number,
  chance: Chance,
): SeedProduct {
  const [low = 100, high = 1000] = model.mad
  const scale = finish.key === 'small' ? 0.75 : finish.key === 'large' ? 1.3 : 1
  // Dearer are rarer.
  const share = (chance(1000) / 1000) ** 2
  const mad = Math.round(((low + (high - low) * share) * scale) / 10) * 10
  const [width = 100, depth = 100, height = 100] = model.mm
  const slug = slugOf(model.name.fr, finish.fr)
  const capacityPerMonth = Math.max(1, Math.round((exhibitor.members * (6 + chance(10)) * 120) / Math.max(mad, 60)))
  return {
    id: idOf('product', exhibitor.slug, slug),
    slug,
    craftId: model.craft,
    name: inEach((language) => `${model.name[language]}${language === 'ar' ? '، ' : ', '}${finish[language]}`),
    description: describe(exhibitor, model),
    materials: model.materials,
    techniques: model.techniques,
    mm: [Math.round(width * scale), Math.round(depth * scale), Math.round(height * scale)],
    grams: Math.round(model.grams * scale),
    priceCentimes: chance(12) === 0 ? null : Math.max(10, mad) * 100,
    minimumOrder: Math.min(mad > 3000 ? 1 : pick([1, 2, 5, 10, 20, 50], chance), capacityPerMonth),
    leadTimeDays: 5 + chance(mad > 3000 ? 80 : 30),
    capacityPerMonth,
    labels: [...exhibitor.labels, ...LABELS.filter(() => chance(16) === 0)].filter(
      (label, n, all) => all.indexOf(label) === n,
    ),
    order,
    picture: pictureName(model.motif, view),
  }
}

function describe({ city, cityAr }: SeedExhibitor, model: Model): Localised {
  const say = {
    fr: (made: string, how: string) =>
      `Matière : ${made}. Technique : ${how}. Fait à la main dans notre atelier, à ${city}.`,
    ar: (made: string, how: string) => `المادة: ${made}. التقنية: ${how}. صُنع يدوياً في ورشتنا في ${cityAr}.`,
    en: (made: string, how: string) => `Material: ${made}. Technique: ${how}. Made by hand in our workshop in ${city}.`,
    es: (made: string, how: string) => `Material: ${made}. Técnica: ${how}. Hecho a mano en nuestro taller de ${city}.`,
  }
  return inEach((language) =>
    say[language](listed(model.materials, materials, language), listed(model.techniques, techniques, language)),
  )
}

function stepThrough(length: number, near: number): number {
  let step = near % length || 1
  while (commonFactor(step, length) !== 1) step += 1
  return step
}

function commonFactor(a: number, b: number): number {
  return b === 0 ? a : commonFactor(b, a % b)
}
