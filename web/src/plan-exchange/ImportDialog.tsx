import './plan-exchange.css'
import { useState } from 'react'
import { useText } from '../i18n/useText.ts'
import type { Editor } from '../plan-editor/editor.ts'
import { Dialog } from '../ui/Dialog.tsx'
import { Note } from '../ui/Note.tsx'
import { ChooseFile } from './ChooseFile.tsx'
import { ImportDryRun } from './ImportDryRun.tsx'
import type { FileRefusal, RawPlan } from './rawPlan.ts'
import { readPlanFile } from './readPlanFile.ts'

interface Props {
  editor: Editor
  onClose: () => void
}

/** A plan from a file: chosen or dropped, shown over what is drawn, and taken in as one step that can be taken back. */
export function ImportDialog({ editor, onClose }: Props) {
  const say = useText()
  const [file, setFile] = useState<{ readonly name: string; readonly plan: RawPlan }>()
  const [refusal, setRefusal] = useState<FileRefusal>()
  const [busy, setBusy] = useState(false)
  const read = async (chosen: File) => {
    setBusy(true)
    const plan = await readPlanFile(chosen)
    setBusy(false)
    setRefusal('code' in plan ? plan : undefined)
    setFile('code' in plan ? undefined : { name: chosen.name, plan })
  }
  return (
    <Dialog open title={say('plan-exchange.import')} onClose={onClose}>
      <div className="import">
        <ChooseFile name={file?.name} busy={busy} onChoose={(chosen) => void read(chosen)} />
        {refusal && (
          <Note tone="danger" urgent>
            {say(`plan-exchange.refused.${refusal.code}`, {
              most: 'mostMb' in refusal ? refusal.mostMb : 'most' in refusal ? refusal.most : 0,
            })}
          </Note>
        )}
        {file && <ImportDryRun key={file.name} editor={editor} plan={file.plan} onDone={onClose} />}
      </div>
    </Dialog>
  )
}
