import type { ConsolePreviewQuery, RunOperationMutation } from '@salon/schema/generated/graphql.ts'
import { useText } from '../i18n/useText.ts'
import { useTimes } from '../i18n/useTimes.ts'
import { ChangeList } from '../notices/ChangeList.tsx'
import { Button } from '../ui/Button.tsx'
import { Note } from '../ui/Note.tsx'

type Refusal = Exclude<
  ConsolePreviewQuery['operationPreview'] | RunOperationMutation['runOperation'],
  { __typename: 'OperationPreview' | 'Operation' }
>

/** Why an operation cannot be done: who holds the hour, or what a colleague changed meanwhile. */
export function RefusalNote({ refusal, onAgain, hint }: { refusal: Refusal; onAgain: () => void; hint?: string }) {
  const say = useText()
  const { time } = useTimes()
  if (refusal.__typename === 'StaleEdit')
    return (
      <Note tone="warning" urgent>
        <div className="console-refusal">
          <strong>{say('console.stale.title')}</strong>
          <p>
            {refusal.changedBy && refusal.session && refusal.changedAt
              ? say('console.stale.by', {
                  name: refusal.changedBy.name,
                  title: refusal.session.title,
                  time: time(refusal.changedAt),
                })
              : say('console.stale.someone')}
          </p>
          <ChangeList changes={refusal.changes} linked={false} />
          <Button tone="primary" onClick={onAgain}>
            {say('console.stale.again')}
          </Button>
        </div>
      </Note>
    )
  return (
    <Note tone="danger" urgent>
      <div className="console-refusal">
        <strong>{say('console.refused.title')}</strong>
        <p>{wordsOf()}</p>
        {hint && <p>{hint}</p>}
      </div>
    </Note>
  )

  function wordsOf(): string {
    if (refusal.__typename === 'RoomTaken')
      return say('console.refused.room', {
        room: refusal.room.name,
        title: refusal.by.title,
        from: time(refusal.from),
        to: time(refusal.to),
      })
    if (refusal.__typename === 'PersonTaken')
      return say('console.refused.person', {
        person: refusal.person.name,
        title: refusal.by.title,
        from: time(refusal.from),
        to: time(refusal.to),
      })
    return refusal.message
  }
}
