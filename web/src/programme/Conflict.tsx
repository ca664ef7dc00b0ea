import { useText } from '../i18n/useText.ts'
import { Button } from '../ui/Button.tsx'
import { Note } from '../ui/Note.tsx'
import { contentDifference } from './contentDifference.ts'
import { DifferenceList } from './DifferenceList.tsx'
import type { Content } from './draftForm.ts'
import type { Row } from './draftTypes.ts'

interface Props {
  mine: Content
  theirs: Row
  by: string | undefined
  onKeepMine: () => void
  onTakeTheirs: () => void
}

/** Two editors, one session: what differs, side by side, and the choice. Nothing is saved until it is made. */
export function Conflict({ mine, theirs, by, onKeepMine, onTakeTheirs }: Props) {
  const say = useText()
  const differences = contentDifference(mine, theirs.content)
  return (
    <Note tone="warning" urgent>
      <div className="conflict">
        <h3>{by ? say('programme.stale.title', { name: by }) : say('programme.stale.someone')}</h3>
        <p>{say(differences.length > 0 ? 'programme.stale.body' : 'programme.stale.same')}</p>
        {differences.length > 0 && (
          <DifferenceList
            differences={differences}
            heads={[say('programme.stale.mine'), say('programme.stale.theirs')]}
          />
        )}
        <div className="row">
          <Button tone="primary" onClick={onKeepMine}>
            {say('programme.stale.keepMine')}
          </Button>
          <Button onClick={onTakeTheirs}>{say('programme.stale.takeTheirs')}</Button>
        </div>
      </div>
    </Note>
  )
}
