import { useText } from '../i18n/useText.ts'
import { useTimes } from '../i18n/useTimes.ts'
import { Empty } from '../ui/Empty.tsx'
import { changeGroup, GROUPS } from './changeGroup.ts'
import { contentDifference } from './contentDifference.ts'
import { DifferenceList } from './DifferenceList.tsx'
import type { Draft } from './draftTypes.ts'
import { useTitle } from './useTitle.ts'

/** What publishing would change, before and after. */
export function ChangesPanel({ draft, onChoose }: { draft: Draft; onChoose: (sessionId: string) => void }) {
  const say = useText()
  const titleOf = useTitle()
  const { day, time } = useTimes()
  if (draft.changes.length === 0) return <Empty title={say('programme.changes.none')} />
  return (
    <div className="changes">
      {GROUPS.map((group) => {
        const changes = draft.changes.filter((each) => changeGroup(each.what) === group)
        if (changes.length === 0) return null
        return (
          <section key={group} aria-labelledby={`changes-${group}`}>
            <h2 id={`changes-${group}`}>
              {say(`programme.changes.${group}`)} <span className="programme-soft numerals">{changes.length}</span>
            </h2>
            <ul className="change-cards">
              {changes.map(({ sessionId, before, after }) => (
                <li key={sessionId} className="panel">
                  <button type="button" className="link-button" onClick={() => onChoose(sessionId)}>
                    <bdi>{titleOf(after.titles)}</bdi>
                  </button>
                  {before ? (
                    <DifferenceList differences={contentDifference(before, after)} />
                  ) : (
                    <p className="numerals">
                      {day(after.startsAt)}, {time(after.startsAt)} – {time(after.endsAt)} ·{' '}
                      <bdi>{after.room.name}</bdi>
                    </p>
                  )}
                </li>
              ))}
            </ul>
          </section>
        )
      })}
    </div>
  )
}
