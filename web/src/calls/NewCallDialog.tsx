import { CreateCallDocument } from '@salon/schema/generated/graphql.ts'
import { useId, useState } from 'react'
import { useMutation } from 'urql'
import { useLocation } from 'wouter'
import { venueLocal } from '../console/venueTime.ts'
import { useLanguage } from '../i18n/Language.tsx'
import { useText } from '../i18n/useText.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { Field } from '../ui/Field.tsx'
import { Note } from '../ui/Note.tsx'
import { SelectField } from '../ui/SelectField.tsx'
import { takeFocus } from '../ui/takeFocus.ts'
import type { Desk } from './callTypes.ts'
import { nothing } from './content.ts'
import { DateFields } from './DateFields.tsx'
import { daysLater, typedHour } from './salonTime.ts'
import { type CallRefusal, readAnswer } from './useCallAction.ts'

interface Props {
  desk: Desk
  from: string | null
  now: number
  onClose: () => void
}

/** A name, two dates, and what it begins with: the rest is written in the editor. Nobody sees it before it is published. */
export function NewCallDialog({ desk, from, now, onClose }: Props) {
  const say = useText()
  const language = useLanguage()
  const [, go] = useLocation()
  const id = useId()
  const { timeZone } = desk.edition
  const tomorrow = daysLater(now, 1, timeZone)
  const [source, setSource] = useState(from ?? '')
  const [name, setName] = useState('')
  const [opensAt, setOpensAt] = useState(`${venueLocal(tomorrow, timeZone).slice(0, 10)}T09:00`)
  const [closesAt, setClosesAt] = useState(
    `${venueLocal(daysLater(tomorrow, 30, timeZone), timeZone).slice(0, 10)}T18:00`,
  )
  const [refused, setRefused] = useState<CallRefusal>()
  const [{ fetching }, create] = useMutation(CreateCallDocument)
  const typed = { opensAt: typedHour(opensAt, timeZone), closesAt: typedHour(closesAt, timeZone) }
  const isReady = name.trim() !== '' && typed.opensAt !== undefined && typed.closesAt !== undefined
  const send = async () => {
    if (!typed.opensAt || !typed.closesAt) return
    const { data, error } = await create({
      input: {
        title: { ...nothing, [language]: name.trim() },
        opensAt: new Date(typed.opensAt.instant).toISOString(),
        closesAt: new Date(typed.closesAt.instant).toISOString(),
        from: source || null,
      },
    })
    const answer = readAnswer(data, say(error?.networkError ? 'shell.failure.network' : 'shell.failure.server'))
    if ('call' in answer) return go(`/calls/${answer.call.id}`)
    setRefused(answer.refusal)
  }
  return (
    <Dialog
      open
      title={say(from ? 'calls.duplicate' : 'calls.new')}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{say('calls.cancel')}</Button>
          <Button tone="primary" busy={fetching} aria-disabled={!isReady} type="submit" form={id}>
            {say('calls.create')}
          </Button>
        </>
      }
    >
      <form
        id={id}
        className="call-new"
        onSubmit={(event) => {
          event.preventDefault()
          if (isReady && !fetching) void send()
        }}
      >
        <Field label={say('calls.name')} hint={say('calls.nameHint')}>
          {(control) => (
            <input
              {...control}
              ref={takeFocus}
              className="input"
              dir="auto"
              maxLength={200}
              value={name}
              onChange={(event) => setName(event.target.value)}
            />
          )}
        </Field>
        <SelectField
          label={say('calls.beginWith')}
          hint={say('calls.beginWithHint')}
          value={source}
          onChange={setSource}
          options={[
            { value: '', label: say('calls.beginBlank') },
            ...desk.sources.map(({ id: value, title, editionName, fields }) => ({
              value,
              label: say('calls.beginOption', { title, edition: editionName, fields }),
            })),
          ]}
        />
        <DateFields
          opensAt={opensAt}
          closesAt={closesAt}
          timeZone={timeZone}
          onChange={(part) => {
            if (part.opensAt !== undefined) setOpensAt(part.opensAt)
            if (part.closesAt !== undefined) setClosesAt(part.closesAt)
          }}
          issues={refused?.issues ?? []}
        />
        {refused && refused.issues.length === 0 && (
          <Note tone="danger" urgent>
            <p>{refused.message}</p>
          </Note>
        )}
      </form>
    </Dialog>
  )
}
