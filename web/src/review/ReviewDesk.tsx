import { useState } from 'react'
import { useText } from '../i18n/useText.ts'
import { useViewer } from '../shell/useViewer.ts'
import { Button } from '../ui/Button.tsx'
import { Empty } from '../ui/Empty.tsx'
import { Failure } from '../ui/Failure.tsx'
import { Icon } from '../ui/Icon.tsx'
import { Loading } from '../ui/Loading.tsx'
import { Note } from '../ui/Note.tsx'
import { BulkBar } from './BulkBar.tsx'
import { DecideDialog } from './DecideDialog.tsx'
import { QueueHead } from './QueueHead.tsx'
import { QueueKeys, queueKeys } from './QueueKeys.tsx'
import { QuotaBars } from './QuotaBars.tsx'
import { ReviewFilters } from './ReviewFilters.tsx'
import { ReviewRow } from './ReviewRow.tsx'
import { type Decision, decisions, mayDecide, type ReviewedFile } from './reviewTypes.ts'
import { SavedViews } from './SavedViews.tsx'
import { ShareDialog } from './ShareDialog.tsx'
import { StateTabs } from './StateTabs.tsx'
import { useAssign } from './useAssign.ts'
import { useChosen } from './useChosen.ts'
import { useDecide } from './useDecide.ts'
import { mostAtOnce, useFound } from './useFound.ts'
import { useQueueKeys } from './useQueueKeys.ts'
import { useReview } from './useReview.ts'
import { useReviewAddress } from './useReviewAddress.ts'
import { useReviewPages } from './useReviewPages.ts'

const page = 50

/** The queue: looked through, shared out, chosen, decided together, and sent when the desk is ready. */
export function ReviewDesk() {
  const say = useText()
  const address = useReviewAddress()
  const me = useViewer()?.person.id
  const { desk, calls, error, read } = useReview(page)
  const files = desk?.queue.edges.map(({ node }) => node) ?? []
  const chosen = useChosen(files)
  const [decided, setDecided] = useState<{ decision: Decision; files: readonly ReviewedFile[] }>()
  const [isHelping, setHelping] = useState(false)
  const [isSharing, setSharing] = useState(false)
  const { busy, refused, forget, decide, send, undo } = useDecide(() => {
    chosen.clear()
    read()
  })
  const hands = useAssign(read)
  const found = useFound(chosen.add)
  const pages = useReviewPages(desk?.queue)
  const open = (some: readonly ReviewedFile[], wished?: Decision) => {
    const decision = wished ?? decisions.find((each) => some.some(({ state }) => mayDecide(each, state)))
    if (!decision) return
    forget()
    setDecided({ decision, files: some })
  }
  useQueueKeys({
    choose: (id, range) => chosen.choose(id, !chosen.has(id), range),
    take: (id) =>
      me &&
      void hands.assign(
        files.filter((file) => file.id === id),
        me,
      ),
    decide: (id) => open(chosen.files.length > 0 ? chosen.files : files.filter((file) => file.id === id)),
    help: () => setHelping(true),
    nextPage: () => pages.next?.(),
    previousPage: () => pages.previous?.(),
  })
  if (error && !desk) return <Failure error={error} onRetry={read} />
  if (!desk) return <Loading />
  const { totalCount } = desk.queue
  const isAll = files.length > 0 && files.every(({ id }) => chosen.has(id))
  const ids = chosen.files.map(({ id }) => id)
  const call = calls.filter(({ key }) => !address.get('call') || key === address.get('call'))
  return (
    <div className="review">
      <StateTabs desk={desk} />
      <ReviewFilters calls={calls} desk={desk} />
      <SavedViews views={desk.views} onChange={read} />
      <div className="review-quotas">
        {call.map((each) => (
          <QuotaBars key={each.id} call={each} />
        ))}
      </div>
      {desk.unsent.length > 0 && (
        <Note>
          <div className="row review-send">
            <p>{say('review.unsentCount', { count: desk.unsent.length })}</p>
            <span className="row">
              {address.state !== 'unsent' && (
                <Button onClick={() => address.change({ state: 'unsent' })}>{say('review.unsentShow')}</Button>
              )}
              <Button tone="primary" busy={busy} onClick={() => void send(desk.unsent)}>
                {say('review.send', { count: desk.unsent.length })}
              </Button>
            </span>
          </div>
        </Note>
      )}
      {refused && !decided && (
        <Note tone="danger" urgent>
          <p>{refused.message}</p>
        </Note>
      )}
      <QueueHead
        queue={desk.queue}
        isAll={isAll}
        onChooseAll={() => (isAll ? chosen.remove(files) : chosen.add(files))}
        onHelp={() => setHelping(true)}
      />
      {isAll && totalCount > files.length && chosen.files.length < Math.min(totalCount, mostAtOnce) && (
        <p>
          <Button tone="quiet" busy={found.busy} onClick={() => void found.find()}>
            {totalCount > mostAtOnce
              ? say('review.chooseFirst', { count: mostAtOnce })
              : say('review.chooseFound', { count: totalCount })}
          </Button>
        </p>
      )}
      {files.length === 0 && <Empty title={say('review.none')} text={say('review.noneWhy')} />}
      <ul className="review-list">
        {files.map((file) => (
          <ReviewRow
            key={file.id}
            file={file}
            query={address.query}
            chosen={chosen.has(file.id)}
            onChoose={(on, range) => chosen.choose(file.id, on, range)}
          />
        ))}
      </ul>
      {(pages.next || pages.previous) && (
        <nav className="row" aria-label={say('review.pages')}>
          {pages.previous && (
            <Button onClick={pages.previous}>
              <Icon name="back" />
              {say('review.previousPage')}
            </Button>
          )}
          {pages.next && (
            <Button onClick={pages.next}>
              {say('review.nextPage')}
              <Icon name="next" />
            </Button>
          )}
        </nav>
      )}
      {chosen.files.length > 0 && (
        <BulkBar
          files={chosen.files}
          elsewhere={chosen.files.filter(({ id }) => !files.some((file) => file.id === id)).length}
          hands={desk.hands}
          me={me}
          busy={busy || hands.busy}
          query={address.query}
          onDecide={(each) => open(chosen.files, each)}
          onUndo={() => void undo(ids)}
          onSend={() => void send(ids)}
          onAssign={(to) => void hands.assign(chosen.files, to)}
          onShare={() => setSharing(true)}
          onClear={chosen.clear}
        />
      )}
      <QueueKeys keys={queueKeys} open={isHelping} onClose={() => setHelping(false)} />
      {isSharing && (
        <ShareDialog
          files={chosen.files}
          hands={desk.hands}
          busy={hands.busy}
          refused={hands.refused}
          onClose={() => setSharing(false)}
          onShare={async (among) => {
            if (await hands.share(chosen.files, among)) setSharing(false)
          }}
        />
      )}
      {decided && (
        <DecideDialog
          first={decided.decision}
          files={decided.files}
          busy={busy}
          refused={refused}
          onClose={() => setDecided(undefined)}
          onDecide={async (decision, good, words) => {
            const done = await decide(good, decision, words)
            if (done) setDecided(undefined)
            return done
          }}
        />
      )}
    </div>
  )
}
