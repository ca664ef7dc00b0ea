import { useDeferredValue, useMemo } from 'react'
import { useIntl } from 'react-intl'
import { useLanguage } from '../i18n/Language.tsx'
import { type Say, useText } from '../i18n/useText.ts'
import type { Drawing, DrawnFeature, DrawnStand, DrawnZone, Names, Thing } from '../plan-editor/drawing.ts'
import { openSidesOf } from '../plan-editor/openSides.ts'
import { regionName, regions } from '../review/reviewTypes.ts'
import type { Column } from './column.ts'
import { featureColumns } from './featureColumns.ts'
import { standColumns } from './standColumns.ts'
import { zoneColumns } from './zoneColumns.ts'

export type List = 'stands' | 'features' | 'zones'

interface Columns {
  readonly columns: readonly Column<Thing>[]
  readonly nameOf: (thing: Thing) => string
}

/** The fields of one of the three lists, and what each of its things is called. */
export function useColumns(drawing: Drawing, list: List): Columns {
  const say = useText()
  const intl = useIntl()
  const language = useLanguage()
  // Counting open sides looks along every edge: it may lag behind what is typed.
  const counted = useDeferredValue(drawing)
  const openSides = useMemo(
    () => (list === 'stands' ? openSidesOf(counted) : new Map<string, number>()),
    [counted, list],
  )
  return useMemo(() => {
    const format = (value: number) => intl.formatNumber(value, { maximumFractionDigits: 2 })
    const named = (names: Names) => names[language] || names.fr
    switch (list) {
      case 'stands': {
        const nameOf = ({ number }: DrawnStand) => number
        return forThings(isStand, standColumns({ say, format, drawing, named, openSides }), nameOf)
      }
      case 'features':
        return forThings(isFeature, featureColumns(say, format), featureNames(say, drawing))
      case 'zones':
        return forThings(
          isZone,
          zoneColumns(say, format, drawing, regionNames(say)),
          ({ names, key }) => named(names) || key,
        )
    }
  }, [say, intl, language, drawing, list, openSides])
}

const isStand = (thing: Thing): thing is DrawnStand => 'number' in thing
const isFeature = (thing: Thing): thing is DrawnFeature => 'measure' in thing
const isZone = (thing: Thing): thing is DrawnZone => 'names' in thing

const regionNames = (say: Say) => new Map(regions.map((each) => [`MA-${each}`, regionName(say, `MA-${each}`)] as const))

/** A wall has no name: it is the third wall. */
function featureNames(say: Say, { features }: Drawing): (feature: DrawnFeature) => string {
  const counts = new Map<string, number>()
  const names = new Map(
    features.map(({ id, kind }) => {
      const count = (counts.get(kind) ?? 0) + 1
      counts.set(kind, count)
      return [id, say('plan-table.nth', { what: say(`plan-table.kind.${kind}`), n: count })]
    }),
  )
  return ({ id }) => names.get(id) ?? ''
}

/** Columns of one sort of thing, for a list that holds no other. */
function forThings<T extends Thing>(
  is: (thing: Thing) => thing is T,
  columns: readonly Column<T>[],
  nameOf: (thing: T) => string,
): Columns {
  return {
    nameOf: (thing) => (is(thing) ? nameOf(thing) : ''),
    columns: columns.map((column) => ({
      ...column,
      entry: (thing) => (is(thing) ? column.entry(thing) : undefined),
      shown: (thing) => (is(thing) ? column.shown(thing) : ''),
      written: (thing) => (is(thing) ? column.written(thing) : ''),
      order: (thing) => (is(thing) ? column.order(thing) : ''),
      enter: (ids, text, thing) => (is(thing) ? column.enter(ids, text, thing) : { wrong: 'plan-table.wrong.choice' }),
    })),
  }
}
