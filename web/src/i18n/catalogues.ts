import { freshly } from '../live/freshBuild.ts'
import type { Domain } from './keys.ts'
import type { LanguageCode } from './languages.ts'

type Catalogue = Readonly<Record<string, string>>

const files = import.meta.glob<Catalogue>('./*/*.json', { import: 'default' })
const readFile = async (name: string): Promise<Catalogue> => {
  const file = files[name]
  return file ? freshly(file) : {}
}
const read = new Map<string, Promise<Catalogue>>()

/** One promise per set of catalogues, so that React can wait for it and come back to the same one. */
export function catalogue(language: LanguageCode, domains: readonly Domain[]): Promise<Catalogue> {
  const key = `${language}/${domains.join('+')}`
  const known = read.get(key)
  if (known) return known
  const asked = Promise.all(domains.map((domain) => readFile(`./${language}/${domain}.json`))).then((parts) =>
    Object.assign({}, ...parts),
  )
  // A catalogue that could not be fetched is asked for again the next time.
  asked.catch(() => read.delete(key))
  read.set(key, asked)
  return asked
}
