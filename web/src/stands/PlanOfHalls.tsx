import { useMemo } from 'react'
import { useText } from '../i18n/useText.ts'
import { useNow } from '../live/clock.ts'
import { Button } from '../ui/Button.tsx'
import { Empty } from '../ui/Empty.tsx'
import { TextField } from '../ui/TextField.tsx'
import { ColourChoice, FamilyLegend } from './FamilyColours.tsx'
import { familyTints } from './familyTints.ts'
import { findStands } from './findStands.ts'
import { HallDrawing } from './HallDrawing.tsx'
import { HallTabs } from './HallTabs.tsx'
import type { PlanHall } from './planTypes.ts'
import { doorsOf, routeTo } from './route.ts'
import { StandFacts } from './StandFacts.tsx'
import { StandTable } from './StandTable.tsx'
import { standNow } from './standState.ts'
import { usePlanAddress } from './usePlanAddress.ts'
import { WayToStand } from './WayToStand.tsx'

/** One hall at a time, drawn and as a table; the search looks in all of them. */
export function PlanOfHalls({ halls }: { halls: readonly PlanHall[] }) {
  const say = useText()
  const now = useNow()
  const [address, change] = usePlanAddress()
  const chosenIn = halls.find(({ stands }) => stands.some(({ number }) => number === address.stand))
  const hall = halls.find(({ key }) => key === address.hall) ?? chosenIn ?? halls[0]
  const found = useMemo(
    () => new Map(halls.map(({ key, stands }) => [key, findStands(stands, address.q)])),
    [halls, address.q],
  )
  const states = useMemo(() => {
    const all = halls.flatMap(({ stands }) => stands)
    return new Map(all.map((stand) => [stand.id, standNow(stand, now)]))
  }, [halls, now])
  const doors = useMemo(() => (hall ? doorsOf(hall) : []), [hall])
  const goal = hall?.stands.find(({ number }) => number === address.stand)
  const from = doors.find(({ number }) => String(number) === address.from)
  const route = useMemo(() => hall && goal && from && routeTo(hall, from, goal), [hall, goal, from])
  const tints = useMemo(
    () => (hall && address.by === 'family' ? familyTints(hall, states) : undefined),
    [hall, address.by, states],
  )
  if (!hall) return null
  const shown = found.get(hall.key) ?? []
  const choose = (number: string) => change({ hall: hall.key, stand: number === address.stand ? '' : number })
  return (
    <>
      <search className="plan-search no-print">
        <TextField
          label={say('stands.search')}
          type="search"
          value={address.q}
          placeholder={say('stands.searchHint')}
          onChange={(q) => change({ q })}
        />
        <p className="plan-found" aria-live="polite">
          {say('stands.found', { count: [...found.values()].reduce((sum, stands) => sum + stands.length, 0) })}
        </p>
      </search>
      <div className="plan-choices">
        <HallTabs
          halls={halls}
          found={found}
          hall={hall.key}
          onChange={(key) => change({ hall: key, stand: '', from: '' })}
        />
        <ColourChoice by={address.by} onChange={(by) => change({ by })} />
      </div>
      <div className="plan-split">
        <HallDrawing
          hall={hall}
          states={states}
          found={address.q ? new Set(shown.map(({ id }) => id)) : undefined}
          chosen={goal}
          tints={tints}
          route={route}
          legend={tints && <FamilyLegend hall={hall} />}
          onChoose={choose}
        />
        <div className="plan-aside">
          {goal && (
            <WayToStand
              hall={hall}
              stand={goal}
              doors={doors}
              from={from}
              route={route}
              onChange={(from) => change({ from })}
            />
          )}
          <StandFacts hall={hall} stand={goal} now={goal && states.get(goal.id)} />
        </div>
      </div>
      {shown.length === 0 ? (
        <Empty title={say('stands.notFound')}>
          <Button onClick={() => change({ q: '' })}>{say('stands.clear')}</Button>
        </Empty>
      ) : (
        <StandTable stands={shown} states={states} chosen={address.stand} onChoose={choose} />
      )}
    </>
  )
}
