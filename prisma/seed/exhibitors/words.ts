import type { Chance } from '../chance.ts'
import type { Localised } from '../content.ts'
import crafts from './crafts.json' with { type: 'json' }
import finishes from './finishes.json' with { type: 'json' }
import presentations from './presentations.json' with { type: 'json' }
import taxonomy from './taxonomy.json' with { type: 'json' }

export const LANGUAGES = ['fr', 'ar', 'en', 'es'] as const
export type Language = (typeof LANGUAGES)[number]

export const inEach = (say: (language: Language) => string): Localised => ({
  fr: say('fr'),
  ar: say('ar'),
  en: say('en'),
  es: say('es'),
})

export const pick = <T>(things: readonly T[], chance: Chance): T => things[chance(things.length)] as T

const craftNames = new Map(crafts.map((craft) => [craft.id, craft]))

/** A trade within a sentence. */
export function craftIn(id: string, language: Language): string {
  const name = craftNames.get(id)?.[language] ?? id
  return language === 'ar' ? name : name.charAt(0).toLowerCase() + name.slice(1)
}

type Facts = Readonly<Record<string, Localised>>

/** Three sentences, chosen once for all languages so that they say the same. */
export function presentation(kind: keyof typeof presentations, facts: Facts, chance: Chance): Localised {
  const chosen = presentations[kind].fr.map((choices) => chance(choices.length))
  return inEach((language) =>
    chosen
      .map((choice, part) => presentations[kind][language][part]?.[choice] ?? '')
      .join(' ')
      .replace(/\{(\w+)\}/g, (_, fact: string) => facts[fact]?.[language] ?? ''),
  )
}

/** So many artisans, in the numbers of each language. */
export function artisans(count: number): Localised {
  const ar = count <= 10 ? 'حرفيين' : count < 100 ? 'حرفياً' : 'حرفي'
  return {
    fr: `${count} artisanes et artisans`,
    ar: `${count} ${ar}`,
    en: `${count} craftspeople`,
    es: `${count} artesanas y artesanos`,
  }
}

type Terms = Readonly<Record<string, Localised>>
export const materials: Terms = taxonomy.materials
export const techniques: Terms = taxonomy.techniques
export const LABELS = Object.keys(taxonomy.labels)

export type Finish = Localised & { readonly key: string }
export const tones: readonly Finish[] = finishes.tones
export const plainFinishes: readonly Finish[] = finishes.finishes

/** Terms of the taxonomy, one after the other, within a sentence. */
export function listed(keys: readonly string[], terms: Terms, language: Language): string {
  const and = { fr: ' et ', ar: ' و', en: ' and ', es: ' y ' }[language]
  const words = keys.map((key) => terms[key]?.[language].toLowerCase() ?? key)
  return words.length < 2
    ? (words[0] ?? '')
    : `${words.slice(0, -1).join(language === 'ar' ? '، ' : ', ')}${and}${words.at(-1)}`
}

/** A name as addresses have it. */
export function slugOf(...names: readonly string[]): string {
  return names
    .join(' ')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
}
