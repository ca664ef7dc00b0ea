import { useText } from '../i18n/useText.ts'
import { Badge } from '../ui/Badge.tsx'
import { Button } from '../ui/Button.tsx'
import { Note } from '../ui/Note.tsx'
import { Conflict } from './Conflict.tsx'
import { contentDifference } from './contentDifference.ts'
import { contentLike } from './contentLike.ts'
import { DifferenceList } from './DifferenceList.tsx'
import { type DraftForm, formFaults } from './draftForm.ts'
import type { Draft, Row } from './draftTypes.ts'
import { PeopleFields } from './PeopleFields.tsx'
import { PlaceFields } from './PlaceFields.tsx'
import { TextsFields } from './TextsFields.tsx'
import { type SaveState, useAutosave } from './useAutosave.ts'
import { useTitle } from './useTitle.ts'

interface Props {
  draft: Draft
  row: Row | undefined
  initial: DraftForm
  onSaved: (row: Row) => void
  onStale: () => void
  onDiscard: (row: Row, form: DraftForm) => void
}

const tones = {
  untouched: 'plain',
  saved: 'mint',
  saving: 'plain',
  pending: 'saffron',
  waiting: 'saffron',
  failed: 'terracotta',
} as const satisfies Record<SaveState, string>

/** One session of the draft, saved as it is written. */
export function SessionEditor({ draft, row, initial, onSaved, onStale, onDiscard }: Props) {
  const say = useText()
  const titleOf = useTitle()
  const { timeZone, rooms, tracks } = draft.edition
  const { form, change, save, state, refused, conflict, keepMine, takeTheirs } = useAutosave({
    row,
    initial,
    timeZone,
    onSaved,
    onStale,
  })
  const overtaken = row?.outdated ? draft.changes.find((each) => each.sessionId === row.sessionId) : undefined
  const faults = formFaults(form, timeZone)
  const leave = () => void save()
  return (
    <div className="editor">
      <div className="editor-head">
        <h2 dir="auto">{titleOf(form.titles)}</h2>
        <div className="row">
          <span role="status">
            <Badge tone={tones[state]}>{say(`programme.save.${state}`)}</Badge>
          </span>
          {state === 'failed' && !conflict && <Button onClick={leave}>{say('programme.save.retry')}</Button>}
          {row?.draftVersion != null && (
            <Button onClick={() => onDiscard(row, form)}>
              {say(row.released ? 'programme.discard' : 'programme.discard.new')}
            </Button>
          )}
        </div>
      </div>
      {row?.outdated && !conflict && (
        <Note tone="warning">
          <div className="conflict">
            <h3>{say('programme.outdated.title')}</h3>
            <p>{say('programme.outdated.body')}</p>
            {overtaken?.before && (
              <DifferenceList
                differences={contentDifference(overtaken.before, overtaken.after)}
                heads={[say('programme.outdated.live'), say('programme.outdated.draft')]}
              />
            )}
            <div className="row">
              <Button tone="primary" onClick={() => keepMine(row)}>
                {say('programme.outdated.keep')}
              </Button>
              <Button onClick={() => onDiscard(row, form)}>{say('programme.outdated.follow')}</Button>
            </div>
          </div>
        </Note>
      )}
      {conflict && row && (
        <Conflict
          mine={contentLike(form, rooms, tracks, timeZone)}
          theirs={row}
          by={row.editedBy?.name}
          onKeepMine={() => keepMine(row)}
          onTakeTheirs={() => takeTheirs(row)}
        />
      )}
      {refused && (
        <Note tone="danger" urgent>
          {refused.__typename === 'InvalidInput' ? (
            <ul>
              {refused.issues.map((issue) => (
                <li key={issue.path.join('.') + issue.message}>{issue.message}</li>
              ))}
            </ul>
          ) : (
            refused.message
          )}
        </Note>
      )}
      {faults.includes('title') && state === 'waiting' && <Note tone="warning">{say('programme.fault.title')}</Note>}
      <section aria-labelledby="editor-texts">
        <h3 id="editor-texts">{say('programme.form.texts')}</h3>
        <TextsFields form={form} onChange={change} onLeave={leave} />
      </section>
      <section aria-labelledby="editor-place">
        <h3 id="editor-place">{say('programme.form.where')}</h3>
        <PlaceFields
          form={form}
          faults={faults}
          rooms={rooms}
          tracks={tracks}
          cancellable={row?.released != null}
          onChange={change}
          onLeave={leave}
        />
      </section>
      <section aria-labelledby="editor-people">
        <h3 id="editor-people">{say('programme.form.people')}</h3>
        <PeopleFields people={form.people} onChange={(people) => change({ people })} />
      </section>
    </div>
  )
}
