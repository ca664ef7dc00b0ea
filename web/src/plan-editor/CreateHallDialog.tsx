import { CreateHallDocument, PlanDraftsDocument } from '@salon/schema/generated/graphql.ts'
import { type FormEvent, useState } from 'react'
import { useClient } from 'urql'
import { useLocation } from 'wouter'
import { useSchemaLanguage } from '../i18n/Language.tsx'
import { useText } from '../i18n/useText.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { Note } from '../ui/Note.tsx'
import { TextField } from '../ui/TextField.tsx'

const LANGUAGES = ['fr', 'ar', 'en', 'es'] as const
const nameless = { fr: '', ar: '', en: '', es: '' }

/** An empty hall that only the desk sees until it is published; it is opened at once. */
export function CreateHallDialog({ onClose }: { onClose: () => void }) {
  const say = useText()
  const language = useSchemaLanguage()
  const client = useClient()
  const [, go] = useLocation()
  const [name, setName] = useState(nameless)
  const [key, setKey] = useState('')
  const [width, setWidth] = useState('60')
  const [depth, setDepth] = useState('40')
  const [busy, setBusy] = useState(false)
  const [refused, setRefused] = useState<string>()
  const metres = (text: string) => Math.round(Number(text.replace(',', '.')) * 100) || 0
  const create = async (event: FormEvent) => {
    event.preventDefault()
    setBusy(true)
    const asked = { key: key.trim(), name, widthCm: metres(width), depthCm: metres(depth), in: language }
    const { data } = await client.mutation(CreateHallDocument, asked)
    const made = data?.createHall
    if (made?.__typename === 'PlanDraft') {
      await client.query(PlanDraftsDocument, { in: language }, { requestPolicy: 'network-only' })
      return go(`/plan/edit/${made.key}`)
    }
    setBusy(false)
    const issue = made?.__typename === 'InvalidInput' ? made.issues[0]?.message : undefined
    setRefused(issue ?? made?.message ?? say('plan-editor.failed'))
  }
  return (
    <Dialog open title={say('plan-editor.newHall')} onClose={onClose}>
      <form className="editor-form" onSubmit={(event) => void create(event)}>
        {LANGUAGES.map((each) => (
          <TextField
            key={each}
            label={say(`plan-editor.newHall.name.${each}`)}
            value={name[each]}
            lang={each}
            dir={each === 'ar' ? 'rtl' : 'ltr'}
            maxLength={80}
            required={each === 'fr'}
            onChange={(text) => setName({ ...name, [each]: text })}
          />
        ))}
        <TextField
          label={say('plan-editor.newHall.key')}
          hint={say('plan-editor.newHall.key.hint')}
          value={key}
          dir="ltr"
          maxLength={20}
          pattern="[a-z0-9]+(-[a-z0-9]+)*"
          required
          onChange={setKey}
        />
        <div className="editor-place">
          <TextField
            label={say('plan-editor.field.width')}
            value={width}
            inputMode="decimal"
            dir="ltr"
            required
            onChange={setWidth}
          />
          <TextField
            label={say('plan-editor.field.depth')}
            value={depth}
            inputMode="decimal"
            dir="ltr"
            required
            onChange={setDepth}
          />
        </div>
        {refused && (
          <Note tone="danger" urgent>
            <p>{refused}</p>
          </Note>
        )}
        <div className="dialog-actions">
          <Button onClick={onClose}>{say('plan-editor.giveUp')}</Button>
          <Button tone="primary" type="submit" busy={busy}>
            {say('plan-editor.newHall.create')}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
