import type { ComponentProps } from 'react'
import { useText } from '../i18n/useText.ts'
import { Badge } from '../ui/Badge.tsx'
import { Button } from '../ui/Button.tsx'
import { Icon } from '../ui/Icon.tsx'
import { kinds as allKinds, type Kind } from './callTypes.ts'
import type { FieldContent } from './content.ts'
import { missingIn } from './content.ts'
import type { Draft } from './draftTypes.ts'
import { FieldEditor } from './FieldEditor.tsx'
import { useWritten } from './useWritten.ts'

export interface FieldRowProps {
  field: FieldContent
  /** From 1. */
  place: number
  count: number
  isOpen: boolean
  /** Exhibitors do not see it yet. */
  isNew: boolean
  answered: number
  chosen: ReadonlyMap<string, number>
  /** Of the call. */
  kinds: readonly Kind[]
  draft: Draft
  readOnly: boolean
  handle: ComponentProps<'button'>
  onToggle: () => void
  onMove: (to: number) => void
  onChange: (part: Partial<FieldContent>) => void
  onRemove: () => void
}

/** One field in the list: its handle, what it is, and once it is opened, all of it. */
export function FieldRow(props: FieldRowProps) {
  const { field, place, count, isOpen, isNew, answered, kinds, draft, readOnly, handle, onToggle, onMove } = props
  const say = useText()
  const written = useWritten()
  const name = written(field.label)
  const asked = field.kinds.filter((kind) => kinds.includes(kind))
  const isFaulty = draft.refused?.issues.some(({ path }) => path[0] === 'fields' && path[1] === field.key)
  const missing = [field.label, field.hint, ...field.options.map(({ label }) => label)].some(
    (text) => missingIn(text).length > 0,
  )
  return (
    <>
      <div className="field-head">
        {!readOnly && (
          <button
            {...handle}
            type="button"
            className="field-handle"
            aria-label={say('calls.handle', { name, place, count })}
            aria-describedby="call-handle-help"
            title={say('calls.handleHelp')}
          >
            <span aria-hidden="true">⠿</span>
          </button>
        )}
        <button type="button" className="field-summary" aria-expanded={isOpen} onClick={onToggle}>
          <span className="field-place numerals">{place}</span>
          <span className="field-name">
            <bdi>{name}</bdi>
            <span className="soft">
              {say(`calls.type.${field.type}`)}
              {' · '}
              {asked.length === kinds.length || asked.length === allKinds.length
                ? say('calls.ofAll')
                : asked.map((kind) => say(`stands.kind.${kind}`)).join(', ') || say('calls.ofNobody')}
            </span>
          </span>
          <span className="field-marks">
            {field.required && <Badge>{say('calls.required')}</Badge>}
            {isNew && <Badge tone="mint">{say('calls.newField')}</Badge>}
            {missing && <Badge tone="saffron">{say('calls.missing')}</Badge>}
            {isFaulty && <Badge tone="terracotta">{say('calls.faulty')}</Badge>}
          </span>
        </button>
      </div>
      {isOpen && (
        <div className="field-body">
          <FieldEditor {...props} />
          {answered > 0 && <p className="soft">{say('calls.answeredBy', { count: answered })}</p>}
          {!readOnly && (
            <div className="row">
              <span className="field-steps">
                <Button
                  aria-label={say('calls.moveUp', { name })}
                  aria-disabled={place === 1}
                  onClick={() => place > 1 && onMove(place - 2)}
                >
                  <span aria-hidden="true">↑</span>
                </Button>
                <Button
                  aria-label={say('calls.moveDown', { name })}
                  aria-disabled={place === count}
                  onClick={() => place < count && onMove(place)}
                >
                  <span aria-hidden="true">↓</span>
                </Button>
              </span>
              <Button aria-label={say('calls.removeOf', { name })} onClick={props.onRemove}>
                <Icon name="close" />
                {say(answered > 0 ? 'calls.retire' : 'calls.remove')}
              </Button>
            </div>
          )}
        </div>
      )}
    </>
  )
}
