import type { MyPagesQuery } from '@salon/schema/generated/graphql.ts'
import { languageName, marketName } from '../catalogue/exhibitorWords.ts'
import { labelName } from '../catalogue/taxonomy.ts'
import { languages } from '../i18n/languages.ts'
import type { Say } from '../i18n/useText.ts'
import type { PageForm } from './pageForm.ts'

const keysOf = (value: unknown): readonly string[] => (Array.isArray(value) ? value.map(String) : [])
const named = ['crafts', 'labels', 'languages', 'markets', 'foundedIn', 'members', 'website', 'email', 'phone'] as const

/** A field of a page and what somebody else put there, in words. */
export const clashWords = {
  label(say: Say, field: string): string {
    const language = languages.find((each) => field === `story.${each}`)
    if (language) return say(`page.storyIn.${language}`)
    if (field === 'photographs') return say('page.photographs')
    if (field === 'showsEmail' || field === 'showsPhone')
      return `${say(field === 'showsEmail' ? 'page.email' : 'page.phone')} – ${say('page.shown')}`
    const known = named.find((each) => each === field)
    return known ? say(`page.${known}`) : field
  },
  value(say: Say, crafts: MyPagesQuery['crafts'], field: string, value: unknown): string {
    if (typeof value === 'boolean') return say(value ? 'page.yes' : 'page.no')
    if (field === 'photographs') return String(keysOf(value).length)
    const name: Readonly<Record<string, (key: string) => string>> = {
      crafts: (key) => crafts.find(({ id }) => id === key)?.name ?? key,
      labels: (key) => labelName(say, key),
      languages: (key) => languageName(say, key),
      markets: (key) => marketName(say, key),
    }
    const own = name[field]
    return own ? keysOf(value).map(own).join(say('keeping.comma')) : String(value ?? '')
  },
}

/** What visitors and buyers look for on a page, and where it is written. */
export const gaps = [
  ['photographs', ({ photographs }) => photographs.length === 0, 'photographs'],
  [
    'captions',
    ({ photographs }) => photographs.some(({ captions }) => Object.values(captions).every((text) => !text.trim())),
    'photographs',
  ],
  ['stories', (form) => languages.some((each) => !form[`story.${each}`].trim()), 'story'],
  ['foundedIn', ({ foundedIn }) => !foundedIn, 'work'],
  ['members', ({ members }) => !members, 'work'],
  ['languages', ({ languages: spoken }) => spoken.length === 0, 'work'],
  ['markets', ({ markets }) => markets.length === 0, 'work'],
  ['contact', ({ email, phone, website }) => !email && !phone && !website, 'contacts'],
] as const satisfies readonly (readonly [string, (form: PageForm) => boolean, string])[]
