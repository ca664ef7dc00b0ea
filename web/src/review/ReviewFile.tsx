import { ReviewFileDocument, TakeApplicationDocument } from '@salon/schema/generated/graphql.ts'
import { useEffect, useState } from 'react'
import { useMutation, useQuery } from 'urql'
import { useLocation } from 'wouter'
import { useSchemaLanguage } from '../i18n/Language.tsx'
import { useText } from '../i18n/useText.ts'
import { useViewer } from '../shell/useViewer.ts'
import { familyName } from '../stands/familyName.ts'
import { useAsked } from '../stands/useAsked.ts'
import { Badge } from '../ui/Badge.tsx'
import { Empty } from '../ui/Empty.tsx'
import { Failure } from '../ui/Failure.tsx'
import { Loading } from '../ui/Loading.tsx'
import { Note } from '../ui/Note.tsx'
import { Page } from '../ui/Page.tsx'
import { AskDialog } from './AskDialog.tsx'
import { ConflictPanel } from './ConflictPanel.tsx'
import { DecideDialog } from './DecideDialog.tsx'
import { FileActs } from './FileActs.tsx'
import { FileAnswers } from './FileAnswers.tsx'
import { FileHistory } from './FileHistory.tsx'
import { FileNav } from './FileNav.tsx'
import { HandSelect } from './HandSelect.tsx'
import { NoteForm } from './NoteForm.tsx'
import { fileKeys, QueueKeys } from './QueueKeys.tsx'
import { type Decision, decisions, mayBeHeld, mayDecide, regionName, toneOf } from './reviewTypes.ts'
import { ScoreForm } from './ScoreForm.tsx'
import { useAround } from './useAround.ts'
import { useAssign } from './useAssign.ts'
import { useDecide } from './useDecide.ts'
import { useKeys } from './useKeys.ts'
import { useReviewAddress } from './useReviewAddress.ts'
import { WishList } from './WishList.tsx'

const focusOn = (selector: string) => () => document.querySelector<HTMLElement>(selector)?.focus()

/** One file beside its history, with what the desk may do of it and the next of the queue. */
export function ReviewFile({ id }: { id: string }) {
  const say = useText()
  const language = useSchemaLanguage()
  const { query } = useReviewAddress()
  const [, go] = useLocation()
  const me = useViewer()?.person.id
  const { around, hands, reached } = useAround(id)
  const [{ data, error, fetching }, ask] = useQuery({ query: ReviewFileDocument, variables: { id, in: language } })
  const read = () => ask({ requestPolicy: 'network-only' })
  useEffect(() => {
    if (reached) ask({ requestPolicy: 'network-only' })
  }, [reached, ask])
  const [, takeIt] = useMutation(TakeApplicationDocument)
  const taking = useAsked()
  const holding = useAssign(read)
  const [decision, setDecision] = useState<Decision>()
  const [asking, setAsking] = useState<{ readonly first?: string }>()
  const [isHelping, setHelping] = useState(false)
  const { busy, refused, forget, decide, send, undo } = useDecide(read)
  const file = data?.application
  const mayJudge = file && !file.review?.inConflict
  const open = (wished: Decision | undefined) => {
    if (!wished || !mayJudge) return false
    forget()
    setDecision(wished)
    return true
  }
  const to = (other: string | null | undefined) => () => other != null && go(`/review/${other}${query}`)
  useKeys({
    j: to(around?.after),
    k: to(around?.before),
    u: () => go(`/review${query}`),
    a: () => me && mayJudge && mayBeHeld(file.state) && void holding.assign([file], me),
    d: () => open(decisions.find((each) => file && mayDecide(each, file.state))),
    m: () => mayJudge && file.state === 'UNDER_REVIEW' && setAsking({}),
    s: focusOn('.review-marks input'),
    n: focusOn('.review-note textarea'),
    '?': () => setHelping(true),
  })
  const content = () => {
    if (error && !file) return <Failure error={error} onRetry={read} />
    if (!file) return fetching ? <Loading /> : <Empty title={say('claims.desk.noFile')} />
    const { review } = file
    const told = taking.refused ?? holding.refused ?? (decision ? undefined : refused)
    return (
      <div className="review">
        <FileNav around={around} query={query} onHelp={() => setHelping(true)} />
        <div className="row review-title">
          <p className="row">
            <span className="numerals soft">{say('claims.fileNumber', { number: String(file.number) })}</span>
            <Badge tone={toneOf[file.state]}>{say(`review.state.${file.state}`)}</Badge>
            {file.isUnsent && <Badge>{say('review.unsent')}</Badge>}
            {review?.isLate && <Badge tone="terracotta">{say('review.late')}</Badge>}
            {review && review.missing.length > 0 && (
              <Badge tone="saffron">{say('review.missing', { count: review.missing.length })}</Badge>
            )}
          </p>
          <HandSelect file={file} hands={hands} me={me} onAssign={(who) => void holding.assign([file], who)} />
        </div>
        {review?.inConflict && (
          <Note tone="warning">
            <p>{say('review.conflicts.closed')}</p>
          </Note>
        )}
        {told && (
          <Note tone="danger" urgent>
            <p>{told.message}</p>
          </Note>
        )}
        <div className="review-split">
          <div className="review">
            <FileAnswers
              file={file}
              onAsk={mayJudge && file.state === 'UNDER_REVIEW' ? (first) => setAsking({ first }) : undefined}
            />
            <WishList file={file} />
          </div>
          <div className="review">
            {review && <ScoreForm file={file} review={review} me={me} />}
            {review && <ConflictPanel id={id} review={review} me={me} />}
            <FileHistory file={file}>
              <NoteForm id={id} me={me} onDone={read} />
            </FileHistory>
          </div>
        </div>
        <FileActs
          file={file}
          busy={busy || taking.busy}
          onTake={() => void taking.ask(takeIt({ id, in: language })).then(read)}
          onAsk={() => setAsking({})}
          onDecide={open}
          onUndo={() => void undo([id])}
          onSend={() => void send([id])}
        />
        <AskDialog
          file={file}
          me={me}
          key={asking?.first}
          open={asking !== undefined}
          first={asking?.first}
          onClose={() => {
            setAsking(undefined)
            read()
          }}
        />
        {decision && (
          <DecideDialog
            first={decision}
            files={[file]}
            busy={busy}
            refused={refused}
            onClose={() => setDecision(undefined)}
            onDecide={async (wished, good, words) => {
              const done = await decide(good, wished, words)
              if (done) setDecision(undefined)
              return done
            }}
          />
        )}
        <QueueKeys keys={fileKeys} open={isHelping} onClose={() => setHelping(false)} />
      </div>
    )
  }
  return (
    <Page
      title={file ? file.exhibitor.name : say('review.title')}
      lead={
        file && (
          <p>
            {say(`stands.kind.${file.kind}`)} · {familyName(say, file.family)}
            {file.region && ` · ${regionName(say, file.region)}`}
          </p>
        )
      }
    >
      {content()}
    </Page>
  )
}
