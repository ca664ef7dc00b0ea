import { useState } from 'react'
import { useLanguage } from '../i18n/Language.tsx'
import { useText } from '../i18n/useText.ts'
import { useViewer } from '../shell/useViewer.ts'
import { Button } from '../ui/Button.tsx'
import { ButtonLink } from '../ui/ButtonLink.tsx'
import { Empty } from '../ui/Empty.tsx'
import { Failure } from '../ui/Failure.tsx'
import { Loading } from '../ui/Loading.tsx'
import { Note } from '../ui/Note.tsx'
import { BulkBar } from './BulkBar.tsx'
import { DecideDialog } from './DecideDialog.tsx'
import { QueueKeys } from './QueueKeys.tsx'
import { QuotaBars } from './QuotaBars.tsx'
import { ReviewFilters } from './ReviewFilters.tsx'
import { ReviewRow } from './ReviewRow.tsx'
import type { Decision } from './reviewTypes.ts'
import { SavedViews } from './SavedViews.tsx'
import { StateTabs } from './StateTabs.tsx'
import { useAssign } from './useAssign.ts'
import { useChosen } from './useChosen.ts'
import { useDecide } from './useDecide.ts'
import { useQueueKeys } from './useQueueKeys.ts'
import { useReview } from './useReview.ts'
import { useReviewAddress } from './useReviewAddress.ts'

const page = 50

/** The queue: looked through, shared out, chosen, decided together, and sent when the desk is ready. */
export function ReviewDesk() {
  const say = useText()
  const language = useLanguage()
  const address = useReviewAddress()
  const me = useViewer()?.person.id
  const { desk, calls, error, read } = useReview(page)
  const files = desk?.queue.edges.map(({ node }) => node) ?? []
  const { chosen, choose, set } = useChosen(files.map(({ id }) => id))
  const [decision, setDecision] = useState<Decision>()
  const [isHelping, setHelping] = useState(false)
  const { busy, refused, forget, decide, send, undo } = useDecide(() => {
    set([])
    read()
  })
  const { assign } = useAssign(read)
  useQueueKeys({
    choose: (id, range) => choose(id, !chosen.has(id), range),
    take: (id) =>
      me &&
      void assign(
        files.filter((file) => file.id === id),
        me,
      ),
    help: () => setHelping(true),
  })
  if (error && !desk) return <Failure error={error} onRetry={read} />
  if (!desk) return <Loading />
  const picked = files.filter(({ id }) => chosen.has(id))
  const ids = picked.map(({ id }) => id)
  const isAll = files.length > 0 && picked.length === files.length
  const call = calls.filter(({ key }) => !address.get('call') || key === address.get('call'))
  const download = (format: 'csv' | 'xlsx') => `/review/export.${format}?lang=${language}&${address.filters}`
  return (
    <div className="review">
      <SavedViews views={desk.views} onChange={read} />
      <ReviewFilters calls={calls} desk={desk} />
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
          <input type="checkbox" checked={isAll} onChange={() => set(isAll ? [] : files.map(({ id }) => id))} />
          <span>{say('review.chooseAll')}</span>
        </label>
        <p className="soft" aria-live="polite">
          {say('review.count', { count: desk.queue.totalCount })}
        </p>
        <span className="row no-print">
          <Button tone="quiet" onClick={() => setHelping(true)}>
            {say('review.keys.title')}
          </Button>
          <a className="button" href={download('csv')} download>
            {say('review.export', { format: 'CSV' })}
          </a>
          <a className="button" href={download('xlsx')} download>
            {say('review.export', { format: 'XLSX' })}
          </a>
          <ButtonLink href="/review/import">{say('review.import')}</ButtonLink>
        </span>
      </div>
      {files.length === 0 && <Empty title={say('review.none')} text={say('review.noneWhy')} />}
      <ul className="review-list">
        {files.map((file) => (
          <ReviewRow
            key={file.id}
            file={file}
            query={address.query}
            chosen={chosen.has(file.id)}
            onChoose={(on, range) => choose(file.id, on, range)}
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
        <BulkBar
          files={picked}
          reviewers={desk.reviewers}
          me={me}
          busy={busy}
          query={address.query}
          onDecide={(each) => {
            forget()
            setDecision(each)
          }}
          onUndo={() => void undo(ids)}
          onSend={() => void send(ids)}
          onAssign={(to) => void assign(picked, to)}
        />
      )}
      <QueueKeys open={isHelping} onClose={() => setHelping(false)} />
      <DecideDialog
        key={decision}
        decision={decision}
        files={picked}
        busy={busy}
        refused={refused}
        onClose={() => setDecision(undefined)}
        onDecide={async (good, reason, granted) => {
          if (decision && (await decide(good, decision, reason, granted))) setDecision(undefined)
        }}
      />
    </div>
  )
}
