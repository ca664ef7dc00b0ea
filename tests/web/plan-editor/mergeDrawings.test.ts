import { describe, expect, it } from 'vitest'
import type { Drawing, DrawnStand } from '../../../web/src/plan-editor/drawing.ts'
import { mergeDrawings } from '../../../web/src/plan-editor/mergeDrawings.ts'
import { hallOf, row, standAt } from './drawings.ts'

const base = hallOf(...row(3))
const change = (id: string, part: Partial<DrawnStand>): Drawing => ({
  ...base,
  stands: base.stands.map((stand) => (stand.id === id ? { ...stand, ...part } : stand)),
})
const without = (id: string): Drawing => ({ ...base, stands: base.stands.filter((stand) => stand.id !== id) })
const standOf = ({ stands }: Drawing, id: string) => stands.find((stand) => stand.id === id)

describe('two organisers in one hall', () => {
  it('keeps what each of them alone has changed, even of one stand', () => {
    const mine = change('s0', { watts: 9000 })
    const theirs = change('s0', { water: true })
    const { drawing, clashes } = mergeDrawings(base, mine, theirs)
    expect(clashes).toEqual([])
    expect(standOf(drawing, 's0')).toMatchObject({ watts: 9000, water: true })
  })

  it('keeps what both have added and lets go what either removed', () => {
    const mine = { ...without('s0'), stands: [...without('s0').stands, standAt('m', 'M-1', 0, 1500)] }
    const theirs = { ...base, stands: [...base.stands, standAt('t', 'T-1', 900, 1500)] }
    const { drawing, clashes } = mergeDrawings(base, mine, theirs)
    expect(clashes).toEqual([])
    expect(new Set(drawing.stands.map(({ id }) => id))).toEqual(new Set(['s1', 's2', 'm', 't']))
  })

  it('asks where both changed the same otherwise, and has the side that is preferred ready', () => {
    const [mine, theirs] = [change('s1', { number: 'M-1' }), change('s1', { number: 'T-1' })]
    expect(mergeDrawings(base, mine, theirs).clashes.map(({ id }) => id)).toEqual(['s1'])
    expect(standOf(mergeDrawings(base, mine, theirs, 'mine').drawing, 's1')?.number).toBe('M-1')
    expect(standOf(mergeDrawings(base, mine, theirs, 'theirs').drawing, 's1')?.number).toBe('T-1')
  })

  it('asks where one removed what the other changed', () => {
    const { drawing, clashes } = mergeDrawings(base, without('s2'), change('s2', { watts: 1 }), 'theirs')
    expect(clashes).toMatchObject([{ id: 's2', mine: undefined }])
    expect(standOf(drawing, 's2')?.watts).toBe(1)
    expect(
      standOf(mergeDrawings(base, without('s2'), change('s2', { watts: 1 }), 'mine').drawing, 's2'),
    ).toBeUndefined()
  })

  it('sees no clash where both made the same change', () => {
    expect(mergeDrawings(base, change('s0', { water: true }), change('s0', { water: true })).clashes).toEqual([])
  })
})
