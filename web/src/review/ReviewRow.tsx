import { Link } from 'wouter'
import { useText } from '../i18n/useText.ts'
import { useTimes } from '../i18n/useTimes.ts'
import { familyName } from '../stands/familyName.ts'
import { Badge } from '../ui/Badge.tsx'
import { type ReviewedFile, regionName, toneOf } from './reviewTypes.ts'

interface Props {
  file: ReviewedFile
  /** The filters, which the file's own page keeps. */
  query: string
  chosen: boolean
  onChoose: (chosen: boolean) => void
}

/** One file of the queue: who, where it stands, who has it in hand. */
export function ReviewRow({ file, query, chosen, onChoose }: Props) {
  const say = useText()
  const { date } = useTimes()
  return (
    <li className="review-row" data-chosen={chosen || undefined}>
      <label className="review-check">
        <input type="checkbox" checked={chosen} onChange={(e) => onChoose(e.target.checked)} />
        <span className="unseen">{say('review.choose', { name: file.exhibitor.name })}</span>
      </label>
      <Link href={`/review/${file.id}${query}`} className="review-name">
        <bdi>{file.exhibitor.name}</bdi>
        <span className="numerals soft">{say('claims.fileNumber', { number: String(file.number) })}</span>
      </Link>
      <span className="soft review-facts">
        {say(`stands.kind.${file.kind}`)} · {familyName(say, file.family)}
        {file.region && ` · ${regionName(say, file.region)}`}
        {file.submittedAt && ` · ${date(file.submittedAt)}`}
      </span>
      <span className="row review-state">
        <Badge tone={toneOf[file.state]}>{say(`review.state.${file.state}`)}</Badge>
        {file.isUnsent && <Badge>{say('review.unsent')}</Badge>}
        {file.assignedTo && <bdi className="soft">{file.assignedTo.name}</bdi>}
      </span>
    </li>
  )
}
