import { type Content, same } from './content.ts'

/** What publishing would change, in counts: enough to know whether one meant it. */
export interface ContentChanges {
  readonly title: boolean
  readonly terms: boolean
  readonly kinds: boolean
  readonly added: readonly string[]
  readonly removed: readonly string[]
  readonly changed: readonly string[]
  readonly reordered: boolean
  readonly criteria: boolean
}

export function contentChanges(before: Content, after: Content): ContentChanges {
  const was = new Map(before.fields.map((field) => [field.key, field]))
  const is = new Map(after.fields.map((field) => [field.key, field]))
  const kept = (one: Content, other: ReadonlyMap<string, unknown>) =>
    one.fields.map(({ key }) => key).filter((key) => other.has(key))
  return {
    title: !same(before.title, after.title),
    terms: !same(before.terms, after.terms),
    kinds: !same(before.kinds, after.kinds),
    added: [...is.keys()].filter((key) => !was.has(key)),
    removed: [...was.keys()].filter((key) => !is.has(key)),
    changed: [...is].flatMap(([key, field]) => (was.has(key) && !same(was.get(key), field) ? [key] : [])),
    reordered: !same(kept(before, is), kept(after, was)),
    criteria: !same(before.criteria, after.criteria),
  }
}
