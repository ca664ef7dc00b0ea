import { useLanguage } from '../i18n/Language.tsx'
import { useText } from '../i18n/useText.ts'
import { Button } from '../ui/Button.tsx'
import { ButtonLink } from '../ui/ButtonLink.tsx'
import type { ReviewList } from './reviewTypes.ts'
import { useReviewAddress } from './useReviewAddress.ts'

interface Props {
  queue: ReviewList['queue']
  isAll: boolean
  onChooseAll: () => void
  onHelp: () => void
}

/** Over the list: how many there are and which of them are shown, and what is done with all of them. */
export function QueueHead({ queue, isAll, onChooseAll, onHelp }: Props) {
  const say = useText()
  const language = useLanguage()
  const { filters } = useReviewAddress()
  const { edges, from, totalCount } = queue
  const download = (format: 'csv' | 'xlsx') => `/review/export.${format}?lang=${language}${filters && `&${filters}`}`
  return (
    <div className="row review-head">
      <label className="review-check">
        <input type="checkbox" checked={isAll} disabled={edges.length === 0} onChange={onChooseAll} />
        <span>{say('review.chooseAll')}</span>
      </label>
      <p className="numerals" aria-live="polite">
        {edges.length < totalCount && edges.length > 0
          ? say('review.range', { from: from + 1, to: from + edges.length, total: totalCount })
          : say('review.count', { count: totalCount })}
      </p>
      <span className="row no-print">
        <Button tone="quiet" onClick={onHelp}>
          {say('review.keys.title')}
        </Button>
        {(['csv', 'xlsx'] as const).map((format) => (
          <a key={format} className="button" href={download(format)} download>
            {say('review.export', { format: format.toUpperCase() })}
          </a>
        ))}
        <ButtonLink href="/review/import">{say('review.import')}</ButtonLink>
      </span>
    </div>
  )
}
