import { NUMBER } from '../plan-editor/command.ts'
import type { ImportKind, RawPlan, RawShape } from './rawPlan.ts'

/** What the shapes of each layer or class are taken for. */
export type Mapping = ReadonlyMap<string, ImportKind | 'SKIP'>

/** How layers are called in the languages of those who draw here. The first that fits counts: an exit is also a door. */
const WORDS: readonly (readonly [ImportKind, RegExp])[] = [
  ['EMERGENCY_EXIT', /emergency|secours|emergencia|exit|issue|sortie|salida|نجدة|مخرج/i],
  ['STAND', /stand|booth|stall|caseta|puesto|exposant|رواق|أروقة|جناح/i],
  ['PILLAR', /pillar|column|pilier|poteau|pilar|columna|عمود|أعمدة/i],
  ['AISLE', /aisle|corridor|allée|allee|couloir|pasillo|circulation|ممر/i],
  ['POWER', /power|electri|électri|courant|\bprises?\b|corriente|enchufe|كهرباء/i],
  ['WATER', /water|plomb|\beau\b|agua|ماء/i],
  ['DOOR', /\bdoors?\b|\bportes?\b|puerta|entrée|entrance|entrada|accès|acceso|باب|أبواب|مدخل/i],
  ['ZONE', /zone|zona|area|secteur|sector|منطقة|مناطق/i],
  ['HALL', /hall|outline|contour|emprise|pabell|contorno|قاعة/i],
  ['WALL', /wall|mur|cloison|muro|pared|جدار|جدران/i],
]

/** What a file most likely means by its layers; what nobody can know is left out until somebody says. */
export function likelyMapping({ shapes }: Pick<RawPlan, 'shapes'>): Mapping {
  const groups = new Map<string, RawShape[]>()
  for (const shape of shapes) {
    if (shape.kind !== undefined) continue
    const members = groups.get(shape.group)
    if (members) members.push(shape)
    else groups.set(shape.group, [shape])
  }
  return new Map([...groups].map(([group, members]) => [group, likelyKind(group, members)]))
}

/** What a layer is called for, if its name says it. */
export const kindNamed = (name: string): ImportKind | undefined => WORDS.find(([, words]) => words.test(name))?.[0]

function likelyKind(group: string, members: readonly RawShape[]): ImportKind | 'SKIP' {
  const named = kindNamed(group)
  if (named) return named
  const numbered = members.filter((shape) => numberIn(shape) !== undefined && shape.parts.some((part) => part.isClosed))
  return numbered.length > 0 && numbered.length >= members.length / 2 ? 'STAND' : 'SKIP'
}

/** A number that a shape carries: `A-12`, or `stand_A-12` with what it is before it. */
export function numberIn({ facts, labels }: RawShape): string | undefined {
  const said = facts.get('number')
  if (said) return said
  for (const label of labels) {
    const bare = label.replace(/^(stand|booth|stall|estand)[-_ ]*/i, '').trim()
    if (
      /\p{N}/u.test(bare) &&
      NUMBER.test(bare) &&
      !/^(rect|path|polygon|polyline|line|circle|ellipse|g|layer)[-_]?\d+/i.test(bare)
    )
      return bare
  }
  return undefined
}

export const kindOf = ({ kind, group }: RawShape, mapping: Mapping): ImportKind | 'SKIP' =>
  kind ?? mapping.get(group) ?? 'SKIP'
