import type { Say } from '../i18n/useText.ts'
import { BUILDS, type Drawing, type DrawnStand, type Names, SHAPES } from '../plan-editor/drawing.ts'
import { squareMetres } from '../plan-editor/geometry.ts'
import { shapeOf } from '../plan-editor/openSides.ts'
import { boxColumns, type Column, cornersColumn, type Entered, wrong } from './column.ts'
import { latin, readFigure } from './figures.ts'

/** What the API takes. */
export const MOST_WATTS = 2_000_000
export const KEY = /^[a-z0-9]+(-[a-z0-9]+)*$/
const LONGEST_REASON = 200
const LONGEST_RULE = 40
/** As the drawing shows it, and not set by hand. */
const DRAWN = ''

type Part = Partial<Omit<DrawnStand, 'id' | 'outline'>>

interface Context {
  readonly say: Say
  readonly format: (value: number) => string
  readonly drawing: Drawing
  readonly named: (names: Names) => string
  /** Of each stand, as the drawing shows them. */
  readonly openSides: ReadonlyMap<string, number>
}

/** Every field of a stand. */
export function standColumns({ say, format, drawing, named, openSides }: Context): readonly Column<DrawnStand>[] {
  const set = (ids: readonly string[], part: Part): Entered => ({ command: { kind: 'setStands', ids, part } })
  const yesNo = (value: boolean) => say(value ? 'stands.yes' : 'stands.no')
  const drawnSides = ({ id }: DrawnStand) => openSides.get(id) ?? 0
  const zones = new Map(drawing.zones.map(({ id, key, names }) => [id, named(names) || key]))
  const yes = (key: 'water' | 'accessible', width: number): Column<DrawnStand> => ({
    key,
    heading: `plan-table.column.${key}`,
    width,
    entry: () => ({ kind: 'yes' }),
    shown: (stand) => yesNo(stand[key]),
    written: (stand) => String(stand[key]),
    order: (stand) => Number(stand[key]),
    enter: (ids, text) => set(ids, { [key]: text === 'true' }),
    isForMany: true,
  })
  const sides = (count: number) => say('plan-table.sides', { count })
  return [
    {
      key: 'number',
      heading: 'plan-table.column.number',
      width: 7,
      entry: () => ({ kind: 'text' }),
      shown: ({ number }) => number,
      written: ({ number }) => number,
      order: ({ number }) => number,
      enter: (ids, text) => set(ids, { number: latin(text).trim() }),
    },
    ...boxColumns<DrawnStand>(format),
    {
      key: 'area',
      heading: 'plan-table.column.area',
      width: 6,
      isFigure: true,
      entry: () => undefined,
      shown: ({ outline }) => say('stands.squareMetres', { area: format(squareMetres(outline)) }),
      written: () => '',
      order: ({ outline }) => squareMetres(outline),
      enter: () => wrong('plan-table.wrong.metres'),
    },
    {
      key: 'build',
      heading: 'plan-table.column.build',
      width: 10,
      entry: () => ({
        kind: 'choice',
        options: BUILDS.map((value) => ({ value, label: say(`stands.build.${value}`) })),
      }),
      shown: ({ build }) => say(`stands.build.${build}`),
      written: ({ build }) => build,
      order: ({ build }) => BUILDS.indexOf(build),
      enter: (ids, text) => {
        const build = BUILDS.find((each) => each === text)
        return build ? set(ids, { build }) : wrong('plan-table.wrong.choice')
      },
      isForMany: true,
    },
    {
      key: 'watts',
      heading: 'plan-table.column.watts',
      width: 8.5,
      isFigure: true,
      entry: () => ({ kind: 'text', isFigure: true }),
      shown: ({ watts }) => say('stands.watts', { watts: format(watts) }),
      written: ({ watts }) => String(watts),
      order: ({ watts }) => watts,
      enter: (ids, text) => {
        const watts = readFigure(text)
        if (watts === undefined || !Number.isInteger(watts) || watts < 0 || watts > MOST_WATTS)
          return wrong('plan-table.wrong.watts')
        return set(ids, { watts })
      },
      isForMany: true,
    },
    yes('water', 5),
    yes('accessible', 8.5),
    {
      key: 'openSides',
      heading: 'plan-table.column.openSides',
      width: 13.5,
      entry: (stand) => ({
        kind: 'choice',
        options: [
          { value: DRAWN, label: say('plan-table.asDrawn', { what: sides(drawnSides(stand)) }) },
          ...[0, 1, 2, 3, 4].map((count) => ({ value: String(count), label: sides(count) })),
        ],
      }),
      shown: (stand) =>
        stand.openSides === null
          ? say('plan-table.asDrawn', { what: sides(drawnSides(stand)) })
          : sides(stand.openSides),
      written: ({ openSides }) => (openSides === null ? DRAWN : String(openSides)),
      order: (stand) => stand.openSides ?? drawnSides(stand),
      enter: (ids, text) => set(ids, { openSides: text === DRAWN ? null : Number(text) }),
      isForMany: true,
    },
    {
      key: 'shape',
      heading: 'plan-table.column.shape',
      width: 14.5,
      entry: (stand) => ({
        kind: 'choice',
        options: [
          { value: DRAWN, label: say('plan-table.asDrawn', { what: say(`stands.shape.${drawnShape(stand)}`) }) },
          ...SHAPES.map((value) => ({ value, label: say(`stands.shape.${value}`) })),
        ],
      }),
      shown: (stand) =>
        stand.shape === null
          ? say('plan-table.asDrawn', { what: say(`stands.shape.${drawnShape(stand)}`) })
          : say(`stands.shape.${stand.shape}`),
      written: ({ shape }) => shape ?? DRAWN,
      order: (stand) => SHAPES.indexOf(stand.shape ?? drawnShape(stand)),
      enter: (ids, text) => set(ids, { shape: SHAPES.find((each) => each === text) ?? null }),
      isForMany: true,
    },
    {
      key: 'zone',
      heading: 'plan-table.column.zone',
      width: 11,
      entry: () => ({
        kind: 'choice',
        options: [
          { value: '', label: say('plan-table.noZone') },
          ...[...zones].map(([value, label]) => ({ value, label })),
        ],
      }),
      shown: ({ zoneId }) => (zoneId && zones.get(zoneId)) || say('plan-table.noZone'),
      written: ({ zoneId }) => zoneId ?? '',
      order: ({ zoneId }) => (zoneId && zones.get(zoneId)) || '',
      enter: (ids, text) => set(ids, { zoneId: zones.has(text) ? text : null }),
      isForMany: true,
    },
    {
      key: 'priceRule',
      heading: 'plan-table.column.priceRule',
      width: 8,
      entry: () => ({ kind: 'text' }),
      shown: ({ priceRule }) => priceRule,
      written: ({ priceRule }) => priceRule,
      order: ({ priceRule }) => priceRule,
      enter: (ids, text) => {
        const priceRule = text.trim()
        if (!KEY.test(priceRule) || priceRule.length > LONGEST_RULE) return wrong('plan-table.wrong.key')
        return set(ids, { priceRule })
      },
      isForMany: true,
    },
    {
      key: 'blocked',
      heading: 'plan-table.column.blocked',
      width: 12,
      entry: () => ({ kind: 'text' }),
      shown: ({ blocked }) => blocked ?? '',
      written: ({ blocked }) => blocked ?? '',
      order: ({ blocked }) => blocked ?? '',
      enter: (ids, text) =>
        text.trim().length > LONGEST_REASON
          ? wrong('plan-table.wrong.long')
          : set(ids, { blocked: text.trim() === '' ? null : text.trim() }),
      isForMany: true,
    },
    cornersColumn(() => 3),
  ]
  function drawnShape(stand: DrawnStand) {
    return shapeOf(stand.openSides ?? drawnSides(stand))
  }
}
