import { randomUUID } from 'node:crypto'
import type { HallFeatureKind, PlanPoint } from '@salon/api/stands/hall.ts'
import type { DraftFeature, DraftStand, HallContent } from '@salon/api/stands/plan-draft.ts'

const text = (fr: string) => ({ fr, ar: `${fr} ع`, en: `${fr} (en)`, es: `${fr} (es)` })

/** The corners of a rectangle, clockwise from its north-west. */
export const rectangle = (x: number, y: number, width: number, depth: number): PlanPoint[] => [
  [x, y],
  [x + width, y],
  [x + width, y + depth],
  [x, y + depth],
]

export const feature = (kind: HallFeatureKind, shape: PlanPoint[], measure: number | null = null): DraftFeature => ({
  id: randomUUID(),
  kind,
  shape,
  measure,
})

/** A stand of nine square metres with its north-west corner there, unless it says otherwise. */
export const drawnStand = (number: string, x: number, y: number, other: Partial<DraftStand> = {}): DraftStand => ({
  id: randomUUID(),
  number,
  outline: rectangle(x, y, 300, 300),
  zoneId: null,
  openSides: null,
  shape: null,
  build: 'SHELL_SCHEME',
  priceRule: 'standard',
  watts: 3000,
  water: false,
  accessible: true,
  blocked: null,
  ...other,
})

/** A hall of 30 by 20 metres with its wall, a door to the south and power for all; what is given is put into it. */
export function drawnHall(stands: readonly DraftStand[], features: readonly DraftFeature[] = []): HallContent {
  const [width, depth] = [3000, 2000]
  const wall = [...rectangle(0, 0, width, depth), [0, 0] as const]
  return {
    name: text('Hall'),
    widthCm: width,
    depthCm: depth,
    outline: rectangle(0, 0, width, depth),
    features: [
      feature('WALL', wall),
      feature('DOOR', [
        [1300, depth],
        [1700, depth],
      ]),
      feature('POWER', [[100, 20]], 500_000),
      ...features,
    ],
    zones: [],
    stands,
  }
}

/** Two rows of eight back to back, with room to walk all around them, numbered H-1 to H-16. */
export const twoRows = (): DraftStand[] =>
  Array.from({ length: 16 }, (_, n) => drawnStand(`H-${n + 1}`, 300 + (n % 8) * 300, n < 8 ? 700 : 1000))
