import { venueDay } from '../console/venueTime.ts'
import { type Content, LANGUAGES } from './draftForm.ts'

export type DraftRow = { readonly sessionId: string; readonly draftVersion?: number | null; readonly content: Content }
export type DraftFilter = {
  readonly search: string
  readonly day: string
  readonly roomId: string
  readonly changedOnly: boolean
}

/** Folds case, Latin accents, Arabic marks and hamza seats, so that a search need not carry them. */
export function folded(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\u0300-\u036f\u064b-\u065f\u0670\u0640]/g, '')
    .replace(/[أإآٱ]/g, 'ا')
    .replace(/ى/g, 'ي')
    .replace(/ة/g, 'ه')
    .toLowerCase()
}

/** The rows that a filter keeps, by start then room. The search reads every language's title and the people's names. */
export function draftList<Row extends DraftRow>(rows: readonly Row[], filter: DraftFilter, timeZone: string): Row[] {
  const words = folded(filter.search).split(/\s+/).filter(Boolean)
  const textOf = ({ titles, people, room }: Content) =>
    folded([...LANGUAGES.map((each) => titles[each]), ...people.map((each) => each.person.name), room.name].join(' '))
  return rows
    .filter(({ content, draftVersion }) => {
      if (filter.changedOnly && draftVersion == null) return false
      if (filter.roomId && content.room.id !== filter.roomId) return false
      if (filter.day && venueDay(Date.parse(content.startsAt), timeZone) !== filter.day) return false
      const text = words.length > 0 ? textOf(content) : ''
      return words.every((word) => text.includes(word))
    })
    .sort(
      (a, b) =>
        Date.parse(a.content.startsAt) - Date.parse(b.content.startsAt) ||
        a.content.room.name.localeCompare(b.content.room.name),
    )
}
