import {
  AnswerApplicationDocument,
  SubmitApplicationDocument,
  WithdrawApplicationDocument,
} from '@salon/schema/generated/graphql.ts'
import { useState } from 'react'
import { useMutation } from 'urql'
import { useSchemaLanguage } from '../i18n/Language.tsx'
import { useText } from '../i18n/useText.ts'
import { Button } from '../ui/Button.tsx'
import { Note } from '../ui/Note.tsx'
import { toast } from '../ui/toasts.ts'
import { AskedPapers, isWholeAnswer } from './AskedPapers.tsx'
import type { FileField, OpenFile } from './applicationTypes.ts'
import { FieldControl } from './FieldControl.tsx'
import { FieldFiles } from './FieldFiles.tsx'
import { MissingList } from './MissingList.tsx'
import { SavingSign } from './SavingSign.tsx'
import { savedWishes } from './typed.ts'
import { useFileForm } from './useFileForm.ts'
import { WishFields } from './WishFields.tsx'

const isFiles = ({ type }: FileField) => type === 'PHOTOGRAPH' || type === 'PAPER'

/** The form of one file, saved by itself; past editing, the same as it was sent. */
export function FileForm({ file }: { file: OpenFile }) {
  const say = useText()
  const language = useSchemaLanguage()
  const form = useFileForm(file)
  const [submitting, submit] = useMutation(SubmitApplicationDocument)
  const [answering, answer] = useMutation(AnswerApplicationDocument)
  const [withdrawing, withdraw] = useMutation(WithdrawApplicationDocument)
  const [note, setNote] = useState('')
  const [refused, setRefused] = useState<string>()
  const [showsMissing, setShowsMissing] = useState(false)
  const [isLeaving, setLeaving] = useState(false)

  const isOpen = (key: string) =>
    file.state === 'DRAFT' || (file.state === 'MORE_INFORMATION' && file.asked.includes(key))
  const editable = file.state === 'DRAFT' || file.state === 'MORE_INFORMATION'
  const { fields } = file
  const askedPapers =
    file.state === 'MORE_INFORMATION' ? fields.filter((field) => isFiles(field) && file.asked.includes(field.key)) : []
  const papers = fields.filter((field) => isFiles(field) && !askedPapers.includes(field))
  // Once the one paper that was asked for is there, the file has gone to the desk already.
  const finishes = editable && !isWholeAnswer(file, askedPapers)
  const issues = file.issues.filter(({ key }) => file.state !== 'MORE_INFORMATION' || file.asked.includes(key))
  const problemOf = (key: string) => {
    const issue = showsMissing ? issues.find((each) => each.key === key) : undefined
    return issue && say(`participate.problem.${issue.problem}`)
  }
  const finish = async () => {
    await form.save()
    setShowsMissing(true)
    setRefused(undefined)
    const { data, error } =
      file.state === 'DRAFT'
        ? await submit({ id: file.id, in: language })
        : await answer({ id: file.id, note: note.trim() || undefined, in: language })
    const done = data && ('submitApplication' in data ? data.submitApplication : data.answerApplication)
    if (done?.__typename === 'StandApplication') {
      setShowsMissing(false)
      return toast(say('participate.sent'))
    }
    setRefused(done ? done.message : say(error?.networkError ? 'shell.failure.network' : 'shell.failure.server'))
  }
  const leave = async () => {
    const { data } = await withdraw({ id: file.id, in: language })
    const done = data?.withdrawApplication
    if (done && done.__typename !== 'StandApplication') setRefused(done.message)
    setLeaving(false)
  }
  const busy = submitting.fetching || answering.fetching
  return (
    <form
      className="file-form"
      onSubmit={(event) => {
        event.preventDefault()
        void finish()
      }}
      noValidate
    >
      {finishes && <SavingSign state={form.state} refused={form.refused} />}
      {askedPapers.length > 0 && <AskedPapers file={file} fields={askedPapers} problemOf={problemOf} />}
      <section className="card" aria-labelledby="file-answers">
        <h2 id="file-answers">{say('participate.section.answers')}</h2>
        {fields
          .filter((field) => !isFiles(field))
          .map((field) => (
            <FieldControl
              key={field.key}
              field={field}
              value={form.answers[field.key] ?? null}
              error={problemOf(field.key)}
              readOnly={!isOpen(field.key)}
              theirs={form.clashes.has(field.key) ? { value: form.clashes.get(field.key) ?? null } : undefined}
              onChange={(value) => form.change({ answers: { [field.key]: value } })}
              onLeave={() => void form.save()}
              onSettle={(choice) => form.settle(field.key, choice)}
            />
          ))}
      </section>
      <section className="card" aria-labelledby="file-papers">
        <h2 id="file-papers">{say('participate.section.papers')}</h2>
        {papers.map((field) => (
          <FieldFiles
            key={field.key}
            file={file}
            field={field}
            error={problemOf(field.key)}
            readOnly={!isOpen(field.key)}
          />
        ))}
      </section>
      <section className="card" aria-labelledby="file-wishes">
        <h2 id="file-wishes">{say('participate.section.wishes')}</h2>
        <WishFields
          wishes={{ ...savedWishes(file), ...form.wishes }}
          readOnly={file.state !== 'DRAFT'}
          onChange={(wishes) => form.change({ wishes })}
        />
      </section>
      {finishes && (
        <section className="card file-finish" aria-labelledby="file-finish">
          <h2 id="file-finish">{say('participate.section.finish')}</h2>
          <MissingList issues={issues} fields={fields} />
          {file.state === 'MORE_INFORMATION' && (
            <label className="field">
              {say('participate.note')}
              <textarea className="input" rows={3} dir="auto" value={note} onChange={(e) => setNote(e.target.value)} />
            </label>
          )}
          {refused && (
            <Note tone="danger" urgent>
              {refused}
            </Note>
          )}
          <Button type="submit" tone="primary" busy={busy}>
            {say(file.state === 'DRAFT' ? 'participate.submit' : 'participate.sendAnswer')}
          </Button>
        </section>
      )}
      {file.mayWithdraw && (
        <div className="row file-leave">
          {isLeaving ? (
            <>
              <span>{say('participate.withdrawWhy')}</span>
              <Button tone="danger" busy={withdrawing.fetching} onClick={() => void leave()}>
                {say('participate.withdrawNow')}
              </Button>
              <Button onClick={() => setLeaving(false)}>{say('participate.stay')}</Button>
            </>
          ) : (
            <Button tone="quiet" onClick={() => setLeaving(true)}>
              {say('participate.withdraw')}
            </Button>
          )}
        </div>
      )}
    </form>
  )
}
