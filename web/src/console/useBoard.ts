import { ConsoleFollowersDocument, ConsoleRoomsDocument } from '@salon/schema/generated/graphql.ts'
import { useEffect, useMemo } from 'react'
import { useQuery } from 'urql'
import { useSchemaLanguage } from '../i18n/Language.tsx'
import { useLiveSchedule } from '../schedule/useLiveSchedule.ts'
import type { BoardRoom, BoardSession } from './boardSession.ts'

/** The public schedule, live, with what only organisers see laid over it: followers and confirmations. */
export function useBoard(onlyLooking: boolean) {
  const { schedule, error, changes } = useLiveSchedule()
  const [{ data: rooms }] = useQuery({ query: ConsoleRoomsDocument, variables: { in: useSchemaLanguage() } })
  const [{ data: followers }, readFollowers] = useQuery({ query: ConsoleFollowersDocument, pause: onlyLooking })
  const versions = schedule?.sessions.nodes.map((each) => each.version).join()
  useEffect(() => {
    if (versions && !onlyLooking) readFollowers({ requestPolicy: 'network-only' })
  }, [versions, onlyLooking, readFollowers])

  const extras = useMemo(() => new Map(followers?.schedule?.sessions.nodes.map((each) => [each.id, each])), [followers])
  const sessions = useMemo<BoardSession[]>(
    () =>
      (schedule?.sessions.nodes ?? [])
        .map((each) => {
          const known = extras.get(each.id)
          const confirmed = new Map(known?.people.map((one) => [one.person.id, one.confirmed]))
          return {
            id: each.id,
            version: each.version,
            kind: each.kind,
            state: each.state,
            title: each.title,
            roomId: each.room.id,
            startsAt: Date.parse(each.startsAt),
            endsAt: Date.parse(each.endsAt),
            plannedStartsAt: Date.parse(each.plannedStartsAt),
            colour: each.track.colour,
            trackName: each.track.name,
            people: each.people.map(({ person }) => ({
              id: person.id,
              name: person.name,
              confirmed: confirmed.get(person.id) ?? true,
            })),
            followers: known?.followers,
          }
        })
        .sort((a, b) => a.startsAt - b.startsAt || a.endsAt - b.endsAt),
    [schedule, extras],
  )
  const ordered = useMemo<BoardRoom[]>(
    () => [...(rooms?.edition?.rooms ?? [])].sort((a, b) => a.order - b.order),
    [rooms],
  )
  return {
    sessions,
    rooms: ordered,
    error,
    // The answer to one's own operation comes before its event, and what is read then may not know of it yet.
    version: versions && `${versions} ${changes[0]?.key}`,
    ready: schedule !== undefined && rooms !== undefined,
  }
}
