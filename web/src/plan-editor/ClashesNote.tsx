import { useState } from 'react'
import { useText } from '../i18n/useText.ts'
import { Button } from '../ui/Button.tsx'
import { Note } from '../ui/Note.tsx'
import type { DrawnStand, DrawnZone, Thing } from './drawing.ts'
import { boxOf } from './geometry.ts'
import type { Clash } from './mergeDrawings.ts'
import type { Side } from './settleClashes.ts'
import { useMetres } from './useMetres.ts'
import { useZoneName } from './useZoneName.ts'

interface Props {
  clashes: readonly Clash[]
  onSettle: (sides: ReadonlyMap<string, Side>) => void
}

const SIDES = ['mine', 'theirs'] as const

/** Two people changed the same things otherwise: which side of each is to be. Nothing is saved until it is said. */
export function ClashesNote({ clashes, onSettle }: Props) {
  const say = useText()
  const [sides, setSides] = useState<ReadonlyMap<string, Side>>(new Map())
  const nameOf = useClashName()
  const sideOf = useSideWords()
  const all = (side: Side) => setSides(new Map(clashes.map(({ id }) => [id, side])))
  return (
    <Note tone="warning" urgent>
      <div className="editor-clashes">
        <h2>{say('plan-editor.clash.title', { count: clashes.length })}</h2>
        <p>{say('plan-editor.clash.text')}</p>
        <ul>
          {clashes.map((clash) => (
            <li key={clash.id}>
              <fieldset className="segmented">
                <legend>{nameOf(clash)}</legend>
                {SIDES.map((side) => (
                  <button
                    key={side}
                    type="button"
                    aria-pressed={(sides.get(clash.id) ?? 'mine') === side}
                    onClick={() => setSides(new Map([...sides, [clash.id, side]]))}
                  >
                    {say(`plan-editor.clash.${side}`)}
                    {clash.list !== 'hall' && <small>{sideOf(clash[side])}</small>}
                  </button>
                ))}
              </fieldset>
            </li>
          ))}
        </ul>
        <div className="row">
          <Button tone="primary" onClick={() => onSettle(sides)}>
            {say('plan-editor.clash.settle')}
          </Button>
          {clashes.length > 1 && (
            <>
              <Button onClick={() => all('mine')}>{say('plan-editor.clash.allMine')}</Button>
              <Button onClick={() => all('theirs')}>{say('plan-editor.clash.allTheirs')}</Button>
            </>
          )}
        </div>
      </div>
    </Note>
  )
}

function useClashName(): (clash: Clash) => string {
  const say = useText()
  const nameOf = useZoneName()
  return ({ list, mine, theirs }) => {
    const thing = mine ?? theirs
    if (list === 'hall' || !thing) return say('plan-editor.hall')
    if (list === 'stands') return say('plan-editor.stand', { number: (thing as DrawnStand).number })
    if (list === 'zones') return say('plan-editor.zone', { name: nameOf((thing as DrawnZone).names) })
    return 'kind' in thing ? say(`plan-editor.kind.${thing.kind}`) : say('plan-editor.hall')
  }
}

/** One side of it in a few words: its number, its place and its size, or that it is gone. */
function useSideWords(): (thing: Thing | undefined) => string {
  const say = useText()
  const metres = useMetres()
  return (thing) => {
    if (!thing) return say('plan-editor.clash.removed')
    const { left, top, right, bottom } = boxOf(thing.outline)
    const place = say('plan-editor.placeOf', { x: metres(left), y: metres(top) })
    const size = say('plan-editor.sizeOf', { width: metres(right - left), depth: metres(bottom - top) })
    return 'number' in thing ? `${thing.number} · ${size} · ${place}` : `${size} · ${place}`
  }
}
