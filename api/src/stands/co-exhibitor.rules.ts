import type { Refusal } from '../shared/refusal.ts'
import { StandFull } from './co-exhibitor.refusals.ts'

/** What each exhibitor of a shared stand needs, in square decimetres: half a module of nine square metres. */
const ROOM_FOR_ONE_DM2 = 450

/** How many share a stand with the exhibitor whose file it is, at most: one on nine square metres, three on eighteen. */
export function mostSharers(areaDm2: number): number {
  return Math.max(0, Math.floor(areaDm2 / ROOM_FOR_ONE_DM2) - 1)
}

/** Why a stand is not shared by so many. */
export function whyNotShare(areaDm2: number, sharers: number): Refusal | undefined {
  const most = mostSharers(areaDm2)
  return sharers > most ? new StandFull(most) : undefined
}
