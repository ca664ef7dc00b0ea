import type { BoardSession } from './boardSession.ts'

export type SessionAction = 'start' | 'end' | 'delay' | 'extend' | 'move' | 'swap' | 'cancel'

/** What a session in this state may undergo. The server decides; this only keeps the menu honest. */
const allowed = {
  SCHEDULED: ['start', 'delay', 'extend', 'move', 'swap', 'cancel'],
  RUNNING: ['end', 'extend', 'move', 'cancel'],
  ENDED: [],
  CANCELLED: [],
} as const satisfies Record<BoardSession['state'], readonly SessionAction[]>

export function actionsOf(state: BoardSession['state']): readonly SessionAction[] {
  return allowed[state]
}

/** One key each, named after the French and English verbs where they agree. */
export const actionKeys: Readonly<Record<SessionAction, string>> = {
  start: 's',
  end: 'e',
  delay: 'd',
  extend: 'x',
  move: 'm',
  swap: 'w',
  cancel: 'c',
}

/** The action of a plain key on a session that allows it. Modified keys belong to the browser. */
export function actionOfKey(key: string, state: BoardSession['state']): SessionAction | undefined {
  return actionsOf(state).find((action) => actionKeys[action] === key.toLowerCase())
}
