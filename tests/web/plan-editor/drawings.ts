import { type Drawing, type DrawnStand, plainStand } from '../../../web/src/plan-editor/drawing.ts'
import { rectangle } from '../../../web/src/plan-editor/geometry.ts'

const names = { fr: 'Hall', ar: 'قاعة', en: 'Hall', es: 'Pabellón' }

/** A stand of 3 m by 3 m with its north-west corner somewhere. */
export const standAt = (id: string, number: string, left: number, top: number): DrawnStand =>
  plainStand(id, number, rectangle({ left, top, right: left + 300, bottom: top + 300 }))

/** A hall of 30 m by 20 m with these stands. */
export const hallOf = (...stands: readonly DrawnStand[]): Drawing => ({
  names,
  widthCm: 3000,
  depthCm: 2000,
  outline: rectangle({ left: 0, top: 0, right: 3000, bottom: 2000 }),
  features: [
    {
      id: 'pillar',
      kind: 'PILLAR',
      outline: rectangle({ left: 2900, top: 1900, right: 2950, bottom: 1950 }),
      measure: null,
    },
  ],
  zones: [
    {
      id: 'west',
      key: 'west',
      names,
      outline: rectangle({ left: 0, top: 0, right: 1500, bottom: 2000 }),
      family: 'carpet',
      region: null,
      colour: 'majorelle',
    },
  ],
  stands,
})

/** A row of stands from west to east: s0 is A-001. */
export const row = (length: number, top = 500): readonly DrawnStand[] =>
  Array.from({ length }, (_, n) => standAt(`s${n}`, `A-${String(n + 1).padStart(3, '0')}`, 600 + n * 300, top))
