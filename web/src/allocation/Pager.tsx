import { useText } from '../i18n/useText.ts'
import { Button } from '../ui/Button.tsx'

/** As many as one answer holds. */
export const pageSize = 40

/** From page to page of a long list. */
export function Pager({ total, skip, onChange }: { total: number; skip: number; onChange: (skip: number) => void }) {
  const say = useText()
  if (total <= pageSize) return null
  const last = Math.min(total, skip + pageSize)
  return (
    <nav className="row allocation-pager" aria-label={say('allocation.pages')}>
      <Button aria-disabled={skip === 0 || undefined} onClick={() => onChange(Math.max(0, skip - pageSize))}>
        {say('allocation.previous')}
      </Button>
      <span className="numerals">{say('allocation.range', { from: skip + 1, to: last, total })}</span>
      <Button
        aria-disabled={last >= total || undefined}
        onClick={() => {
          if (last < total) onChange(skip + pageSize)
        }}
      >
        {say('allocation.next')}
      </Button>
    </nav>
  )
}
