import { useState } from 'react'
import { useText } from '../i18n/useText.ts'
import { Button } from '../ui/Button.tsx'
import { Empty } from '../ui/Empty.tsx'
import { Failure } from '../ui/Failure.tsx'
import { Loading } from '../ui/Loading.tsx'
import { Note } from '../ui/Note.tsx'
import { DecideDialog } from './DecideDialog.tsx'
import { QuotaBars } from './QuotaBars.tsx'
import { ReviewFilters } from './ReviewFilters.tsx'
import { ReviewRow } from './ReviewRow.tsx'
import { type Decision, decisions, mayDecide } from './reviewTypes.ts'
import { StateTabs } from './StateTabs.tsx'
import { useDecide } from './useDecide.ts'
import { useReview } from './useReview.ts'
import { useReviewAddress } from './useReviewAddress.ts'

const page = 50

/** The queue: looked for, chosen, decided together, and sent when the desk is ready. */
export function ReviewDesk() {
  const say = useText()
  const address = useReviewAddress()
  const { desk, calls, error, read } = useReview(page)
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const [decision, setDecision] = useState<Decision>()
  const { busy, refused, forget, decide, send, undo } = useDecide(() => {
    setChosen(new Set())
    read()
  })
  if (error && !desk) return <Failure error={error} onRetry={read} />
  if (!desk) return <Loading />
  const files = desk.queue.edges.map(({ node }) => node)
  const picked = files.filter(({ id }) => chosen.has(id))
  const ids = picked.map(({ id }) => id)
  const isAll = files.length > 0 && picked.length === files.length
  const call = calls.filter(({ key }) => !address.get('call') || key === address.get('call'))
  return (
    <div className="review">
      <ReviewFilters calls={calls} />
      <StateTabs desk={desk} />
      {call.map((each) => (
        <QuotaBars key={each.id} call={each} />
      ))}
      {desk.unsent.length > 0 && (
        <Note>
          <div className="row review-send">
            <p>{say('review.unsentCount', { count: desk.unsent.length })}</p>
            <Button tone="primary" busy={busy} onClick={() => void send(desk.unsent)}>
              {say('review.send', { count: desk.unsent.length })}
            </Button>
          </div>
        </Note>
      )}
      {refused && !decision && (
        <Note tone="danger" urgent>
          <p>{refused.message}</p>
        </Note>
      )}
      <div className="row review-head">
        <label className="review-check">
          <input
            type="checkbox"
            checked={isAll}
            onChange={() => setChosen(new Set(isAll ? [] : files.map(({ id }) => id)))}
          />
          <span>{say('review.chooseAll')}</span>
        </label>
        <p className="soft" aria-live="polite">
          {say('review.count', { count: desk.queue.totalCount })}
        </p>
      </div>
      {files.length === 0 && <Empty title={say('review.none')} text={say('review.noneWhy')} />}
      <ul className="review-list">
        {files.map((file) => (
          <ReviewRow
            key={file.id}
            file={file}
            query={address.query}
            chosen={chosen.has(file.id)}
            onChoose={(on) => setChosen(new Set(on ? [...ids, file.id] : ids.filter((id) => id !== file.id)))}
          />
        ))}
      </ul>
      <div className="row">
        {address.get('after') && <Button onClick={() => address.change({})}>{say('review.firstPage')}</Button>}
        {desk.queue.pageInfo.hasNextPage && (
          <Button onClick={() => address.change({ after: desk.queue.pageInfo.endCursor ?? '' })}>
            {say('review.nextPage')}
          </Button>
        )}
      </div>
      {picked.length > 0 && (
        <section className="review-bar row" aria-label={say('review.chosen', { count: picked.length })}>
          <strong>{say('review.chosen', { count: picked.length })}</strong>
          {decisions.map((each) => (
            <Button
              key={each}
              tone={each === 'ACCEPT' ? 'primary' : each === 'REJECT' ? 'danger' : 'plain'}
              disabled={!picked.every(({ state }) => mayDecide(each, state))}
              onClick={() => {
                forget()
                setDecision(each)
              }}
            >
              {say(`review.decide.${each}`)}
            </Button>
          ))}
          {picked.every(({ isUnsent }) => isUnsent) && (
            <Button busy={busy} onClick={() => void undo(ids)}>
              {say('review.undo')}
            </Button>
          )}
        </section>
      )}
      <DecideDialog
        key={decision}
        decision={decision}
        count={picked.length}
        busy={busy}
        refused={refused}
        onClose={() => setDecision(undefined)}
        onDecide={async (reason, granted) => {
          if (decision && (await decide(ids, decision, reason, granted))) setDecision(undefined)
        }}
      />
    </div>
  )
}
