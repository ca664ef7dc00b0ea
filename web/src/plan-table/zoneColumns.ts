import type { Say } from '../i18n/useText.ts'
import { COLOURS, type Drawing, type DrawnZone } from '../plan-editor/drawing.ts'
import { families, familyName } from '../stands/familyName.ts'
import { boxColumns, type Column, cornersColumn, type Entered, wrong } from './column.ts'
import { KEY } from './standColumns.ts'

const LONGEST_NAME = 80
const LANGUAGES = ['fr', 'ar', 'en', 'es'] as const

/** Every field of a zone. */
export function zoneColumns(
  say: Say,
  format: (value: number) => string,
  drawing: Drawing,
  regions: ReadonlyMap<string, string>,
): readonly Column<DrawnZone>[] {
  const set = (id: string | undefined, part: Partial<Omit<DrawnZone, 'id' | 'outline'>>): Entered =>
    id === undefined ? wrong('plan-table.wrong.choice') : { command: { kind: 'setZone', id, part } }
  const choice = (
    key: 'family' | 'region',
    values: readonly string[],
    named: (value: string) => string,
  ): Column<DrawnZone> => ({
    key,
    heading: `plan-table.column.${key}`,
    width: 11,
    entry: () => ({
      kind: 'choice',
      options: [
        { value: '', label: say('plan-table.any') },
        ...values.map((value) => ({ value, label: named(value) })),
      ],
    }),
    shown: (zone) => (zone[key] === null ? say('plan-table.any') : named(zone[key])),
    written: (zone) => zone[key] ?? '',
    order: (zone) => (zone[key] === null ? '' : named(zone[key])),
    enter: ([id], text) => set(id, { [key]: values.includes(text) ? text : null }),
  })
  return [
    {
      key: 'key',
      heading: 'plan-table.column.key',
      width: 8,
      entry: () => ({ kind: 'text' }),
      shown: ({ key }) => key,
      written: ({ key }) => key,
      order: ({ key }) => key,
      enter: ([id], text) => {
        const key = text.trim()
        if (!KEY.test(key)) return wrong('plan-table.wrong.key')
        if (drawing.zones.some((zone) => zone.id !== id && zone.key === key)) return wrong('plan-table.wrong.keyTaken')
        return set(id, { key })
      },
    },
    ...LANGUAGES.map(
      (language): Column<DrawnZone> => ({
        key: language,
        heading: `plan-table.column.name.${language}`,
        width: 10,
        entry: () => ({ kind: 'text' }),
        shown: ({ names }) => names[language],
        written: ({ names }) => names[language],
        order: ({ names }) => names[language],
        enter: ([id], text, { names }) => {
          const name = text.trim()
          if ((language === 'fr' && name === '') || name.length > LONGEST_NAME) return wrong('plan-table.wrong.name')
          return set(id, { names: { ...names, [language]: name } })
        },
      }),
    ),
    choice('family', families, (value) => familyName(say, value)),
    choice('region', [...regions.keys()], (value) => regions.get(value) ?? value),
    {
      key: 'colour',
      heading: 'plan-table.column.colour',
      width: 8,
      entry: () => ({
        kind: 'choice',
        options: COLOURS.map((value) => ({ value, label: say(`plan-table.colour.${value}`) })),
      }),
      shown: ({ colour }) => say(`plan-table.colour.${COLOURS.find((each) => each === colour) ?? 'majorelle'}`),
      written: ({ colour }) => colour,
      order: ({ colour }) => colour,
      enter: ([id], text) => set(id, { colour: text }),
    },
    ...boxColumns<DrawnZone>(format),
    cornersColumn(() => 3),
  ]
}
