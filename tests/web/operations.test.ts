import { describe, expect, it } from 'vitest'
import { consoleRights } from '../../web/src/console/consoleRights.ts'
import { operationOf } from '../../web/src/console/intent.ts'
import { lastUndoable } from '../../web/src/console/lastUndoable.ts'
import { actionOfKey, actionsOf } from '../../web/src/console/sessionActions.ts'

const start = Date.parse('2022-12-05T08:00:00Z')
const session = { roomId: 'salle-1', startsAt: start }

describe('what an organiser means, as an operation', () => {
  it('says only the room of a move to another room, so that the hour stays whoever changed it', () => {
    const intent = { kind: 'move', sessionId: 's', roomId: 'salle-2', startsAt: start } as const
    expect(operationOf(intent, session)).toEqual({ move: { sessionId: 's', roomId: 'salle-2' } })
  })

  it('says only the hour of a move within the room', () => {
    const intent = { kind: 'move', sessionId: 's', roomId: 'salle-1', startsAt: start + 300_000 } as const
    expect(operationOf(intent, session)).toEqual({ move: { sessionId: 's', startsAt: '2022-12-05T08:05:00.000Z' } })
  })

  it('does not shift what follows unless asked', () => {
    expect(operationOf({ kind: 'start', sessionId: 's' })).toEqual({ start: { sessionId: 's', shiftFollowing: false } })
    expect(operationOf({ kind: 'delay', sessionId: 's', minutes: 15, shiftFollowing: true })).toEqual({
      delay: { sessionId: 's', minutes: 15, shiftFollowing: true },
    })
  })
})

describe('the actions of a session', () => {
  it('offers nothing on a closed session', () => {
    expect(actionsOf('ENDED')).toEqual([])
    expect(actionsOf('CANCELLED')).toEqual([])
  })

  it('ends only what runs and delays only what has not begun', () => {
    expect(actionOfKey('e', 'RUNNING')).toBe('end')
    expect(actionOfKey('e', 'SCHEDULED')).toBeUndefined()
    expect(actionOfKey('D', 'SCHEDULED')).toBe('delay')
    expect(actionOfKey('d', 'RUNNING')).toBeUndefined()
  })
})

describe('undoing', () => {
  const operation = (id: string, kind = 'DELAY', undoneBy?: string) => ({
    __typename: 'Operation' as const,
    id,
    kind,
    undoneBy: undoneBy ? { id: undoneBy } : null,
  })

  it('takes back the newest operation that still stands', () => {
    expect(lastUndoable([operation('undo', 'UNDO'), operation('b', 'MOVE', 'undo'), operation('a')])).toBe('a')
  })

  it('has nothing to take back after the last one', () => {
    expect(lastUndoable([{ __typename: 'Release', id: 'r' }])).toBeUndefined()
  })
})

describe('who may do what in the console', () => {
  it('lets desks look and organisers act', () => {
    expect(consoleRights(['REGISTRATION_DESK'])).toEqual({ look: true, operate: false })
    expect(consoleRights(['PROTOCOL_OFFICER'])).toEqual({ look: true, operate: true })
    expect(consoleRights(['VISITOR', 'BUYER'])).toEqual({ look: false, operate: false })
  })
})
