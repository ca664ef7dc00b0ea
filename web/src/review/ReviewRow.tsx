import { useIntl } from 'react-intl'
import { Link } from 'wouter'
import { useText } from '../i18n/useText.ts'
import { useTimes } from '../i18n/useTimes.ts'
import { familyName } from '../stands/familyName.ts'
import { Badge } from '../ui/Badge.tsx'
import { farApart, type ReviewedFile, regionName, toneOf } from './reviewTypes.ts'

interface Props {
  file: ReviewedFile
  /** The filters, which the file's own page keeps. */
  query: string
  chosen: boolean
  /** `range` reaches from the last that was chosen to this one. */
  onChoose: (chosen: boolean, range: boolean) => void
}

/** One file of the queue: who, where it stands, what it lacks, how it is scored, who has it in hand. */
export function ReviewRow({ file, query, chosen, onChoose }: Props) {
  const say = useText()
  const intl = useIntl()
  const { date } = useTimes()
  const { review } = file
  return (
    <li className="review-row" data-chosen={chosen || undefined}>
      <label className="review-check">
        <input
          type="checkbox"
          checked={chosen}
          onChange={(e) => onChoose(e.target.checked, (e.nativeEvent as MouseEvent).shiftKey)}
        />
        <span className="unseen">{say('review.choose', { name: file.exhibitor.name })}</span>
      </label>
      <Link href={`/review/${file.id}${query}`} className="review-name" data-file={file.id}>
        <bdi>{file.exhibitor.name}</bdi>
        <span className="numerals soft">{say('claims.fileNumber', { number: String(file.number) })}</span>
      </Link>
      <span className="soft review-facts">
        {say(`stands.kind.${file.kind}`)} · {familyName(say, file.family)}
        {file.region && ` · ${regionName(say, file.region)}`}
        {file.submittedAt && ` · ${date(file.submittedAt)}`}
      </span>
      <span className="row review-state">
        {review?.inConflict && <Badge tone="terracotta">{say('review.conflict')}</Badge>}
        {review?.isLate && <Badge tone="terracotta">{say('review.late')}</Badge>}
        {review && review.missing.length > 0 && (
          <Badge tone="saffron">{say('review.missing', { count: review.missing.length })}</Badge>
        )}
        {review && review.reviewers > 0 && (
          <span className="review-average numerals">
            {review.average == null
              ? say('review.scoredBy', { count: review.reviewers })
              : say('review.averageOf', {
                  average: intl.formatNumber(review.average, { minimumFractionDigits: 1, maximumFractionDigits: 1 }),
                  count: review.reviewers,
                })}
          </span>
        )}
        {review?.spread != null && review.spread >= farApart && (
          <Badge tone="terracotta">{say('review.scores.apart')}</Badge>
        )}
        <Badge tone={toneOf[file.state]}>{say(`review.state.${file.state}`)}</Badge>
        {file.isUnsent && <Badge>{say('review.unsent')}</Badge>}
        {file.assignedTo && <bdi className="soft">{file.assignedTo.name}</bdi>}
      </span>
    </li>
  )
}
