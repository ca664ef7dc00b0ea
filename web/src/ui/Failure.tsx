import type { CombinedError } from 'urql'
import { useText } from '../i18n/useText.ts'
import { Button } from './Button.tsx'
import { Note } from './Note.tsx'

/** What a list says when it could not be read: why, and a way to try again. */
export function Failure({ error, onRetry }: { error: CombinedError; onRetry?: () => void }) {
  const say = useText()
  return (
    <Note tone="danger" urgent>
      <div className="row">
        <p>{say(error.networkError ? 'shell.failure.network' : 'shell.failure.server')}</p>
        {onRetry && <Button onClick={onRetry}>{say('shell.retry')}</Button>}
      </div>
    </Note>
  )
}
