import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Command } from '../../../web/src/plan-editor/command.ts'
import { commanded, didAgain, type EditorState, opened, tookBack } from '../../../web/src/plan-editor/editor.ts'
import { hallOf, row, standAt } from './drawings.ts'

const ids = fc.subarray(['s0', 's1', 's2', 's3', 'pillar', 'west'], { minLength: 1 })
const by = fc.integer({ min: -500, max: 500 })
const axis = fc.constantFrom('x' as const, 'y' as const)
const fresh = fc.array(fc.uuid(), { minLength: 40, maxLength: 40 })
const commands: fc.Arbitrary<Command> = fc.oneof(
  fc.record({
    kind: fc.constant('add' as const),
    stands: fc.uuid().map((id) => [standAt(id, `N-${id.slice(0, 8)}`, 0, 0)]),
  }),
  fc.record({ kind: fc.constant('move' as const), ids, dx: by, dy: by }),
  fc.record({ kind: fc.constant('turn' as const), ids, quarters: fc.integer({ min: -3, max: 3 }) }),
  fc.record({ kind: fc.constant('mirror' as const), ids, axis }),
  fc.record({
    kind: fc.constant('align' as const),
    ids,
    edge: fc.constantFrom('left' as const, 'middle' as const, 'bottom' as const),
  }),
  fc.record({ kind: fc.constant('distribute' as const), ids, axis }),
  fc.record({ kind: fc.constant('split' as const), ids, axis, parts: fc.integer({ min: 2, max: 4 }), newIds: fresh }),
  fc.record({ kind: fc.constant('merge' as const), ids }),
  fc.record({
    kind: fc.constant('duplicate' as const),
    ids,
    copies: fc.integer({ min: 1, max: 3 }),
    dx: by,
    dy: by,
    newIds: fresh,
  }),
  fc.record({
    kind: fc.constant('renumber' as const),
    ids,
    order: fc.constantFrom('reading' as const, 'walking' as const, 'chosen' as const),
    prefix: fc.constantFrom('A-', 'B', 'Z/'),
    start: fc.integer({ min: 1, max: 50 }),
    step: fc.integer({ min: 1, max: 3 }),
    width: fc.integer({ min: 0, max: 3 }),
  }),
  fc.record({ kind: fc.constant('remove' as const), ids }),
  fc.record({ kind: fc.constant('assignZones' as const), ids }),
  fc.record({ kind: fc.constant('setStands' as const), ids, part: fc.record({ watts: fc.nat(9000) }) }),
  fc.record({ kind: fc.constant('setHall' as const), widthCm: fc.integer({ min: 3000, max: 9000 }) }),
)

/** No id is drawn twice: each is made when something is added. */
const listsOf = (maxLength: number) =>
  fc.array(commands, { maxLength }).filter((list) => {
    const added = list.flatMap((command) => (command.kind === 'add' ? (command.stands ?? []).map(({ id }) => id) : []))
    return new Set(added).size === added.length
  })

/** Every state that a list of commands goes through; what is refused changes nothing. */
function statesOf(list: readonly Command[]): EditorState[] {
  const states = [opened(hallOf(...row(4)))]
  for (const command of list) {
    const state = states.at(-1) as EditorState
    const next = commanded(state, command)
    if (!('code' in next) && next !== state) states.push(next)
  }
  return states
}

describe('what was drawn can be taken back', () => {
  it('undoing every command passes through every drawing there was, back to the first', () => {
    fc.assert(
      fc.property(listsOf(25), (list) => {
        const states = statesOf(list)
        let state = states.at(-1) as EditorState
        for (const earlier of states.toReversed().slice(1)) {
          state = tookBack(state)
          expect(state.drawing).toEqual(earlier.drawing)
        }
        expect(tookBack(state)).toBe(state)
      }),
      { numRuns: 300 },
    )
  })

  it('redoing what was undone comes to the same drawing again', () => {
    fc.assert(
      fc.property(listsOf(15), (list) => {
        const last = statesOf(list).at(-1) as EditorState
        let state = last
        for (const _ of last.past) state = tookBack(state)
        for (const _ of last.past) state = didAgain(state)
        expect(state.drawing).toEqual(last.drawing)
        expect(state.future).toEqual([])
      }),
      { numRuns: 200 },
    )
  })

  it('never has two stands of one id, one number, or less than three corners', () => {
    fc.assert(
      fc.property(listsOf(25), (list) => {
        const { stands } = (statesOf(list).at(-1) as EditorState).drawing
        expect(new Set(stands.map(({ id }) => id)).size).toBe(stands.length)
        expect(new Set(stands.map(({ number }) => number)).size).toBe(stands.length)
        expect(stands.every(({ outline }) => outline.length >= 3 && outline.flat().every(Number.isInteger))).toBe(true)
      }),
      { numRuns: 200 },
    )
  })

  it('a new command ends what could be done again', () => {
    const moved = commanded(opened(hallOf(...row(2))), { kind: 'move', ids: ['s0'], dx: 10, dy: 0 }) as EditorState
    const other = commanded(tookBack(moved), { kind: 'move', ids: ['s1'], dx: 0, dy: 10 }) as EditorState
    expect(other.future).toEqual([])
    expect(other.past).toHaveLength(1)
  })
})
