import type { OperationInput } from '@salon/schema/generated/graphql.ts'
import type { BoardSession } from './boardSession.ts'

/** What an organiser means to do, before the server has said what it would lead to. */
export type Intent =
  | { readonly kind: 'start' | 'end' | 'cancel'; readonly sessionId: string; readonly shiftFollowing?: boolean }
  | {
      readonly kind: 'delay' | 'extend'
      readonly sessionId: string
      readonly minutes: number
      readonly shiftFollowing: boolean
    }
  | { readonly kind: 'move'; readonly sessionId: string; readonly roomId: string; readonly startsAt: number }
  | { readonly kind: 'swap'; readonly sessionId: string; readonly withSessionId: string }
  | { readonly kind: 'undo'; readonly operationId: string }

/** The operation of an intent. Of a move only what differs is said, so that a colleague's room or hour is kept. */
export function operationOf(intent: Intent, session?: Pick<BoardSession, 'roomId' | 'startsAt'>): OperationInput {
  switch (intent.kind) {
    case 'start':
      return { start: { sessionId: intent.sessionId, shiftFollowing: intent.shiftFollowing ?? false } }
    case 'end':
      return { end: { sessionId: intent.sessionId } }
    case 'cancel':
      return { cancel: { sessionId: intent.sessionId } }
    case 'delay':
    case 'extend': {
      const { sessionId, minutes, shiftFollowing } = intent
      const input = { sessionId, minutes, shiftFollowing }
      return intent.kind === 'delay' ? { delay: input } : { extend: input }
    }
    case 'move': {
      const roomId = intent.roomId === session?.roomId ? undefined : intent.roomId
      const startsAt = intent.startsAt === session?.startsAt ? undefined : new Date(intent.startsAt).toISOString()
      return { move: { sessionId: intent.sessionId, ...(roomId && { roomId }), ...(startsAt && { startsAt }) } }
    }
    case 'swap':
      return { swap: { sessionId: intent.sessionId, withSessionId: intent.withSessionId } }
    case 'undo':
      return { undo: { operationId: intent.operationId } }
  }
}

/** Whether the intent can push what follows, so that the preview offers the choice. */
export function canShiftFollowing(intent: Intent): boolean {
  return intent.kind === 'start' || intent.kind === 'delay' || intent.kind === 'extend'
}
