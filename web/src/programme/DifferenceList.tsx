import type { MessageKey } from '../i18n/keys.ts'
import { useText } from '../i18n/useText.ts'
import { useTimes } from '../i18n/useTimes.ts'
import { Icon } from '../ui/Icon.tsx'
import type { Difference } from './contentDifference.ts'

type Sides = readonly [before: string, after: string]
const fields = {
  kind: 'programme.form.kind',
  entry: 'programme.form.entry',
  track: 'programme.form.track',
  room: 'programme.form.room',
  capacity: 'programme.form.capacity',
  startsAt: 'programme.form.startsAt',
  endsAt: 'programme.form.endsAt',
} as const satisfies Record<string, MessageKey>

/** Field by field, what was and what is, in words. */
export function DifferenceList({ differences, heads }: { differences: readonly Difference[]; heads?: Sides }) {
  const say = useText()
  const { dateTime } = useTimes()
  return (
    <div className="differences" data-sides={heads ? true : undefined}>
      {heads && (
        <div className="difference difference-heads">
          <span>{say('programme.stale.field')}</span>
          <strong>{heads[0]}</strong>
          <span aria-hidden="true" />
          <strong>{heads[1]}</strong>
        </div>
      )}
      {differences.map((each) => {
        const [before, after] = sidesOf(each)
        const language = 'language' in each ? each.language : undefined
        return (
          <div className="difference" key={each.field + (language ?? '')}>
            <span className="difference-field">{nameOf(each)}</span>
            <span className="difference-before" lang={language} dir="auto">
              <span className="unseen">{heads?.[0] ?? say('programme.changes.before')} </span>
              {before || <em>{say('programme.changes.empty')}</em>}
            </span>
            <Icon name="next" />
            <span className="difference-after" lang={language} dir="auto">
              <span className="unseen">{heads?.[1] ?? say('programme.changes.after')} </span>
              {after || <em>{say('programme.changes.empty')}</em>}
            </span>
          </div>
        )
      })}
    </div>
  )

  function nameOf(each: Difference): string {
    if (each.field === 'title')
      return say('programme.form.titleIn', { language: say(`programme.language.${each.language}`) })
    if (each.field === 'summary')
      return say('programme.form.summaryIn', { language: say(`programme.language.${each.language}`) })
    if (each.field === 'people') return say('programme.form.people')
    if (each.field === 'cancelled') return say('programme.form.cancelled')
    return say(fields[each.field])
  }

  function sidesOf(each: Difference): Sides {
    switch (each.field) {
      case 'kind':
        return [say(`schedule.kind.${each.before}`), say(`schedule.kind.${each.after}`)]
      case 'entry':
        return [say(`programme.form.entry.${each.before}`), say(`programme.form.entry.${each.after}`)]
      case 'startsAt':
      case 'endsAt':
        return [dateTime(each.before), dateTime(each.after)]
      case 'cancelled':
        return each.after
          ? ['–', say('programme.mark.cancelled')]
          : [say('programme.mark.cancelled'), say('programme.changes.restored')]
      case 'people': {
        const separator = say('programme.separator')
        const [joined, left, changed] = [each.joined, each.left, each.changed].map((names) => names.join(separator))
        return [
          left ? say('programme.changes.left', { names: left }) : '–',
          [
            joined && say('programme.changes.joined', { names: joined }),
            changed && say('programme.changes.changed', { names: changed }),
          ]
            .filter(Boolean)
            .join(' · ') || '–',
        ]
      }
      default:
        return [each.before, each.after]
    }
  }
}
