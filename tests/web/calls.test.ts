import { describe, expect, it } from 'vitest'
import { type Content, type FieldContent, freeKey, missingIn } from '../../web/src/calls/content.ts'
import { contentChanges } from '../../web/src/calls/contentChanges.ts'
import { mergeContent } from '../../web/src/calls/mergeContent.ts'
import { daysLater, salonOffset, typedHour } from '../../web/src/calls/salonTime.ts'
import { backAt, moved } from '../../web/src/calls/useReorder.ts'

const ZONE = 'Africa/Casablanca'
const text = (fr: string) => ({ fr, ar: fr, en: fr, es: fr })
const field = (key: string, other: Partial<FieldContent> = {}): FieldContent => ({
  key,
  type: 'TEXT',
  label: text(key),
  hint: text(''),
  kinds: ['COOPERATIVE'],
  required: false,
  options: [],
  limit: null,
  ...other,
})
const content = (fields: readonly FieldContent[], other: Partial<Content> = {}): Content => ({
  title: text('Appel'),
  terms: text(''),
  kinds: ['COOPERATIVE'],
  fields,
  criteria: [],
  ...other,
})
const keys = ({ fields }: Content) => fields.map(({ key }) => key).join('')

describe('what two of the desk write of one call', () => {
  const base = content(['a', 'b', 'c'].map((key) => field(key)))
  const merge = (mine: Content, theirs: Content) => mergeContent(base, mine, theirs)

  it('comes together where each changed another thing, or both the same', () => {
    const mine = content([field('a', { required: true }), field('b'), field('c')], { title: text('Mien') })
    const theirs = content([field('a', { limit: 9 }), field('b'), field('c')], { terms: text('Leurs') })
    expect(merge(mine, theirs)).toEqual({
      content: content([field('a', { required: true, limit: 9 }), field('b'), field('c')], {
        title: text('Mien'),
        terms: text('Leurs'),
      }),
      clashes: [],
    })
    expect(merge(mine, mine)).toEqual({ content: mine, clashes: [] })
  })
  it('is apart in two languages of one text, and together in one', () => {
    const put = (words: Partial<Content['title']>) => content(base.fields, { title: { ...base.title, ...words } })
    expect(merge(put({ fr: 'A' }), put({ ar: 'ب' }))).toEqual({ content: put({ fr: 'A', ar: 'ب' }), clashes: [] })
    expect(merge(put({ fr: 'A' }), put({ fr: 'B' }))).toEqual({ content: put({ fr: 'A' }), clashes: ['title'] })
  })
  it('keeps what each added, beside its neighbour, in the order of who moved something', () => {
    const mine = content([field('a'), field('x'), field('b'), field('c')])
    const theirs = content([field('c'), field('a'), field('b'), field('y')])
    const merged = merge(mine, theirs)
    expect(keys(merged.content)).toBe('caxby')
    expect(merged.clashes).toEqual([])
  })
  it('loses what one took away, unless the other changed it: then a person chooses', () => {
    const mine = content([field('a'), field('c')])
    expect(keys(merge(mine, base).content)).toBe('ac')
    expect(keys(merge(mine, content([field('a'), field('c')])).content)).toBe('ac')
    const changed = merge(mine, content([field('a'), field('b', { required: true }), field('c')]))
    expect(changed.clashes).toEqual(['fields/b'])
    expect(keys(changed.content)).toBe('abc')
  })
})

describe('what publishing would change', () => {
  it('is said in fields that come, go, change and move', () => {
    const before = content(['a', 'b', 'c'].map((key) => field(key)))
    const after = content([field('c'), field('a', { required: true }), field('x')])
    expect(contentChanges(before, after)).toEqual({
      title: false,
      terms: false,
      kinds: false,
      added: ['x'],
      removed: ['b'],
      changed: ['a'],
      reordered: true,
      criteria: false,
    })
    expect(contentChanges(before, content([...before.fields, field('x')]))).toMatchObject({ reordered: false })
  })
})

describe('a list in order', () => {
  it('moves one to a place, and takes one back to where it was', () => {
    expect(moved(['a', 'b', 'c'], 0, 2)).toEqual(['b', 'c', 'a'])
    expect(moved(['a', 'b', 'c'], 2, 0)).toEqual(['c', 'a', 'b'])
    const [a, b] = [field('a'), field('b')]
    expect(backAt([b], a, 0)).toEqual([a, b])
    expect(backAt([a, b], a, 1)).toEqual([a, b])
  })
  it('names what is added by the first free number, and says what is not translated', () => {
    expect(freeKey('paper', ['paper-1', 'paper-3'])).toBe('paper-2')
    expect(missingIn({ fr: 'a', ar: '', en: ' ', es: 'b' })).toEqual(['ar', 'en'])
    expect(missingIn(text(''))).toEqual([])
  })
})

describe('the Salon’s hours', () => {
  it('are an hour from UTC, and none in Ramadan', () => {
    expect(salonOffset(Date.parse('2022-12-07T17:00:00Z'), ZONE)).toBe('UTC+1')
    expect(salonOffset(Date.parse('2023-04-01T17:00:00Z'), ZONE)).toBe('UTC+0')
    expect(typedHour('2023-04-01T18:00', ZONE)?.instant).toBe(Date.parse('2023-04-01T18:00:00Z'))
    expect(typedHour('2022-12-07T18:00', ZONE)?.instant).toBe(Date.parse('2022-12-07T17:00:00Z'))
  })
  it('skip one when the clock goes forward, and say what it becomes', () => {
    // In the night to 23 April 2023 the clock went from two to three.
    expect(typedHour('2023-04-23T02:30', ZONE)?.skipped).toMatch(/^0[13]:30$/)
    expect(typedHour('2023-04-23T03:30', ZONE)?.skipped).toBeUndefined()
    expect(typedHour('2023-04-23T', ZONE)).toBeUndefined()
  })
  it('are the same hour some days later, across a change of the clock', () => {
    const closing = Date.parse('2023-04-20T18:00:00Z')
    expect(new Date(daysLater(closing, 7, ZONE)).toISOString()).toBe('2023-04-27T17:00:00.000Z')
    expect(daysLater(closing, 1, ZONE) - closing).toBe(86_400_000)
  })
})
