import type { Drawing, DrawnStand } from '../plan-editor/drawing.ts'
import { boxOf, squareMetres } from '../plan-editor/geometry.ts'
import { openSidesOf, shapeOf } from '../plan-editor/openSides.ts'

/** The columns, in their order. */
export const CSV_COLUMNS = [
  'number',
  'left',
  'top',
  'width',
  'depth',
  'area',
  'openSides',
  'shape',
  'build',
  'priceRule',
  'watts',
  'water',
  'accessible',
  'blocked',
  'zone',
] as const
export type CsvColumn = (typeof CSV_COLUMNS)[number]

interface Words {
  readonly heading: (column: CsvColumn) => string
  readonly build: (build: DrawnStand['build']) => string
  readonly shape: (shape: NonNullable<DrawnStand['shape']>) => string
  readonly yes: (value: boolean) => string
  readonly zone: (zone: Drawing['zones'][number]) => string
}

/**
 * The stands as a sheet (RFC 4180), measures in metres. The mark at its start makes spreadsheets read it as UTF-8; figures
 * have a point, and what a spreadsheet would take for a formula is a text.
 */
export function standsToCsv(drawing: Drawing, words: Words): string {
  const sides = openSidesOf(drawing)
  const zones = new Map(drawing.zones.map((zone) => [zone.id, words.zone(zone)]))
  const rows = drawing.stands.map((stand) => {
    const { left, top, right, bottom } = boxOf(stand.outline)
    const open = stand.openSides ?? sides.get(stand.id) ?? 0
    const cells: Record<CsvColumn, string | number> = {
      number: stand.number,
      left: left / 100,
      top: top / 100,
      width: (right - left) / 100,
      depth: (bottom - top) / 100,
      area: squareMetres(stand.outline),
      openSides: open,
      shape: words.shape(stand.shape ?? shapeOf(open)),
      build: words.build(stand.build),
      priceRule: stand.priceRule,
      watts: stand.watts,
      water: words.yes(stand.water),
      accessible: words.yes(stand.accessible),
      blocked: stand.blocked ?? '',
      zone: zones.get(stand.zoneId ?? '') ?? '',
    }
    return CSV_COLUMNS.map((column) => cell(cells[column])).join(',')
  })
  return `\uFEFF${[CSV_COLUMNS.map((column) => cell(words.heading(column))).join(','), ...rows].join('\r\n')}\r\n`
}

function cell(value: string | number): string {
  if (typeof value === 'number') return String(value)
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
