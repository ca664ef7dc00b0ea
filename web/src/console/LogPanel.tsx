import type { ConsoleLogQuery } from '@salon/schema/generated/graphql.ts'
import { useText } from '../i18n/useText.ts'
import { useTimes, venueDay } from '../i18n/useTimes.ts'
import { useNow } from '../live/clock.ts'
import { ChangeList } from '../notices/ChangeList.tsx'
import { Badge } from '../ui/Badge.tsx'
import { Button } from '../ui/Button.tsx'

interface Props {
  entries: ConsoleLogQuery['changelog']['nodes']
  undoable: string | undefined
  onUndo: ((operationId: string) => void) | undefined
}

/** What organisers did last, newest first. */
export function LogPanel({ entries, undoable, onUndo }: Props) {
  const say = useText()
  const { time, dateTime } = useTimes()
  const today = venueDay(useNow(60_000))
  const when = (at: string) => (venueDay(at) === today ? time(at) : dateTime(at))
  return (
    <section className="console-panel" aria-labelledby="console-log">
      <h2 id="console-log">{say('console.log.title')}</h2>
      {entries.length === 0 && <p className="console-soft">{say('console.log.empty')}</p>}
      <ol className="console-log">
        {entries.map((entry) =>
          entry.__typename === 'Release' ? (
            <li key={entry.id} data-release>
              <strong>{say('console.log.release', { number: entry.number })}</strong>
              <small>
                {say('console.log.by', { name: entry.publishedBy?.name ?? '–', time: when(entry.publishedAt) })}
              </small>
              {entry.note && <p dir="auto">{entry.note}</p>}
            </li>
          ) : (
            <li key={entry.id} data-undone={entry.undoneBy ? true : undefined}>
              <div className="row">
                <strong>
                  {say('console.log.operation', { number: entry.number, kind: say(`console.operation.${entry.kind}`) })}
                </strong>
                {entry.undoneBy && <Badge>{say('console.log.undone')}</Badge>}
              </div>
              <small>{say('console.log.by', { name: entry.by?.name ?? '–', time: when(entry.at) })}</small>
              <ChangeList changes={entry.changes} linked={false} />
              {onUndo && entry.id === undoable && (
                <Button onClick={() => onUndo(entry.id)}>{say('console.undo')}</Button>
              )}
            </li>
          ),
        )}
      </ol>
    </section>
  )
}
