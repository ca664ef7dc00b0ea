import '../participate/participate.css'
import '../files/files.css'
import { useState } from 'react'
import { FilePicker } from '../files/FilePicker.tsx'
import { useLanguage } from '../i18n/Language.tsx'
import { useText } from '../i18n/useText.ts'
import { FieldControl } from '../participate/FieldControl.tsx'
import type { AnswerValue } from '../participate/typed.ts'
import type { Kind } from './callTypes.ts'
import { type Content, LANGUAGES, type Texts } from './content.ts'

/** The very controls that exhibitors get, with what they read; nothing of it is sent anywhere. */
export function FormPreview({ content, kind }: { content: Content; kind: Kind }) {
  const say = useText()
  const language = useLanguage()
  const [answers, setAnswers] = useState<Readonly<Record<string, AnswerValue>>>({})
  // As the server would: in another language where this one is missing.
  const said = (text: Texts) =>
    text[language] || (LANGUAGES.map((each) => text[each]).find((words) => words.trim()) ?? '')
  const fields = content.fields
    .filter(({ kinds }) => kinds.includes(kind))
    .map((field) => ({
      ...field,
      __typename: 'CallField' as const,
      kinds: [...field.kinds],
      label: said(field.label),
      hint: said(field.hint),
      options: field.options.map(({ key, label }) => ({
        __typename: 'CallOption' as const,
        key,
        label: said(label),
      })),
    }))
  const isFile = (type: string) => type === 'PHOTOGRAPH' || type === 'PAPER'
  return (
    <div className="file-form">
      <section className="card call-card" aria-label={said(content.title)}>
        <h3>
          <bdi>{said(content.title)}</bdi>
        </h3>
        <p className="preview-terms">{said(content.terms)}</p>
      </section>
      <section className="card" aria-labelledby="preview-answers">
        <h3 id="preview-answers">{say('participate.section.answers')}</h3>
        {fields
          .filter(({ type }) => !isFile(type))
          .map((field) => (
            <FieldControl
              key={field.key}
              field={field}
              value={answers[field.key] ?? null}
              error={undefined}
              readOnly={false}
              theirs={undefined}
              onChange={(value) => setAnswers({ ...answers, [field.key]: value })}
              onLeave={() => undefined}
              onSettle={() => undefined}
            />
          ))}
      </section>
      {fields.some(({ type }) => isFile(type)) && (
        <section className="card" aria-labelledby="preview-papers">
          <h3 id="preview-papers">{say('participate.section.papers')}</h3>
          {fields
            .filter(({ type }) => isFile(type))
            .map((field) => (
              <div key={field.key} className="file-field" inert>
                <FilePicker
                  label={field.required ? field.label : say('participate.optional', { label: field.label })}
                  hint={field.hint || undefined}
                  error={undefined}
                  accepts={field.type === 'PHOTOGRAPH' ? 'photograph' : 'paper'}
                  limit={field.limit ?? 8}
                  value={[]}
                  onChange={() => undefined}
                />
              </div>
            ))}
        </section>
      )}
    </div>
  )
}
