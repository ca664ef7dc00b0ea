import type { Refusal } from '../shared/refusal.ts'
import { InvalidInput } from '../shared/refusals.ts'
import { StandFull } from './co-exhibitor.refusals.ts'

/** What each exhibitor of a shared stand needs, in square decimetres: half a module of nine square metres. */
const ROOM_FOR_ONE_DM2 = 450

/** How many share a stand with the exhibitor whose file it is, at most: one on nine square metres, three on eighteen. */
export function mostSharers(areaDm2: number): number {
  return Math.max(0, Math.floor(areaDm2 / ROOM_FOR_ONE_DM2) - 1)
}

/** As long as the reason of a decision. */
const LONGEST_REASON = 2000

/** Why the desk puts nobody onto a stand without asking: it says no reason, or a book. */
export function whyNotReason(reason: string | null): InvalidInput | undefined {
  if (reason === null || (reason.trim() !== '' && reason.length <= LONGEST_REASON)) return undefined
  return new InvalidInput([
    {
      path: ['reason'],
      message: {
        fr: `Donnez une raison, de ${LONGEST_REASON} caractères au plus.`,
        ar: `اذكروا السبب في ${LONGEST_REASON} حرف على الأكثر.`,
        en: `Give a reason of at most ${LONGEST_REASON} characters.`,
        es: `Indique un motivo de ${LONGEST_REASON} caracteres como máximo.`,
      },
    },
  ])
}

/** Why a stand is not shared by so many, those who are asked counted. */
export function whyNotShare(areaDm2: number, sharers: number): Refusal | undefined {
  const most = mostSharers(areaDm2)
  return sharers > most ? new StandFull(most) : undefined
}
