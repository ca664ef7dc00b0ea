import type { Say } from '../i18n/useText.ts'
import { type DrawnFeature, FEATURE_KINDS, type FeatureKind } from '../plan-editor/drawing.ts'
import { boxColumns, type Column, cornersColumn, wrong } from './column.ts'
import { metresText, readFigure, readMetres } from './figures.ts'
import { MOST_WATTS } from './standColumns.ts'

/** As the API has them. */
export const LEAST_POINTS = {
  WALL: 2,
  AISLE: 3,
  DOOR: 2,
  EMERGENCY_EXIT: 2,
  PILLAR: 3,
  POWER: 1,
  WATER: 1,
} as const satisfies Record<FeatureKind, number>

/** Every field of what is built into a hall or kept free in it. */
export function featureColumns(say: Say, format: (value: number) => string): readonly Column<DrawnFeature>[] {
  return [
    {
      key: 'kind',
      heading: 'plan-table.column.kind',
      width: 9,
      entry: ({ outline }) => ({
        kind: 'choice',
        // A line cannot become an area.
        options: FEATURE_KINDS.filter((kind) => outline.length >= LEAST_POINTS[kind]).map((value) => ({
          value,
          label: say(`plan-table.kind.${value}`),
        })),
      }),
      shown: ({ kind }) => say(`plan-table.kind.${kind}`),
      written: ({ kind }) => kind,
      order: ({ kind }) => FEATURE_KINDS.indexOf(kind),
      enter: (ids, text) => {
        const kind = FEATURE_KINDS.find((each) => each === text)
        return kind ? { command: { kind: 'setFeatures', ids, part: { kind } } } : wrong('plan-table.wrong.choice')
      },
    },
    ...boxColumns<DrawnFeature>(format),
    {
      key: 'measure',
      heading: 'plan-table.column.measure',
      width: 10,
      isFigure: true,
      entry: ({ kind }) => (kind === 'AISLE' || kind === 'POWER' ? { kind: 'text', isFigure: true } : undefined),
      shown: ({ kind, measure }) => {
        if (measure === null) return ''
        if (kind === 'AISLE') return say('plan-table.safetyWidth', { metres: format(measure / 100) })
        return kind === 'POWER' ? say('stands.watts', { watts: format(measure) }) : ''
      },
      written: ({ kind, measure }) =>
        measure === null ? '' : kind === 'AISLE' ? metresText(measure) : String(measure),
      order: ({ measure }) => measure ?? -1,
      enter: (ids, text, { kind }) => {
        if (text.trim() === '') return { command: { kind: 'setFeatures', ids, part: { measure: null } } }
        const measure = kind === 'AISLE' ? readMetres(text) : readFigure(text)
        if (measure === undefined || !Number.isInteger(measure) || measure < 0 || measure > MOST_WATTS)
          return wrong(kind === 'AISLE' ? 'plan-table.wrong.metres' : 'plan-table.wrong.watts')
        return { command: { kind: 'setFeatures', ids, part: { measure } } }
      },
    },
    cornersColumn(({ kind }) => LEAST_POINTS[kind]),
  ]
}
