import { useText } from '../i18n/useText.ts'
import { Button } from '../ui/Button.tsx'
import { ButtonLink } from '../ui/ButtonLink.tsx'
import { Icon } from '../ui/Icon.tsx'
import type { useAround } from './useAround.ts'

interface Props {
  around: ReturnType<typeof useAround>['around']
  query: string
  onHelp: () => void
}

/** The way back to the queue, and to what comes before and after in it. */
export function FileNav({ around, query, onHelp }: Props) {
  const say = useText()
  const { before, after } = around ?? {}
  return (
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
      <Button tone="quiet" onClick={onHelp}>
        {say('review.keys.title')}
      </Button>
    </nav>
  )
}
