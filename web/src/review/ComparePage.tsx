import '../files/files.css'
import '../stands/claims.css'
import './review.css'
import { ReviewFileDocument } from '@salon/schema/generated/graphql.ts'
import { useIntl } from 'react-intl'
import { useQuery } from 'urql'
import { useSchemaLanguage } from '../i18n/Language.tsx'
import { useText } from '../i18n/useText.ts'
import { AwaitViewer } from '../shell/AwaitViewer.tsx'
import { useViewer } from '../shell/useViewer.ts'
import { familyName } from '../stands/familyName.ts'
import { mayRegister } from '../stands/mayRegister.ts'
import { Badge } from '../ui/Badge.tsx'
import { ButtonLink } from '../ui/ButtonLink.tsx'
import { Empty } from '../ui/Empty.tsx'
import { Failure } from '../ui/Failure.tsx'
import { Loading } from '../ui/Loading.tsx'
import { Page } from '../ui/Page.tsx'
import { FileAnswers } from './FileAnswers.tsx'
import { regionName, toneOf } from './reviewTypes.ts'
import { useReviewAddress } from './useReviewAddress.ts'

/** Two files of the queue beside each other: where they are alike, the rest stands out. */
export function ComparePage({ one, other }: { one: string; other: string }) {
  const say = useText()
  const viewer = useViewer()
  const { query } = useReviewAddress()
  const content = () => {
    if (viewer === undefined) return <AwaitViewer />
    if (!mayRegister(viewer?.roles ?? []))
      return <Empty title={say('claims.desk.closed')} text={say('review.closedWhy')} />
    return (
      <div className="review-compare">
        {[one, other].map((id) => (
          <Side key={id} id={id} />
        ))}
      </div>
    )
  }
  return (
    <Page
      title={say('review.compareTitle')}
      actions={<ButtonLink href={`/review${query}`}>{say('review.queue')}</ButtonLink>}
    >
      {content()}
    </Page>
  )
}

function Side({ id }: { id: string }) {
  const say = useText()
  const intl = useIntl()
  const language = useSchemaLanguage()
  const { query } = useReviewAddress()
  const [{ data, error, fetching }, ask] = useQuery({ query: ReviewFileDocument, variables: { id, in: language } })
  const file = data?.application
  if (error && !file) return <Failure error={error} onRetry={() => ask({ requestPolicy: 'network-only' })} />
  if (!file) return fetching ? <Loading /> : <Empty title={say('claims.desk.noFile')} />
  const average = file.review?.average
  return (
    <article className="review">
      <header className="review-title">
        <h2>
          <bdi>{file.exhibitor.name}</bdi>
        </h2>
        <p className="soft">
          {say(`stands.kind.${file.kind}`)} · {familyName(say, file.family)}
          {file.region && ` · ${regionName(say, file.region)}`}
        </p>
        <p className="row">
          <Badge tone={toneOf[file.state]}>{say(`review.state.${file.state}`)}</Badge>
          {average != null && (
            <span className="review-average numerals">
              {say('review.averageOf', {
                average: intl.formatNumber(average, { maximumFractionDigits: 2 }),
                count: file.review?.reviewers ?? 0,
              })}
            </span>
          )}
          <ButtonLink tone="quiet" href={`/review/${id}${query}`}>
            {say('review.openFile')}
          </ButtonLink>
        </p>
      </header>
      <FileAnswers file={file} />
    </article>
  )
}
