import { readdirSync, readFileSync } from 'node:fs'
import { basename, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type MessageFormatElement, parse, TYPE } from '@formatjs/icu-messageformat-parser'
import { describe, expect, it } from 'vitest'
import { usedKeys } from './usedKeys.ts'
import { visibleText } from './visibleText.ts'

const src = fileURLToPath(new URL('../../web/src', import.meta.url))
const i18n = join(src, 'i18n')
const languages = ['fr', 'ar', 'en', 'es'] as const
const domains = readdirSync(join(i18n, 'fr')).map((file) => basename(file, '.json'))
const catalogue = (language: string, domain: string): Record<string, string> =>
  JSON.parse(readFileSync(join(i18n, language, `${domain}.json`), 'utf8'))

const sources = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file))
  .map((file) => ({ path: relative(src, join(src, file)), text: readFileSync(join(src, file), 'utf8') }))

/** The arguments of a message and how each is used: what the code must give it, whatever the language. */
function argumentsOf(elements: readonly MessageFormatElement[]): string[] {
  return elements.flatMap((element): string[] => {
    switch (element.type) {
      case TYPE.literal:
      case TYPE.pound:
        return []
      case TYPE.tag:
        return [`<${element.value}>`, ...argumentsOf(element.children)]
      case TYPE.plural:
      case TYPE.select:
        return [
          `${element.value}:${TYPE[element.type]}`,
          ...Object.values(element.options).flatMap((option) => argumentsOf(option.value)),
        ]
      default:
        return [`${element.value}:value`]
    }
  })
}

const names = (message: string) =>
  [...new Set(argumentsOf(parse(message)).map((used) => used.replace(/:.*/, '')))].sort()

function plurals(elements: readonly MessageFormatElement[]): string[][] {
  return elements.flatMap((element) =>
    element.type === TYPE.plural
      ? [Object.keys(element.options), ...Object.values(element.options).flatMap((option) => plurals(option.value))]
      : element.type === TYPE.select
        ? Object.values(element.options).flatMap((option) => plurals(option.value))
        : [],
  )
}

describe.each(domains)('the catalogue of %s', (domain) => {
  const french = catalogue('fr', domain)

  it.each(languages)('has in %s the keys that it has in French', (language) => {
    expect(Object.keys(catalogue(language, domain)).sort()).toEqual(Object.keys(french).sort())
  })

  it.each(languages)('takes in %s the arguments that it takes in French', (language) => {
    const translated = Object.entries(catalogue(language, domain)).map(([key, message]) => [key, names(message)])
    const wanted = Object.entries(french).map(([key, message]) => [key, names(message)])
    expect(Object.fromEntries(translated)).toEqual(Object.fromEntries(wanted))
  })

  it('leaves no message empty', () => {
    const empty = languages.flatMap((language) =>
      Object.entries(catalogue(language, domain)).filter(([, message]) => !message.trim()),
    )
    expect(empty).toEqual([])
  })

  it('uses the six plurals of Arabic wherever it counts', () => {
    const six = ['zero', 'one', 'two', 'few', 'many', 'other']
    const short = Object.entries(catalogue('ar', domain)).filter(([, message]) =>
      plurals(parse(message)).some((forms) => six.some((form) => !forms.includes(form))),
    )
    expect(short.map(([key]) => key)).toEqual([])
  })
})

describe('the words on the pages', () => {
  const known = domains.flatMap((domain) => Object.keys(catalogue('fr', domain)))

  it('are all in the catalogues: every key that the code names exists', () => {
    const missing = sources
      .filter(({ path }) => !path.startsWith('i18n'))
      .flatMap(({ path, text }) => usedKeys(path, text, domains))
      .filter(({ key, isPrefix }) => !(isPrefix ? known.some((each) => each.startsWith(key)) : known.includes(key)))
    expect(missing).toEqual([])
  })

  it('are nowhere written into the code', () => {
    expect(sources.flatMap(({ path, text }) => visibleText(path, text))).toEqual([])
  })

  it('would be found if someone wrote them there', () => {
    const planted = [
      'const Page = () => <h1>Bonjour</h1>',
      'const Page = () => <button aria-label="Fermer">×</button>',
      'const Page = ({ on }: { on: boolean }) => <p>{on ? "oui" : `non`}</p>',
      'const Page = () => <input placeholder={"ابحث"} />',
    ]
    for (const text of planted) expect(visibleText('planted.tsx', text)).not.toEqual([])
    expect(usedKeys('planted.ts', 'say("schedule.noSuchKey")', domains)).toHaveLength(1)
  })
})
