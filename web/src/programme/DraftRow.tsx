import { useText } from '../i18n/useText.ts'
import { useTimes } from '../i18n/useTimes.ts'
import { Badge } from '../ui/Badge.tsx'
import { missingTranslations } from './draftForm.ts'
import type { Row } from './draftTypes.ts'
import { useTitle } from './useTitle.ts'

/** One session in the list, with what the draft makes of it. */
export function DraftRow({ row, chosen, onChoose }: { row: Row; chosen: boolean; onChoose: () => void }) {
  const say = useText()
  const titleOf = useTitle()
  const { shortDay, time } = useTimes()
  const { content, draftVersion, released, outdated } = row
  const missing = new Set([...missingTranslations(content.titles), ...missingTranslations(content.summaries)]).size
  return (
    <button
      type="button"
      className="draft-row"
      data-colour={content.track.colour}
      aria-current={chosen ? 'true' : undefined}
      onClick={onChoose}
    >
      <span className="draft-row-when numerals">
        {shortDay(content.startsAt)} · {time(content.startsAt)} – {time(content.endsAt)} ·{' '}
        <bdi>{content.room.name}</bdi>
      </span>
      <strong dir="auto">{titleOf(content.titles)}</strong>
      <span className="row draft-row-marks">
        {!released && <Badge tone="mint">{say('programme.mark.new')}</Badge>}
        {released && draftVersion != null && <Badge tone="majorelle">{say('programme.mark.edited')}</Badge>}
        {content.cancelled && <Badge tone="terracotta">{say('programme.mark.cancelled')}</Badge>}
        {outdated && <Badge tone="saffron">{say('programme.mark.outdated')}</Badge>}
        {missing > 0 && <Badge tone="saffron">{say('programme.mark.missing', { count: missing })}</Badge>}
      </span>
    </button>
  )
}
