import { ReviewFileDocument, type ReviewFileQuery } from '@salon/schema/generated/graphql.ts'
import type { ReactNode } from 'react'
import { useIntl } from 'react-intl'
import { useQuery } from 'urql'
import { Link } from 'wouter'
import { useSchemaLanguage } from '../i18n/Language.tsx'
import { useText } from '../i18n/useText.ts'
import { useTimes } from '../i18n/useTimes.ts'
import { familyName } from '../stands/familyName.ts'
import { Badge } from '../ui/Badge.tsx'
import { Empty } from '../ui/Empty.tsx'
import { Failure } from '../ui/Failure.tsx'
import { Loading } from '../ui/Loading.tsx'
import { FieldAnswer } from './FieldAnswer.tsx'
import { type FileOnDesk, regionName, toneOf } from './reviewTypes.ts'
import { useReviewAddress } from './useReviewAddress.ts'
import { useWishes } from './WishList.tsx'

interface Line {
  readonly key: string
  readonly name: string
  /** What is the same in all is said more quietly. */
  readonly isSame: boolean
  readonly cells: readonly ReactNode[]
}

function useFile(id: string | undefined) {
  const language = useSchemaLanguage()
  return useQuery({
    query: ReviewFileDocument,
    variables: { id: id ?? '', in: language },
    requestPolicy: 'cache-and-network',
    pause: id === undefined,
  })
}

/** A column a file, a line a question: what is alike stands back, so that the rest stands out. */
export function CompareFiles({ ids }: { ids: readonly string[] }) {
  const say = useText()
  const { query } = useReviewAddress()
  const asked = [useFile(ids[0]), useFile(ids[1]), useFile(ids[2])].slice(0, ids.length)
  const files = asked.flatMap(([{ data }]): FileOnDesk[] => fileOf(data))
  const lines = useLines(files)
  for (const [{ data, error }, ask] of asked)
    if (error && !data) return <Failure error={error} onRetry={() => ask({ requestPolicy: 'network-only' })} />
  if (files.length < asked.length)
    return asked.some(([{ data }]) => data === undefined) ? <Loading /> : <Empty title={say('claims.desk.noFile')} />
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section className="review-compare" tabIndex={0} aria-label={say('review.compareTitle')}>
      <table data-files={files.length}>
        <thead>
          <tr>
            <td />
            {files.map(({ id, exhibitor, number, state }) => (
              <th key={id} scope="col">
                <Link href={`/review/${id}${query}`}>
                  <bdi>{exhibitor.name}</bdi>
                </Link>
                <span className="row">
                  <span className="numerals soft">{say('claims.fileNumber', { number: String(number) })}</span>
                  <Badge tone={toneOf[state]}>{say(`review.state.${state}`)}</Badge>
                </span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map(({ key, name, isSame, cells }) => (
            <tr key={key} data-same={isSame || undefined}>
              <th scope="row">{name}</th>
              {cells.map((cell, n) => (
                <td key={files[n]?.id}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

const fileOf = (data: ReviewFileQuery | undefined) => (data?.application ? [data.application] : [])

function useLines(files: readonly FileOnDesk[]): readonly Line[] {
  const say = useText()
  const intl = useIntl()
  const { date } = useTimes()
  const wishes = useWishes()
  const average = (value: number) => intl.formatNumber(value, { minimumFractionDigits: 1, maximumFractionDigits: 1 })
  const line = (key: string, name: string, of: (file: FileOnDesk) => string): Line => {
    const cells = files.map(of)
    return { key, name, cells: cells.map((cell) => <bdi key={cell}>{cell}</bdi>), isSame: new Set(cells).size === 1 }
  }
  const facts = [
    line('kind', say('review.filter.kind'), ({ kind }) => say(`stands.kind.${kind}`)),
    line('family', say('review.filter.family'), ({ family }) => familyName(say, family)),
    line('region', say('review.filter.region'), ({ region }) =>
      region ? regionName(say, region) : say('review.filter.abroad'),
    ),
    line('sent', say('review.state.SUBMITTED'), ({ submittedAt }) => (submittedAt ? date(submittedAt) : '')),
    line('hand', say('review.filter.hand'), ({ assignedTo }) => assignedTo?.name ?? say('review.filter.nobody')),
    line('score', say('review.scores.title'), ({ review }) => {
      if (!review || review.reviewers === 0) return say('review.score.NOBODY')
      return review.average == null
        ? say('review.scoredBy', { count: review.reviewers })
        : say('review.averageOf', { average: average(review.average), count: review.reviewers })
    }),
    line(
      'missing',
      say('review.filter.missing'),
      ({ review, fields: answered }) =>
        (review?.missing ?? []).map((key) => answered.find((field) => field.key === key)?.label ?? key).join(', ') ||
        say('review.missingNone'),
    ),
  ]
  const wished = files.map(wishes)
  const wishLines = (wished[0] ?? []).map(([name], n) => {
    const cells = wished.map((each) => each[n]?.[1] ?? '')
    return { key: `wish:${name}`, name, cells, isSame: new Set(cells).size === 1 }
  })
  const fields = new Map(files.flatMap(({ fields: answered }) => answered.map(({ key, label }) => [key, label])))
  const answers = [...fields].map(([key, name]) => ({
    key: `answer:${key}`,
    name,
    cells: files.map((file) => <FieldAnswer key={file.id} file={file} field={key} />),
    isSame: false,
  }))
  return [...facts, ...wishLines, ...answers]
}
