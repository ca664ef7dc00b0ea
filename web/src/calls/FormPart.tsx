import { useEffect, useState } from 'react'
import { useText } from '../i18n/useText.ts'
import { announce } from '../ui/announce.ts'
import { Button } from '../ui/Button.tsx'
import { Empty } from '../ui/Empty.tsx'
import { toast } from '../ui/toasts.ts'
import { type FieldType, fieldTypes } from './callTypes.ts'
import { type FieldContent, fieldOf, freeKey, nothing } from './content.ts'
import { type PartProps, usesOf } from './draftTypes.ts'
import { FieldRow } from './FieldRow.tsx'
import { backAt, moved, useReorder } from './useReorder.ts'
import { useWritten } from './useWritten.ts'

const limits: Partial<Record<FieldType, number>> = { TEXT: 120, LONG_TEXT: 1500, PHOTOGRAPH: 8, PAPER: 1 }

/** What exhibitors are asked: fields and papers in their order, each opened where it stands. */
export function FormPart({ call, draft, readOnly }: PartProps) {
  const say = useText()
  const written = useWritten()
  const { content, change } = draft
  const { fields } = content
  const [open, setOpen] = useState<string>()
  const answered = usesOf(call.answered)
  const inForce = new Set(call.inForce.fields.map(({ key }) => key))
  const move = (from: number, to: number) => {
    change({ fields: moved(fields, from, to) })
    announce(
      say('calls.moved', {
        name: written(fields[from]?.label ?? nothing),
        place: to + 1,
        count: fields.length,
      }),
    )
  }
  const reorder = useReorder(
    fields.map(({ key }) => key),
    move,
  )
  const put = (key: string, part: Partial<FieldContent>) =>
    change({ fields: fields.map((each) => (each.key === key ? { ...each, ...part } : each)) })
  const remove = (field: FieldContent) => {
    change({ fields: fields.filter(({ key }) => key !== field.key) })
    const files = answered.get(field.key) ?? 0
    toast(say(files > 0 ? 'calls.fieldRetired' : 'calls.fieldRemoved', { name: written(field.label), files }), {
      label: say('calls.undo'),
      // Whatever was written since stays: the field alone comes back, where it was.
      run: () => change((now) => ({ fields: backAt(now.fields, field, fields.indexOf(field)) })),
    })
  }
  const add = (type: FieldType) => {
    const taken = [...fields, ...call.retired].map(({ key }) => key)
    const key = freeKey(type.toLowerCase().replace('_', '-'), taken)
    const field: FieldContent = {
      key,
      type,
      label: nothing,
      hint: nothing,
      kinds: content.kinds,
      required: false,
      options: type === 'CHOICE' ? [1, 2].map((n) => ({ key: `option-${n}`, label: nothing })) : [],
      limit: limits[type] ?? null,
    }
    change({ fields: [...fields, field] })
    setOpen(key)
  }
  // What was refused is opened, so that its message is seen.
  const faulty = draft.refused?.issues.find(({ path }) => path[0] === 'fields')?.path[1]
  useEffect(() => {
    if (faulty) setOpen(faulty)
  }, [faulty])
  const retired = call.retired.filter(({ key }) => !fields.some((each) => each.key === key))
  return (
    <section className="panel call-part" aria-labelledby="call-form">
      <h2 id="call-form">{say('calls.part.form')}</h2>
      <p className="soft">{say('calls.formLead')}</p>
      {fields.length === 0 && <Empty title={say('calls.formEmpty')} text={say('calls.formEmptyWhy')} />}
      <ul className="field-rows" ref={reorder.list}>
        {fields.map((field, n) => (
          <li
            key={field.key}
            className="field-row"
            data-open={open === field.key || undefined}
            {...reorder.rowOf(field.key, n)}
          >
            <FieldRow
              field={field}
              place={n + 1}
              count={fields.length}
              isOpen={open === field.key}
              isNew={call.isAnnounced && !inForce.has(field.key)}
              answered={answered.get(field.key) ?? 0}
              chosen={usesOf(call.chosen)}
              kinds={content.kinds}
              draft={draft}
              readOnly={readOnly}
              handle={reorder.handleOf(field.key)}
              onToggle={() => setOpen(open === field.key ? undefined : field.key)}
              onMove={(to) => move(n, to)}
              onChange={(part) => put(field.key, part)}
              onRemove={() => remove(field)}
            />
          </li>
        ))}
      </ul>
      {!readOnly && (
        <fieldset className="field-add">
          <legend>{say('calls.addField')}</legend>
          <div className="row">
            {fieldTypes.map((type) => (
              <Button key={type} onClick={() => add(type)}>
                <span aria-hidden="true">+</span> {say(`calls.type.${type}`)}
              </Button>
            ))}
          </div>
        </fieldset>
      )}
      {retired.length > 0 && (
        <details className="call-retired">
          <summary>{say('calls.retired', { count: retired.length })}</summary>
          <p className="soft">{say('calls.retiredWhy')}</p>
          <ul>
            {retired.map((field) => (
              <li key={field.key} className="row">
                <bdi>{written(field.label)}</bdi>
                <span className="soft">{say('calls.filesOf', { count: answered.get(field.key) ?? 0 })}</span>
                {!readOnly && (
                  <Button
                    aria-label={say('calls.askAgainOf', { name: written(field.label) })}
                    onClick={() => change({ fields: [...fields, fieldOf(field)] })}
                  >
                    {say('calls.askAgain')}
                  </Button>
                )}
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  )
}
