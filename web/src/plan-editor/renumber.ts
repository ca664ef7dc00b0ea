import { type Command, NUMBER, type Outcome } from './command.ts'
import { type Drawing, type DrawnStand, standsAmong } from './drawing.ts'
import { numberOf, readingOrder, walkingOrder } from './numbering.ts'

type Renumbering = Pick<Extract<Command, { kind: 'renumber' }>, 'ids' | 'order' | 'prefix' | 'start' | 'step' | 'width'>

/** The new number of each chosen stand, by id, in the order in which they are given. */
export function newNumbers(drawing: Drawing, asked: Renumbering): ReadonlyMap<string, string> {
  const { prefix, start, step, width } = asked
  return new Map(inOrder(drawing, asked).map(({ id }, n) => [id, numberOf({ prefix, n: start + n * step, width })]))
}

function inOrder(drawing: Drawing, { ids, order }: Renumbering): readonly DrawnStand[] {
  const chosen = standsAmong(drawing, new Set(ids))
  if (order === 'reading') return readingOrder(chosen)
  if (order === 'walking') return walkingOrder(chosen)
  const byId = new Map(chosen.map((stand) => [stand.id, stand]))
  return ids.flatMap((id) => byId.get(id) ?? [])
}

/** Gives the chosen stands numbers in order; refuses one that another stand of the hall has. */
export function renumbered(drawing: Drawing, asked: Renumbering): Outcome {
  const numbers = newNumbers(drawing, asked)
  if (numbers.size === 0) return { whyNot: { code: 'NOTHING_CHOSEN' } }
  const taken = new Set(drawing.stands.filter(({ id }) => !numbers.has(id)).map(({ number }) => number))
  for (const number of numbers.values()) {
    if (!NUMBER.test(number)) return { whyNot: { code: 'NUMBER_MALFORMED', number } }
    if (taken.has(number)) return { whyNot: { code: 'NUMBER_TAKEN', number } }
    taken.add(number)
  }
  const stands = drawing.stands.map((stand) => {
    const number = numbers.get(stand.id)
    return number === undefined || number === stand.number ? stand : { ...stand, number }
  })
  return { drawing: { ...drawing, stands } }
}
