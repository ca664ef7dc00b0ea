import { memo, type ReactNode, useMemo } from 'react'
import { type Store, useStore } from '../live/store.ts'
import type { Thing } from './drawing.ts'
import { stretched } from './geometry.ts'
import type { Gesture } from './gesture.ts'

interface Props<T extends Thing> {
  things: readonly T[]
  chosen: ReadonlySet<string>
  gesture: Store<Gesture>
  draw: (thing: T, isChosen: boolean) => ReactNode
}

/** Things of one kind: those that stay, drawn once, and above them the chosen ones, which follow the pointer. */
export function Layer<T extends Thing>({ things, chosen, gesture, draw }: Props<T>) {
  const [still, held] = useMemo(() => {
    const [still, held]: [T[], T[]] = [[], []]
    for (const thing of things) (chosen.has(thing.id) ? held : still).push(thing)
    return [still, held]
  }, [things, chosen])
  return (
    <>
      <Still things={still} draw={draw as (thing: Thing, isChosen: boolean) => ReactNode} />
      {held.length > 0 && <Held things={held} gesture={gesture} draw={draw} />}
    </>
  )
}

const Still = memo(function Still({
  things,
  draw,
}: {
  things: readonly Thing[]
  draw: (thing: Thing, isChosen: boolean) => ReactNode
}) {
  return <g>{things.map((thing) => draw(thing, false))}</g>
})

function Held<T extends Thing>({ things, gesture, draw }: Omit<Props<T>, 'chosen'>) {
  const now = useStore(gesture)
  const shaped = useMemo(() => {
    if (now.kind === 'resize')
      return things.map((thing) => ({ ...thing, outline: stretched(thing.outline, now.from, now.to) }))
    if (now.kind === 'corner')
      return things.map((thing) => (thing.id === now.id ? { ...thing, outline: now.outline } : thing))
    return things
  }, [things, now])
  const drawn = useMemo(() => shaped.map((thing) => draw(thing, true)), [shaped, draw])
  // Moving costs one attribute, however many are moved.
  return <g transform={now.kind === 'move' ? `translate(${now.dx} ${now.dy})` : undefined}>{drawn}</g>
}
