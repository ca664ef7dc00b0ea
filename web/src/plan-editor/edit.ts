import type { Drawing, Thing } from './drawing.ts'

interface Placed<T> {
  /** Its place in the list. */
  readonly at: number
  readonly thing: T
}

interface ListEdit<T> {
  /** Places as they were before. */
  readonly removed: readonly Placed<T>[]
  /** Places as they are after. */
  readonly added: readonly Placed<T>[]
  readonly changed: readonly { readonly before: T; readonly after: T }[]
}

type Lists = 'stands' | 'features' | 'zones'
type Frame = Omit<Drawing, Lists>

/** What one command did to a drawing, as data that can be taken back exactly. */
export type Edit = { readonly [L in Lists]: ListEdit<Drawing[L][number]> } & {
  readonly frame?: { readonly before: Frame; readonly after: Frame }
}

const frameOf = ({ names, widthCm, depthCm, outline }: Drawing): Frame => ({ names, widthCm, depthCm, outline })

/** The edit that leads from one drawing to another. What both have must be in the same order. */
export function editBetween(before: Drawing, after: Drawing): Edit {
  const frames = { before: frameOf(before), after: frameOf(after) }
  const reframed = (['names', 'widthCm', 'depthCm', 'outline'] as const).some((key) => before[key] !== after[key])
  return {
    stands: listEdit(before.stands, after.stands),
    features: listEdit(before.features, after.features),
    zones: listEdit(before.zones, after.zones),
    ...(reframed && { frame: frames }),
  }
}

function listEdit<T extends Thing>(before: readonly T[], after: readonly T[]): ListEdit<T> {
  const [was, is] = [new Map(before.map((t) => [t.id, t])), new Map(after.map((t) => [t.id, t]))]
  const placed = (list: readonly T[], known: ReadonlyMap<string, T>) =>
    list.flatMap((thing, at) => (known.has(thing.id) ? [] : [{ at, thing }]))
  return {
    removed: placed(before, is),
    added: placed(after, was),
    changed: before.flatMap((old) => {
      const now = is.get(old.id)
      return now && now !== old ? [{ before: old, after: now }] : []
    }),
  }
}

export const isNothing = (edit: Edit): boolean =>
  !edit.frame &&
  [edit.stands, edit.features, edit.zones].every(
    ({ removed, added, changed }) => removed.length + added.length + changed.length === 0,
  )

export const done = (drawing: Drawing, edit: Edit): Drawing => ({
  ...(edit.frame?.after ?? frameOf(drawing)),
  stands: through(drawing.stands, edit.stands),
  features: through(drawing.features, edit.features),
  zones: through(drawing.zones, edit.zones),
})

/** Takes an edit back: `undone(done(drawing, edit), edit)` is the drawing. */
export const undone = (drawing: Drawing, edit: Edit): Drawing => ({
  ...(edit.frame?.before ?? frameOf(drawing)),
  stands: through(drawing.stands, turnedBack(edit.stands)),
  features: through(drawing.features, turnedBack(edit.features)),
  zones: through(drawing.zones, turnedBack(edit.zones)),
})

const turnedBack = <T>({ removed, added, changed }: ListEdit<T>): ListEdit<T> => ({
  removed: added,
  added: removed,
  changed: changed.map(({ before, after }) => ({ before: after, after: before })),
})

function through<T extends Thing>(list: readonly T[], { removed, added, changed }: ListEdit<T>): readonly T[] {
  if (removed.length + added.length + changed.length === 0) return list
  const gone = new Set(removed.map(({ thing }) => thing.id))
  const becomes = new Map(changed.map((change) => [change.after.id, change]))
  const next = list.filter(({ id }) => !gone.has(id)).map((thing) => changedBy(thing, becomes.get(thing.id)))
  const there = new Set(next.map(({ id }) => id))
  for (const { at, thing } of added) if (!there.has(thing.id)) next.splice(Math.min(at, next.length), 0, thing)
  return next
}

/** Only the fields that the change is about: a colleague may have changed the others since. */
function changedBy<T extends Thing>(thing: T, change: { readonly before: T; readonly after: T } | undefined): T {
  if (!change) return thing
  const { before, after } = change
  if (thing === before) return after
  const fields = (Object.keys(after) as (keyof T)[]).filter((key) => after[key] !== before[key])
  return { ...thing, ...Object.fromEntries(fields.map((key) => [key, after[key]])) }
}
