import { type DraftForm, LANGUAGES, type Texts } from './draftForm.ts'

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b)

/**
 * My changes laid over a colleague's, from the form that both began with. What only one of us touched needs nobody's
 * judgement; `clashes` says that we both changed the same field, each in another way. Texts are one field a language.
 */
export function mergeForm(
  base: DraftForm,
  mine: DraftForm,
  theirs: DraftForm,
): { merged: DraftForm; clashes: boolean } {
  let clashes = false
  const pick = <T>(was: T, my: T, their: T): T => {
    if (same(my, was)) return their
    if (!same(their, was) && !same(my, their)) clashes = true
    return my
  }
  const texts = (was: Texts, my: Texts, their: Texts): Texts => {
    const [fr, ar, en, es] = LANGUAGES.map((language) => pick(was[language], my[language], their[language]))
    return { fr: fr ?? '', ar: ar ?? '', en: en ?? '', es: es ?? '' }
  }
  const merged: DraftForm = {
    kind: pick(base.kind, mine.kind, theirs.kind),
    titles: texts(base.titles, mine.titles, theirs.titles),
    summaries: texts(base.summaries, mine.summaries, theirs.summaries),
    trackId: pick(base.trackId, mine.trackId, theirs.trackId),
    roomId: pick(base.roomId, mine.roomId, theirs.roomId),
    startsAt: pick(base.startsAt, mine.startsAt, theirs.startsAt),
    endsAt: pick(base.endsAt, mine.endsAt, theirs.endsAt),
    entry: pick(base.entry, mine.entry, theirs.entry),
    capacity: pick(base.capacity, mine.capacity, theirs.capacity),
    cancelled: pick(base.cancelled, mine.cancelled, theirs.cancelled),
    people: pick(base.people, mine.people, theirs.people),
  }
  return { merged, clashes }
}
