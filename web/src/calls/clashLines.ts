import type { Say } from '../i18n/useText.ts'
import { type Content, type Criterion, type FieldContent, LANGUAGES, same, type Texts } from './content.ts'

/** One thing that two people wrote in two ways. */
export interface ClashLine {
  readonly what: string
  readonly mine: string
  readonly theirs: string
}

/** What clashes, in words: a text by its language, a field by what differs in it. */
export function clashLines(clashes: readonly string[], mine: Content, theirs: Content, say: Say): ClashLine[] {
  const nothing = say('calls.clashNothing')
  const line = (what: string, my: string | undefined, their: string | undefined): ClashLine[] =>
    my === their ? [] : [{ what, mine: my || nothing, theirs: their || nothing }]
  const texts = (what: string, my: Texts | undefined, their: Texts | undefined) =>
    LANGUAGES.flatMap((each) =>
      line(say('calls.textIn', { label: what, language: say(`calls.language.${each}`) }), my?.[each], their?.[each]),
    )
  const kinds = (list: Content['kinds'] | undefined) => list?.map((kind) => say(`stands.kind.${kind}`)).join(', ')
  const ofField = (name: string, my: FieldContent | undefined, their: FieldContent | undefined) => {
    const part = (label: string, of: (field: FieldContent) => string) =>
      line(`${name} · ${label}`, my && of(my), their && of(their))
    if (!my || !their) return line(name, my && say('calls.clashKept'), their && say('calls.clashKept'))
    return [
      ...texts(`${name} · ${say('calls.label')}`, my.label, their.label),
      ...texts(`${name} · ${say('calls.hint')}`, my.hint, their.hint),
      ...part(say('calls.fieldType'), ({ type }) => say(`calls.type.${type}`)),
      ...part(say('calls.required'), ({ required }) => say(required ? 'calls.yes' : 'calls.no')),
      ...part(say('calls.askedOf'), (field) => kinds(field.kinds) ?? ''),
      ...part(say('calls.limit'), ({ limit }) => (limit === null ? '' : String(limit))),
      ...(same(my.options, their.options)
        ? []
        : part(say('calls.options'), ({ options }) =>
            options.map(({ label }) => LANGUAGES.map((each) => label[each]).join(' / ')).join(' · '),
          )),
    ]
  }
  const ofCriterion = (name: string, my: Criterion | undefined, their: Criterion | undefined) => [
    ...texts(name, my?.label, their?.label),
    ...line(`${name} · ${say('calls.weight')}`, my && String(my.weight), their && String(their.weight)),
  ]
  return clashes.flatMap((path) => {
    const [list, key] = path.split('/')
    const find = <T extends { readonly key: string }>(all: readonly T[]) => all.find((each) => each.key === key)
    if (list === 'title') return texts(say('calls.name'), mine.title, theirs.title)
    if (list === 'terms') return texts(say('calls.terms'), mine.terms, theirs.terms)
    if (list === 'kinds') return line(say('calls.kinds'), kinds(mine.kinds), kinds(theirs.kinds))
    const [my, their] = [find(mine.fields), find(theirs.fields)]
    const name = (label: Texts | undefined) =>
      (label && LANGUAGES.map((each) => label[each]).find(Boolean)) ?? say('calls.untitled')
    if (list === 'fields') return ofField(name((my ?? their)?.label), my, their)
    const criteria = [find(mine.criteria), find(theirs.criteria)] as const
    return ofCriterion(say('calls.criterion'), ...criteria)
  })
}
