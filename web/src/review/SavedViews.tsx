import { ForgetViewDocument, SaveViewDocument } from '@salon/schema/generated/graphql.ts'
import { useState } from 'react'
import { useMutation } from 'urql'
import { useText } from '../i18n/useText.ts'
import { useAsked } from '../stands/useAsked.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { Icon } from '../ui/Icon.tsx'
import { Note } from '../ui/Note.tsx'
import { TextField } from '../ui/TextField.tsx'
import { toast } from '../ui/toasts.ts'
import type { ReviewList } from './reviewTypes.ts'
import { useReviewAddress } from './useReviewAddress.ts'

/** Queues that are kept under a name: one's own, and those that colleagues share. */
export function SavedViews({ views, onChange }: { views: ReviewList['views']; onChange: () => void }) {
  const say = useText()
  const { filters, open } = useReviewAddress()
  const [, keep] = useMutation(SaveViewDocument)
  const [, forget] = useMutation(ForgetViewDocument)
  const { busy, refused, ask } = useAsked()
  const [isNaming, setNaming] = useState(false)
  const [name, setName] = useState('')
  const [shared, setShared] = useState(false)
  const current = new URLSearchParams(filters).toString()
  const save = async (view: { name: string; query: string; shared: boolean }) => {
    const done = await ask(keep(view))
    if (done?.__typename !== 'SavedViews') return
    setNaming(false)
    onChange()
  }
  return (
    <section className="review-views row" aria-label={say('review.views')}>
      {views.map((view) => (
        <span key={view.id} className="review-view" data-current={view.query === current || undefined}>
          <button type="button" aria-pressed={view.query === current} onClick={() => open(view.query)}>
            <bdi>{view.name}</bdi>
            {!view.isMine && view.by && <span className="soft"> · {view.by.name}</span>}
            {view.isMine && view.shared && <Icon name="people" />}
          </button>
          {view.isMine && (
            <Button
              tone="quiet"
              aria-label={say('review.viewForget', { name: view.name })}
              onClick={async () => {
                const done = await ask(forget({ id: view.id }))
                if (done?.__typename !== 'SavedViews') return
                toast(say('review.viewForgotten', { name: view.name }), {
                  label: say('review.viewRestore'),
                  run: () => void save(view),
                })
                onChange()
              }}
            >
              <Icon name="close" />
            </Button>
          )}
        </span>
      ))}
      {filters !== '' && !views.some((view) => view.isMine && view.query === current) && (
        <Button tone="quiet" onClick={() => setNaming(true)}>
          <Icon name="star" />
          {say('review.viewKeep')}
        </Button>
      )}
      <Dialog
        open={isNaming}
        title={say('review.viewKeep')}
        onClose={() => setNaming(false)}
        actions={
          <Button tone="primary" busy={busy} onClick={() => void save({ name, query: filters, shared })}>
            {say('review.viewSave')}
          </Button>
        }
      >
        <TextField label={say('review.viewName')} value={name} maxLength={60} onChange={setName} />
        <label className="review-check">
          <input type="checkbox" checked={shared} onChange={(e) => setShared(e.target.checked)} />
          <span>{say('review.viewShare')}</span>
        </label>
        {refused && (
          <Note tone="danger" urgent>
            <p>{refused.message}</p>
          </Note>
        )}
      </Dialog>
    </section>
  )
}
