import { ReviewFileDocument, TakeApplicationDocument } from '@salon/schema/generated/graphql.ts'
import { useEffect, useState } from 'react'
import { useMutation, useQuery } from 'urql'
import { useSchemaLanguage } from '../i18n/Language.tsx'
import { useText } from '../i18n/useText.ts'
import { useViewer } from '../shell/useViewer.ts'
import { useAsked } from '../stands/useAsked.ts'
import { Badge } from '../ui/Badge.tsx'
import { Button } from '../ui/Button.tsx'
import { ButtonLink } from '../ui/ButtonLink.tsx'
import { Empty } from '../ui/Empty.tsx'
import { Failure } from '../ui/Failure.tsx'
import { Icon } from '../ui/Icon.tsx'
import { Loading } from '../ui/Loading.tsx'
import { Note } from '../ui/Note.tsx'
import { AskDialog } from './AskDialog.tsx'
import { ConflictPanel } from './ConflictPanel.tsx'
import { DecideDialog } from './DecideDialog.tsx'
import { FileAnswers } from './FileAnswers.tsx'
import { FileHistory } from './FileHistory.tsx'
import { HandSelect } from './HandSelect.tsx'
import { NoteForm } from './NoteForm.tsx'
import { type Decision, decisions, mayDecide, toneOf } from './reviewTypes.ts'
import { ScoreForm } from './ScoreForm.tsx'
import { useAround } from './useAround.ts'
import { useDecide } from './useDecide.ts'
import { useReviewAddress } from './useReviewAddress.ts'

/** One file beside its history, with what the desk may do of it and the next of the queue. */
export function ReviewFile({ id }: { id: string }) {
  const say = useText()
  const language = useSchemaLanguage()
  const { query } = useReviewAddress()
  const me = useViewer()?.person.id
  const { around, reviewers, reached } = useAround(id)
  const [{ data, error, fetching }, ask] = useQuery({ query: ReviewFileDocument, variables: { id, in: language } })
  const read = () => ask({ requestPolicy: 'network-only' })
  useEffect(() => {
    if (reached) ask({ requestPolicy: 'network-only' })
  }, [reached, ask])
  const [, takeIt] = useMutation(TakeApplicationDocument)
  const taking = useAsked()
  const [decision, setDecision] = useState<Decision>()
  const [asking, setAsking] = useState(false)
  const { busy, refused, forget, decide, send, undo } = useDecide(read)
  const file = data?.application
  if (error && !file) return <Failure error={error} onRetry={read} />
  if (!file) return fetching ? <Loading /> : <Empty title={say('claims.desk.noFile')} />
  const review = file.review
  const { before, after } = around ?? {}
  const told = taking.refused ?? (decision ? undefined : refused)
  return (
    <div className="review">
      <nav className="row" aria-label={say('review.queue')}>
        <ButtonLink href={`/review${query}`}>{say('review.queue')}</ButtonLink>
        {before && (
          <ButtonLink href={`/review/${before}${query}`}>
            <Icon name="back" />
            {say('review.previous')}
          </ButtonLink>
        )}
        {after && (
          <ButtonLink href={`/review/${after}${query}`}>
            {say('review.next')}
            <Icon name="next" />
          </ButtonLink>
        )}
        {around && around.place > 0 && (
          <span className="soft numerals">{say('review.place', { place: around.place, total: around.total })}</span>
        )}
      </nav>
      <header className="review-title">
        <h2>
          <bdi>{file.exhibitor.name}</bdi>
        </h2>
        <p className="row">
          <span className="numerals soft">{say('claims.fileNumber', { number: String(file.number) })}</span>
          <Badge tone={toneOf[file.state]}>{say(`review.state.${file.state}`)}</Badge>
          {file.isUnsent && <Badge>{say('review.unsent')}</Badge>}
          {review?.isLate && <Badge tone="terracotta">{say('review.late')}</Badge>}
          {review && review.missing.length > 0 && (
            <Badge tone="saffron">{say('review.missing', { count: review.missing.length })}</Badge>
          )}
        </p>
        <HandSelect file={file} reviewers={reviewers} me={me} onDone={read} />
      </header>
      {told && (
        <Note tone="danger" urgent>
          <p>{told.message}</p>
        </Note>
      )}
      <div className="row review-acts">
        {file.state === 'SUBMITTED' && (
          <Button
            tone="primary"
            busy={taking.busy}
            onClick={() => void taking.ask(takeIt({ id, in: language })).then(read)}
          >
            {say('review.take')}
          </Button>
        )}
        {file.state === 'UNDER_REVIEW' && <Button onClick={() => setAsking(true)}>{say('review.ask')}</Button>}
        {decisions
          .filter((each) => mayDecide(each, file.state))
          .map((each) => (
            <Button
              key={each}
              tone={each === 'ACCEPT' ? 'primary' : each === 'REJECT' ? 'danger' : 'plain'}
              onClick={() => {
                forget()
                setDecision(each)
              }}
            >
              {say(`review.decide.${each}`)}
            </Button>
          ))}
        {file.isUnsent && (
          <>
            <Button busy={busy} onClick={() => void undo([id])}>
              {say('review.undo')}
            </Button>
            <Button tone="primary" busy={busy} onClick={() => void send([id])}>
              {say('review.send', { count: 1 })}
            </Button>
          </>
        )}
      </div>
      <div className="review-split">
        <FileAnswers file={file} />
        <div className="review">
          {review && <ScoreForm file={file} review={review} me={me} />}
          {review && <ConflictPanel id={id} review={review} me={me} />}
          <FileHistory file={file}>
            <NoteForm id={id} onDone={read} />
          </FileHistory>
        </div>
      </div>
      <AskDialog
        file={file}
        open={asking}
        onClose={() => {
          setAsking(false)
          read()
        }}
      />
      <DecideDialog
        key={decision}
        decision={decision}
        files={[file]}
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
