import { useMemo } from 'react'
import { useNow } from '../live/clock.ts'
import type { PlanHall, PlanStand } from './planTypes.ts'
import { type StandNow, standNow } from './standState.ts'

/** Where a stand is. */
export interface PlacedStand {
  readonly stand: PlanStand
  readonly hall: PlanHall
}

/** Every stand of the plan by its id, with its hall and how it is now. */
export function useStandStates(halls: readonly PlanHall[] | undefined) {
  const now = useNow()
  const placed = useMemo(
    () =>
      new Map(
        (halls ?? []).flatMap((hall) => hall.stands.map((stand): [string, PlacedStand] => [stand.id, { stand, hall }])),
      ),
    [halls],
  )
  const states = useMemo(
    () => new Map([...placed].map(([id, { stand }]): [string, StandNow] => [id, standNow(stand, now)])),
    [placed, now],
  )
  return { placed, states, now }
}
