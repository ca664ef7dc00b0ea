import { type Content, LANGUAGES, same, type Texts } from './content.ts'

export interface Merged {
  readonly content: Content
  /** What both changed, each in another way: `title`, or `fields/insurance`. A person chooses. */
  readonly clashes: readonly string[]
}

interface Keyed {
  readonly key: string
}

/**
 * My changes laid over a colleague's, from the content that both began with. What only one of us touched needs nobody's
 * judgement; a text is one thing a language, a field or criterion one thing but for its texts, the order one thing.
 */
export function mergeContent(base: Content, mine: Content, theirs: Content): Merged {
  const clashes: string[] = []
  const pick = <T>(path: string, was: T, my: T, their: T): T => {
    if (same(my, was)) return their
    if (!same(their, was) && !same(my, their)) clashes.push(path)
    return my
  }
  const texts = (path: string, was: Texts, my: Texts, their: Texts): Texts => {
    const [fr = '', ar = '', en = '', es = ''] = LANGUAGES.map((each) => pick(path, was[each], my[each], their[each]))
    return { fr, ar, en, es }
  }
  const list = <T extends Keyed>(
    name: string,
    lists: { readonly was: readonly T[]; readonly my: readonly T[]; readonly their: readonly T[] },
    part: (path: string, was: T, my: T, their: T) => T,
  ): T[] => {
    const [was, my, their] = [lists.was, lists.my, lists.their].map(
      (each) => new Map(each.map((one) => [one.key, one])),
    )
    const keysOf = (each: readonly T[]) => each.map(({ key }) => key)
    const isMoved = !same(
      keysOf(lists.my).filter((key) => was?.has(key)),
      keysOf(lists.was).filter((key) => my?.has(key)),
    )
    const [first, second] = isMoved ? [lists.my, lists.their] : [lists.their, lists.my]
    const order = keysOf(first)
    for (const [n, key] of keysOf(second).entries()) {
      if (order.includes(key)) continue
      // What only the other has goes after the neighbour that it has there.
      const before = keysOf(second)
        .slice(0, n)
        .findLast((each) => order.includes(each))
      order.splice(before === undefined ? 0 : order.indexOf(before) + 1, 0, key)
    }
    return order.flatMap((key) => {
      const [a, b, c] = [was?.get(key), my?.get(key), their?.get(key)]
      const path = `${name}/${key}`
      if (!a) return b && c ? [part(path, b, b, c)] : [b ?? c].filter((each) => each !== undefined)
      // Taken away by one of us, and not touched by the other, it is gone.
      if (!b || !c) {
        const left = b ?? c
        if (left && !same(left, a)) {
          clashes.push(path)
          return [left]
        }
        return []
      }
      return [part(path, a, b, c)]
    })
  }
  const content: Content = {
    title: texts('title', base.title, mine.title, theirs.title),
    terms: texts('terms', base.terms, mine.terms, theirs.terms),
    kinds: pick('kinds', base.kinds, mine.kinds, theirs.kinds),
    fields: list('fields', { was: base.fields, my: mine.fields, their: theirs.fields }, (path, a, b, c) => ({
      key: b.key,
      type: pick(path, a.type, b.type, c.type),
      label: texts(path, a.label, b.label, c.label),
      hint: texts(path, a.hint, b.hint, c.hint),
      kinds: pick(path, a.kinds, b.kinds, c.kinds),
      required: pick(path, a.required, b.required, c.required),
      options: pick(path, a.options, b.options, c.options),
      limit: pick(path, a.limit, b.limit, c.limit),
    })),
    criteria: list('criteria', { was: base.criteria, my: mine.criteria, their: theirs.criteria }, (path, a, b, c) => ({
      key: b.key,
      label: texts(path, a.label, b.label, c.label),
      weight: pick(path, a.weight, b.weight, c.weight),
    })),
  }
  return { content, clashes: [...new Set(clashes)] }
}
