import { useState } from 'react'
import { useText } from '../i18n/useText.ts'
import { useTimes } from '../i18n/useTimes.ts'
import { Badge, type BadgeTone } from '../ui/Badge.tsx'
import { Button } from '../ui/Button.tsx'
import { Note } from '../ui/Note.tsx'
import { toast } from '../ui/toasts.ts'
import { type CallRecord, countOf } from './callTypes.ts'
import { clashLines } from './clashLines.ts'
import { contentOf, same } from './content.ts'
import type { Draft } from './draftTypes.ts'
import { PublishChanges } from './PublishChanges.tsx'
import type { SaveState } from './useCallDraft.ts'

interface Props {
  call: CallRecord
  draft: Draft
  /** Files that were sent, and stay complete. */
  sent: number
  /** The part on the screen is set at once, and not written. */
  isSet: boolean
}

const tones: Record<SaveState, BadgeTone> = {
  saved: 'mint',
  pending: 'saffron',
  saving: 'saffron',
  kept: 'saffron',
  refused: 'terracotta',
  clash: 'terracotta',
}

/** Where what was written is, what publishing it would change, and the two ways out: publish, or take it back. */
export function PublishBar({ call, draft, sent, isSet }: Props) {
  const say = useText()
  const times = useTimes()
  const [busy, setBusy] = useState(false)
  const inForce = contentOf(call.inForce)
  const isChanged = !same(draft.content, inForce)
  const isWaiting = isChanged || !call.isAnnounced
  // What is set at once has no draft to speak of.
  if (!isWaiting && isSet && draft.state === 'saved' && !draft.undo) return null
  const publish = async () => {
    setBusy(true)
    const done = await draft.publish()
    setBusy(false)
    if (done) toast(say(call.isAnnounced ? 'calls.published' : 'calls.announced'))
  }
  const discard = async () => {
    const before = draft.content
    const done = await draft.discard()
    if (done) toast(say('calls.discarded'), { label: say('calls.undo'), run: () => draft.change(before) })
  }
  return (
    <section className="publish-bar" data-waiting={isWaiting || undefined} aria-label={say('calls.draft')}>
      <div className="row">
        <span role="status">
          <Badge tone={tones[draft.state]}>
            {say(draft.state === 'saved' && !isWaiting ? 'calls.save.inForce' : `calls.save.${draft.state}`)}
          </Badge>
        </span>
        <span className="publish-steps">
          {(draft.undo || draft.redo) && (
            <>
              <Button tone="quiet" aria-disabled={!draft.undo} onClick={() => draft.undo?.()}>
                {say('calls.undo')}
              </Button>
              <Button tone="quiet" aria-disabled={!draft.redo} onClick={() => draft.redo?.()}>
                {say('calls.redo')}
              </Button>
            </>
          )}
        </span>
        {isChanged && call.isAnnounced && <Button onClick={() => void discard()}>{say('calls.discard')}</Button>}
        {isWaiting && (
          <Button
            tone="primary"
            busy={busy}
            aria-disabled={draft.clashes.length > 0}
            onClick={() => draft.clashes.length === 0 && void publish()}
          >
            {say(call.isAnnounced ? 'calls.publish' : 'calls.announce')}
          </Button>
        )}
      </div>
      {draft.clashes.length > 0 && (
        <Note tone="warning" urgent>
          <div>
            <p>{say('calls.clash', { count: draft.clashes.length })}</p>
            {draft.theirs && (
              <dl className="clash-list">
                {clashLines(draft.clashes, draft.content, draft.theirs, say).map(({ what, mine, theirs }) => (
                  <div key={what}>
                    <dt>{what}</dt>
                    <dd dir="auto">{say('calls.clashMine', { words: mine })}</dd>
                    <dd dir="auto">{say('calls.clashTheirs', { words: theirs })}</dd>
                  </div>
                ))}
              </dl>
            )}
            <div className="row">
              <Button tone="primary" onClick={() => draft.choose('mine')}>
                {say('calls.keepMine')}
              </Button>
              <Button onClick={() => draft.choose('theirs')}>{say('calls.takeTheirs')}</Button>
            </div>
          </div>
        </Note>
      )}
      {draft.refused && (
        <Note tone="danger" urgent>
          {draft.refused.issues.length > 0 ? (
            <ul>
              {[...new Set(draft.refused.issues.map(({ message }) => message))].map((message) => (
                <li key={message}>{message}</li>
              ))}
            </ul>
          ) : (
            <p>{draft.refused.message}</p>
          )}
        </Note>
      )}
      {isChanged && call.isAnnounced && (
        <PublishChanges before={inForce} after={draft.content} sent={sent} drafts={countOf(call.counts, 'DRAFT')} />
      )}
      {call.hasDraft && call.draftedBy && call.draftedAt && (
        <p className="soft">
          {say('calls.draftedBy', { name: call.draftedBy.name, at: times.dateTime(call.draftedAt) })}
        </p>
      )}
      {!call.isAnnounced && <p className="soft">{say('calls.announceWhy')}</p>}
    </section>
  )
}
