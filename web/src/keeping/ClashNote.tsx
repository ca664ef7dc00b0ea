import { useText } from '../i18n/useText.ts'
import { Button } from '../ui/Button.tsx'
import { Note } from '../ui/Note.tsx'

interface Props {
  /** What the field is called. */
  label: string
  /** What the other device says, in words. */
  theirs: string
  onSettle: (choice: 'mine' | 'theirs') => void
}

/** Another device changed the same field: a person chooses which of the two stands. */
export function ClashNote({ label, theirs, onSettle }: Props) {
  const say = useText()
  return (
    <Note tone="warning" urgent>
      <div className="clash">
        <p>{say('keeping.clash', { label, theirs: theirs || '–' })}</p>
        <div className="row">
          <Button onClick={() => onSettle('mine')}>{say('keeping.keepMine')}</Button>
          <Button onClick={() => onSettle('theirs')}>{say('keeping.takeTheirs')}</Button>
        </div>
      </div>
    </Note>
  )
}
