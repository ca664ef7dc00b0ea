import { describe, expect, it } from 'vitest'
import { boardFocus } from '../../web/src/console/boardFocus.ts'
import { boardHours } from '../../web/src/console/boardHours.ts'
import { boardLanes } from '../../web/src/console/boardLanes.ts'
import { moveByKey, moveByPointer, STAY, spotOf } from '../../web/src/console/boardMove.ts'
import { delayOf } from '../../web/src/console/boardSession.ts'

const at = (clock: string) => Date.parse(`2022-12-05T${clock}:00Z`)
const session = (id: string, roomId: string, from: string, to: string) => ({
  id,
  roomId,
  startsAt: at(from),
  endsAt: at(to),
})
const rooms = ['salle-1', 'salle-2', 'salle-3']

describe('the board of the console', () => {
  it('draws whole hours around the sessions of the day', () => {
    const { from, to, hours } = boardHours([
      session('a', 'salle-1', '09:15', '10:05'),
      session('b', 'salle-1', '11:00', '12:00'),
    ])
    expect([from, to]).toEqual([at('09:00'), at('12:00')])
    expect(hours).toEqual([at('09:00'), at('10:00'), at('11:00')])
  })

  it('draws at least two hours, and nothing for an empty day', () => {
    const short = boardHours([session('a', 'salle-1', '09:00', '09:30')])
    expect(short.to - short.from).toBe(2 * 3_600_000)
    expect(boardHours([]).hours).toEqual([])
  })

  it('puts a session beside the cancelled one whose hour it took, and leaves the others whole', () => {
    const lanes = boardLanes([
      session('cancelled', 'salle-1', '09:00', '10:00'),
      session('instead', 'salle-1', '09:30', '10:30'),
      session('later', 'salle-1', '10:30', '11:00'),
    ])
    expect(lanes.get('cancelled')).toEqual({ lane: 0, lanes: 2 })
    expect(lanes.get('instead')).toEqual({ lane: 1, lanes: 2 })
    expect(lanes.get('later')).toEqual({ lane: 0, lanes: 1 })
  })

  it('measures a delay against the last release, and none of a cancelled session', () => {
    const times = { startsAt: at('09:15'), plannedStartsAt: at('09:00') }
    expect(delayOf({ ...times, state: 'SCHEDULED' })).toBe(15)
    expect(delayOf({ ...times, state: 'CANCELLED' })).toBe(0)
  })
})

describe('moving a session by pointer', () => {
  const geometry = { pixelsPerMinute: 2, columnWidth: 100, rightToLeft: false }

  it('snaps to five minutes and to whole rooms', () => {
    expect(moveByPointer(60, 33, geometry)).toEqual({ minutes: 15, rooms: 1 })
    expect(moveByPointer(40, 4, geometry)).toEqual({ minutes: 0, rooms: 0 })
    expect(moveByPointer(0, -21, geometry)).toEqual({ minutes: -10, rooms: 0 })
  })

  it('reads the rooms the other way in Arabic', () => {
    expect(moveByPointer(-110, 0, { ...geometry, rightToLeft: true })).toEqual({ minutes: 0, rooms: 1 })
  })

  it('stays at the edge past the first and the last room', () => {
    const from = { roomId: 'salle-1', startsAt: at('09:00') }
    expect(spotOf(from, { minutes: 10, rooms: -4 }, rooms)).toEqual({ roomId: 'salle-1', startsAt: at('09:10') })
    expect(spotOf(from, { minutes: 0, rooms: 9 }, rooms)).toEqual({ roomId: 'salle-3', startsAt: at('09:00') })
  })
})

describe('moving a session by keys', () => {
  it('goes by five minutes, by an hour, and by a room', () => {
    const keys = ['ArrowDown', 'ArrowDown', 'PageDown', 'ArrowUp', 'ArrowRight']
    const move = keys.reduce((reached, key) => moveByKey(reached, key, false) ?? reached, STAY)
    expect(move).toEqual({ minutes: 65, rooms: 1 })
  })

  it('follows what the reader sees: left is onward in Arabic', () => {
    expect(moveByKey(STAY, 'ArrowLeft', true)).toEqual({ minutes: 0, rooms: 1 })
    expect(moveByKey(STAY, 'ArrowLeft', false)).toEqual({ minutes: 0, rooms: -1 })
  })

  it('leaves other keys to others', () => {
    expect(moveByKey(STAY, 'Tab', false)).toBeUndefined()
  })
})

describe('walking the board by keys', () => {
  const sessions = [
    session('a', 'salle-1', '09:00', '10:00'),
    session('b', 'salle-1', '11:00', '12:00'),
    session('c', 'salle-3', '10:45', '11:30'),
    session('d', 'salle-3', '08:30', '09:00'),
  ]

  it('goes down and up within a room and stops at its ends', () => {
    expect(boardFocus(sessions, rooms, 'a', 'ArrowDown', false)).toBe('b')
    expect(boardFocus(sessions, rooms, 'b', 'ArrowUp', false)).toBe('a')
    expect(boardFocus(sessions, rooms, 'b', 'ArrowDown', false)).toBeUndefined()
  })

  it('goes to the session nearest in time of the next room that has any', () => {
    expect(boardFocus(sessions, rooms, 'b', 'ArrowRight', false)).toBe('c')
    expect(boardFocus(sessions, rooms, 'a', 'ArrowLeft', true)).toBe('d')
    expect(boardFocus(sessions, rooms, 'a', 'ArrowLeft', false)).toBeUndefined()
  })
})
