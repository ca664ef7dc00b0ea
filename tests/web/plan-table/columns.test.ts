import { describe, expect, it } from 'vitest'
import type { Say } from '../../../web/src/i18n/useText.ts'
import type { Drawing, Thing } from '../../../web/src/plan-editor/drawing.ts'
import { createEditor } from '../../../web/src/plan-editor/editor.ts'
import { boxOf } from '../../../web/src/plan-editor/geometry.ts'
import type { Column } from '../../../web/src/plan-table/column.ts'
import { featureColumns } from '../../../web/src/plan-table/featureColumns.ts'
import { standColumns } from '../../../web/src/plan-table/standColumns.ts'
import { zoneColumns } from '../../../web/src/plan-table/zoneColumns.ts'
import { hallOf, row } from '../plan-editor/drawings.ts'

const say: Say = (key, values) => [key, ...Object.values(values ?? {})].join(' ')
const format = (value: number) => String(value)
const hall = hallOf(...row(3))

/** Writes into a field, as the table does. Returns the drawing after it, or why it was not taken. */
function write<T extends Thing>(
  columns: readonly Column<T>[],
  key: string,
  thing: T | undefined,
  text: string,
  more: readonly string[] = [],
) {
  const column = columns.find((each) => each.key === key)
  if (!column || !thing) throw new Error(`no ${key}`)
  const entered = column.enter([thing.id, ...more], text, thing)
  if ('wrong' in entered) return entered.wrong
  const editor = createEditor(hall)
  const why = editor.run(entered.command)
  return why ? why.code : editor.state.get().drawing
}

const stands = standColumns({ say, format, drawing: hall, named: ({ fr }) => fr, openSides: new Map([['s0', 3]]) })
const stand = hall.stands[0]
const inStand = (key: string, text: string, more?: readonly string[]) => write(stands, key, stand, text, more)
const first = (result: Drawing | string) => {
  if (typeof result === 'string') throw new Error(result)
  return result.stands[0]
}

describe('the fields of a stand', () => {
  it('are all there: what the drawing holds of a stand can be written in the table', () => {
    const { id: _, outline: _outline, zoneId: _zone, ...fields } = hall.stands[0] ?? {}
    const keys = stands.map(({ key }) => key)
    expect(keys).toEqual(
      expect.arrayContaining([...Object.keys(fields), 'zone', 'left', 'top', 'width', 'depth', 'corners']),
    )
  })

  it('its place moves it, its size stretches it from its north-west corner', () => {
    expect(boxOf(first(inStand('left', '7,25'))?.outline ?? [])).toEqual({
      left: 725,
      top: 500,
      right: 1025,
      bottom: 800,
    })
    expect(boxOf(first(inStand('depth', '2'))?.outline ?? [])).toEqual({ left: 600, top: 500, right: 900, bottom: 700 })
  })

  it('its corners make it any shape', () => {
    const result = first(inStand('corners', '6,5 9,5 9,8 7.5,8 7.5,6.5 6,6.5'))
    expect(result?.outline).toHaveLength(6)
  })

  it.each([
    ['left', 'west', 'plan-table.wrong.metres'],
    ['width', '0', 'plan-table.wrong.tooSmall'],
    ['number', 'A-002', 'NUMBER_TAKEN'],
    ['number', 'no such number', 'NUMBER_MALFORMED'],
    ['watts', '2.5', 'plan-table.wrong.watts'],
    ['watts', '-1', 'plan-table.wrong.watts'],
    ['priceRule', 'Prix spécial', 'plan-table.wrong.key'],
    ['corners', '0,0 1,1', 'plan-table.wrong.corners'],
    ['blocked', 'x'.repeat(201), 'plan-table.wrong.long'],
  ])('%s cannot be “%s”: %s', (key, text, why) => {
    expect(inStand(key, text)).toBe(why)
  })

  it('what is not said by hand is as the drawing shows it', () => {
    expect(stands.find(({ key }) => key === 'openSides')?.shown(stand ?? fail())).toContain('3')
    expect(first(inStand('openSides', '2'))?.openSides).toBe(2)
    expect(first(inStand('openSides', ''))?.openSides).toBeNull()
    expect(first(inStand('shape', 'ISLAND'))?.shape).toBe('ISLAND')
  })

  it('it is blocked for as long as there is a reason', () => {
    expect(first(inStand('blocked', ' régie '))?.blocked).toBe('régie')
    expect(first(inStand('blocked', '  '))?.blocked).toBeNull()
  })

  it('one field is written into several stands at once, in one step', () => {
    const result = inStand('build', 'TURNKEY', ['s2'])
    if (typeof result === 'string') throw new Error(result)
    expect(result.stands.map(({ build }) => build)).toEqual(['TURNKEY', 'SHELL_SCHEME', 'TURNKEY'])
  })

  it('its zone is one of the hall', () => {
    expect(first(inStand('zone', 'west'))?.zoneId).toBe('west')
    expect(first(inStand('zone', 'elsewhere'))?.zoneId).toBeNull()
  })
})

describe('the fields of a feature', () => {
  const columns = featureColumns(say, format)
  it('a line cannot become an area', () => {
    const wall = {
      id: 'w',
      kind: 'WALL',
      outline: [
        [0, 0],
        [300, 0],
      ],
      measure: null,
    } as const
    const entry = columns.find(({ key }) => key === 'kind')?.entry(wall)
    expect(entry?.kind === 'choice' && entry.options.map(({ value }) => value)).toEqual([
      'WALL',
      'DOOR',
      'EMERGENCY_EXIT',
      'POWER',
      'WATER',
    ])
    expect(columns.find(({ key }) => key === 'depth')?.entry(wall)).toBeUndefined()
  })

  it('an aisle is measured in metres, a power point in watts', () => {
    const measure = columns.find(({ key }) => key === 'measure')
    const of = (kind: 'AISLE' | 'POWER') =>
      measure?.enter(['f'], '3', { id: 'f', kind, outline: [[0, 0]], measure: null })
    expect(of('AISLE')).toEqual({ command: { kind: 'setFeatures', ids: ['f'], part: { measure: 300 } } })
    expect(of('POWER')).toEqual({ command: { kind: 'setFeatures', ids: ['f'], part: { measure: 3 } } })
  })
})

describe('the fields of a zone', () => {
  const zone = hall.zones[0]
  const twice = { ...hall, zones: [...hall.zones, ...hall.zones.map((each) => ({ ...each, id: 'east', key: 'east' }))] }
  const columns = zoneColumns(say, format, twice, new Map([['MA-07', 'Marrakech-Safi']]))
  it('no two zones have one key', () => {
    expect(write(columns, 'key', zone, 'east')).toBe('plan-table.wrong.keyTaken')
    expect(write(columns, 'key', zone, 'Ouest')).toBe('plan-table.wrong.key')
  })

  it('a French name is needed, the others may come later', () => {
    expect(write(columns, 'fr', zone, ' ')).toBe('plan-table.wrong.name')
    expect(write(columns, 'ar', zone, '')).toMatchObject({ zones: [{ names: { fr: 'Hall', ar: '' } }] })
  })
})

function fail(): never {
  throw new Error('no stand')
}
