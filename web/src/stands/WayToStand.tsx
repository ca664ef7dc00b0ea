import { useText } from '../i18n/useText.ts'
import { Button } from '../ui/Button.tsx'
import { Note } from '../ui/Note.tsx'
import { SelectField } from '../ui/SelectField.tsx'
import type { PlanHall, PlanStand } from './planTypes.ts'
import { type Door, type Leg, nearestDoor, type Route } from './route.ts'

interface Props {
  hall: PlanHall
  stand: PlanStand
  doors: readonly Door[]
  /** The door that the way is shown from; undefined while none is shown. */
  from: Door | undefined
  route: Route | undefined
  /** The number of a door; empty hides the way. */
  onChange: (from: string) => void
}

/** How to walk to the chosen stand, in words: what the line on the drawing says to eyes. */
export function WayToStand({ hall, stand, doors, from, route, onChange }: Props) {
  const say = useText()
  if (doors.length === 0) return null
  if (!from) {
    const show = () => onChange(String((nearestDoor(hall, stand) ?? doors[0])?.number ?? ''))
    return (
      <Button tone="primary" className="no-print plan-way-show" onClick={show}>
        {say('stands.route.show')}
      </Button>
    )
  }
  const step = ({ turn, beside, metres }: Leg) => {
    if (turn === 'start') return say('stands.route.start', { door: from.number, metres })
    return beside ? say(`stands.route.${turn}At`, { beside, metres }) : say(`stands.route.${turn}`, { metres })
  }
  const there = {
    left: 'stands.route.thereLeft',
    right: 'stands.route.thereRight',
    ahead: 'stands.route.thereAhead',
  } as const
  return (
    <section className="plan-facts plan-steps" aria-live="polite">
      <h2>{say('stands.route.title')}</h2>
      <div className="no-print">
        <SelectField
          label={say('stands.route.from')}
          value={String(from.number)}
          options={doors.map(({ number }) => ({
            value: String(number),
            label: say('stands.route.door', { door: number }),
          }))}
          onChange={onChange}
        />
      </div>
      {route ? (
        <>
          <p className="plan-state">{say('stands.route.length', { metres: route.metres, minutes: route.minutes })}</p>
          <ol>
            {route.legs.map((leg) => (
              <li key={`${leg.turn}${leg.beside}${leg.metres}`}>{step(leg)}</li>
            ))}
            <li>{say(there[route.side], { stand: stand.number })}</li>
          </ol>
          {!route.isWide && <p>{say('stands.route.narrow')}</p>}
        </>
      ) : (
        <Note>{say('stands.route.none')}</Note>
      )}
      <Button tone="quiet" className="no-print" onClick={() => onChange('')}>
        {say('stands.route.hide')}
      </Button>
    </section>
  )
}
