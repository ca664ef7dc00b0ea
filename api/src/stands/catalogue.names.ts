import type { Context } from '../context.ts'
import type { Language } from '../shared/language.ts'
import { textIn } from '../shared/localised.ts'
import type { NameOf } from './catalogue.refs.ts'

const reading = new WeakMap<Context, Promise<NameOf>>()

/** What the values of facets are called: a few hundred names, read once for all facets of a request. */
export function facetNames(context: Context): Promise<NameOf> {
  const kept = reading.get(context)
  if (kept) return kept
  const read = readNames(context)
  reading.set(context, read)
  const forget = () => reading.delete(context)
  read.then(forget, forget)
  return read
}

async function readNames({ db }: Context): Promise<NameOf> {
  const [crafts, regions, halls] = await Promise.all([
    db.craft.findMany(),
    db.region.findMany(),
    db.hall.findMany({ select: { key: true, name: true } }),
  ])
  const craft = new Map(crafts.map((row) => [row.id, row]))
  const region = new Map(regions.map((row) => [row.code, row]))
  const hall = new Map(halls.map((row) => [row.key, row.name]))
  return (facet, value, language: Language) => {
    if (facet === 'CRAFT') return craft.get(value)?.[language] ?? null
    if (facet === 'REGION') return region.get(value)?.[language === 'ar' ? 'ar' : 'fr'] ?? null
    if (facet === 'HALL') return hall.has(value) ? textIn(hall.get(value), language) : null
    return null
  }
}
