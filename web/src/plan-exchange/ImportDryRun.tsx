import { useDeferredValue, useMemo, useState } from 'react'
import { useText } from '../i18n/useText.ts'
import { useStore } from '../live/store.ts'
import type { Editor } from '../plan-editor/editor.ts'
import { useWhyNot } from '../plan-table/useWhyNot.ts'
import { Button } from '../ui/Button.tsx'
import { Note } from '../ui/Note.tsx'
import { toast } from '../ui/toasts.ts'
import { ImportReport } from './ImportReport.tsx'
import { imported } from './imported.ts'
import { LayerKinds } from './LayerKinds.tsx'
import { likelyMapping } from './mapping.ts'
import { PlacingFields } from './PlacingFields.tsx'
import { PlanSketch } from './PlanSketch.tsx'
import { likelyPlacing } from './placing.ts'
import type { RawPlan } from './rawPlan.ts'

interface Props {
  editor: Editor
  plan: RawPlan
  onDone: () => void
}

const MODES = ['replace', 'add'] as const

/** What a file would do to the drawing, and how it is to be understood. Nothing is done until it is taken in. */
export function ImportDryRun({ editor, plan, onDone }: Props) {
  const say = useText()
  const whyNot = useWhyNot()
  const { drawing } = useStore(editor.state)
  const [mode, setMode] = useState<(typeof MODES)[number]>('replace')
  const [mapping, setMapping] = useState(() => likelyMapping(plan))
  const [placing, setPlacing] = useState(() => likelyPlacing(plan, drawing.widthCm))
  const [problem, setProblem] = useState<string>()
  // Ids are made once: what is shown is what is taken in.
  const asked = useDeferredValue(useMemo(() => ({ mode, mapping, placing }), [mode, mapping, placing]))
  const dry = useMemo(() => imported(drawing, plan, asked), [drawing, plan, asked])
  const gone = useMemo(() => {
    const after = new Set(dry.drawing.stands.map(({ id }) => id))
    return drawing.stands.filter(({ id }) => !after.has(id))
  }, [drawing, dry])
  const count = [...dry.taken.values()].reduce((sum, each) => sum + each, 0)
  const take = () => {
    const why = editor.run({ kind: 'become', drawing: dry.drawing, from: 'import' })
    setProblem(why && whyNot(why))
    if (why) return
    const step = editor.state.get().past.at(-1)
    toast(say('plan-exchange.taken', { count }), {
      label: say('plan-exchange.undo'),
      // What was done since is not taken back with it.
      run: () => step === editor.state.get().past.at(-1) && editor.undo(),
    })
    onDone()
  }
  return (
    <>
      <div className="import-sides">
        <div className="import-ways">
          <fieldset className="segmented import-mode">
            <legend className="unseen">{say('plan-exchange.mode')}</legend>
            {MODES.map((each) => (
              <button key={each} type="button" aria-pressed={mode === each} onClick={() => setMode(each)}>
                {say(`plan-exchange.mode.${each}`)}
              </button>
            ))}
          </fieldset>
          {plan.isOurs ? (
            <Note tone="good">{say('plan-exchange.ours')}</Note>
          ) : (
            <>
              <PlacingFields plan={plan} placing={placing} hallWidthCm={drawing.widthCm} onChange={setPlacing} />
              <LayerKinds plan={plan} mapping={mapping} onChange={setMapping} />
            </>
          )}
        </div>
        <div className="import-shown">
          <PlanSketch drawing={dry.drawing} strong={dry.fromFile} gone={gone} />
          <ImportReport dry={dry} unread={plan.unread} />
        </div>
      </div>
      {problem && (
        <Note tone="danger" urgent>
          {problem}
        </Note>
      )}
      <div className="dialog-actions">
        <Button onClick={onDone}>{say('plan-exchange.cancel')}</Button>
        <Button tone="primary" aria-disabled={count === 0} onClick={count === 0 ? undefined : take}>
          {say('plan-exchange.take', { count })}
        </Button>
      </div>
    </>
  )
}
