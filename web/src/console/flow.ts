import type { Intent } from './intent.ts'
import type { SessionAction } from './sessionActions.ts'

/** How far an organiser has got with one operation: which session, which details, and the look before the leap. */
export type Flow =
  | { readonly step: 'choose'; readonly sessionId: string }
  | { readonly step: 'details'; readonly sessionId: string; readonly action: SessionAction }
  | { readonly step: 'preview'; readonly intent: Intent }

/** Where an action leads: straight to its preview, or to the details it needs first. */
export function flowOf(action: SessionAction, sessionId: string): Flow {
  return action === 'start' || action === 'end' || action === 'cancel'
    ? { step: 'preview', intent: { kind: action, sessionId } }
    : { step: 'details', sessionId, action }
}

export function sessionIdOf(flow: Flow): string | undefined {
  if (flow.step !== 'preview') return flow.sessionId
  return flow.intent.kind === 'undo' ? undefined : flow.intent.sessionId
}
