import { RoomRef } from '../edition/edition.refs.ts'
import { builder } from '../graphql/builder.ts'
import type { OperationRequest, SeenVersion } from './operation.ts'
import { OperationRef, SessionRef } from './schedule.refs.ts'

const StartInput = builder.inputType('StartInput', {
  description: 'Starts a session now. Late, `shiftFollowing` moves what follows in its room or with its speakers.',
  fields: (t) => ({
    sessionId: t.globalID({ for: SessionRef, description: 'Which.' }),
    shiftFollowing: t.boolean({ defaultValue: false, description: 'Keep its length, and push what follows.' }),
  }),
})

const EndInput = builder.inputType('EndInput', {
  description: 'Ends a running session now.',
  fields: (t) => ({ sessionId: t.globalID({ for: SessionRef, description: 'Which.' }) }),
})

const DelayInput = builder.inputType('DelayInput', {
  description: 'Moves a session by minutes.',
  fields: (t) => ({
    sessionId: t.globalID({ for: SessionRef, description: 'Which.' }),
    minutes: t.int({ description: 'Negative: earlier.' }),
    shiftFollowing: t.boolean({ defaultValue: false, description: 'Push what follows.' }),
  }),
})

const MoveInput = builder.inputType('MoveInput', {
  description: 'To another room, another start, or both.',
  fields: (t) => ({
    sessionId: t.globalID({ for: SessionRef, description: 'Which.' }),
    roomId: t.globalID({ for: RoomRef, required: false, description: 'Absent: where it is.' }),
    startsAt: t.field({ type: 'DateTime', required: false, description: 'Absent: when it is.' }),
  }),
})

const CancelInput = builder.inputType('CancelInput', {
  description: 'Cancels a session.',
  fields: (t) => ({ sessionId: t.globalID({ for: SessionRef, description: 'Which.' }) }),
})

const SwapInput = builder.inputType('SwapInput', {
  description: 'Exchanges the rooms and hours of two sessions.',
  fields: (t) => ({
    sessionId: t.globalID({ for: SessionRef, description: 'Which.' }),
    withSessionId: t.globalID({ for: SessionRef, description: 'With which.' }),
  }),
})

const ExtendInput = builder.inputType('ExtendInput', {
  description: 'Moves the end by minutes.',
  fields: (t) => ({
    sessionId: t.globalID({ for: SessionRef, description: 'Which.' }),
    minutes: t.int({ description: 'Negative: shorter.' }),
    shiftFollowing: t.boolean({ defaultValue: false, description: 'Push what follows.' }),
  }),
})

const UndoInput = builder.inputType('UndoInput', {
  description: 'Takes back the last operation of the edition, which must be this one.',
  fields: (t) => ({ operationId: t.globalID({ for: OperationRef, description: 'Which.' }) }),
})

export const OperationInput = builder.inputType('OperationInput', {
  description: 'One live operation.',
  isOneOf: true,
  fields: (t) => ({
    start: t.field({ type: StartInput, required: false, description: 'Start now.' }),
    end: t.field({ type: EndInput, required: false, description: 'End now.' }),
    delay: t.field({ type: DelayInput, required: false, description: 'Move by minutes.' }),
    move: t.field({ type: MoveInput, required: false, description: 'Move to a room or a start.' }),
    cancel: t.field({ type: CancelInput, required: false, description: 'Cancel.' }),
    swap: t.field({ type: SwapInput, required: false, description: 'Exchange two sessions.' }),
    extend: t.field({ type: ExtendInput, required: false, description: 'Move the end.' }),
    undo: t.field({ type: UndoInput, required: false, description: 'Take the last operation back.' }),
  }),
})

export const SeenVersionInput = builder.inputType('SeenVersion', {
  description: 'The version a session was seen at.',
  fields: (t) => ({
    sessionId: t.globalID({ for: SessionRef, description: 'The session.' }),
    version: t.int({ description: 'Its version.' }),
  }),
})

/** The operation as the domain names it. */
export function toRequest(input: typeof OperationInput.$inferInput): OperationRequest {
  if (input.start)
    return { kind: 'START', sessionId: input.start.sessionId.id, shiftFollowing: input.start.shiftFollowing }
  if (input.end) return { kind: 'END', sessionId: input.end.sessionId.id }
  if (input.delay) return { kind: 'DELAY', ...input.delay, sessionId: input.delay.sessionId.id }
  if (input.move) {
    const { sessionId, roomId, startsAt } = input.move
    return { kind: 'MOVE', sessionId: sessionId.id, roomId: roomId?.id ?? null, startsAt: startsAt ?? null }
  }
  if (input.cancel) return { kind: 'CANCEL', sessionId: input.cancel.sessionId.id }
  if (input.swap)
    return { kind: 'SWAP', sessionId: input.swap.sessionId.id, withSessionId: input.swap.withSessionId.id }
  if (input.extend) return { kind: 'EXTEND', ...input.extend, sessionId: input.extend.sessionId.id }
  if (input.undo) return { kind: 'UNDO', operationId: input.undo.operationId.id }
  throw new Error('an operation of no kind')
}

export function toSeen(seen: readonly (typeof SeenVersionInput.$inferInput)[]): SeenVersion[] {
  return seen.map(({ sessionId, version }) => ({ sessionId: sessionId.id, version }))
}
