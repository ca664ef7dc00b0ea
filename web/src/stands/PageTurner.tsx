import { useText } from '../i18n/useText.ts'
import { Button } from '../ui/Button.tsx'
import { Icon } from '../ui/Icon.tsx'

interface Props {
  label: string
  /** Where the page before starts; none on the first. */
  previous: number | undefined
  /** Where the next page starts; none on the last. */
  next: number | undefined
  onPage: (start: number) => void
}

/** The pages of a long list, one to the other. Of a single page there is nothing. */
export function PageTurner({ label, previous, next, onPage }: Props) {
  const say = useText()
  if (previous === undefined && next === undefined) return null
  return (
    <nav className="page-turner" aria-label={label}>
      <Button
        aria-disabled={previous === undefined}
        onClick={() => {
          if (previous !== undefined) onPage(previous)
        }}
      >
        <Icon name="back" />
        {say('claims.desk.previous')}
      </Button>
      <Button
        aria-disabled={next === undefined}
        onClick={() => {
          if (next !== undefined) onPage(next)
        }}
      >
        {say('claims.desk.next')}
        <Icon name="next" />
      </Button>
    </nav>
  )
}
