import type { ChangeKind } from '@salon/schema/generated/graphql.ts'
import type { Say } from '../i18n/useText.ts'
import type { useTimes } from '../i18n/useTimes.ts'
import type { ChangeData } from './session.ts'

type Places = Pick<ChangeData, 'what' | 'before' | 'after'>

/** What happened to a session, in words: "10:00 → 10:15 · Salle 2 → Salle 3". */
export function changeWords(change: Places, say: Say, times: ReturnType<typeof useTimes>): string {
  const { before, after } = change
  const values = {
    room: after.room.name,
    from: before?.room.name ?? after.room.name,
    time: times.time(after.startsAt),
    oldTime: times.time(before?.startsAt ?? after.startsAt),
    end: times.time(after.endsAt),
    oldEnd: times.time(before?.endsAt ?? after.endsAt),
  }
  const words: Record<ChangeKind, () => string> = {
    NEW: () => say('schedule.change.new', values),
    MOVED: () => say('schedule.change.moved', values),
    RETIMED: () => say('schedule.change.retimed', values),
    EXTENDED: () => say('schedule.change.extended', values),
    CANCELLED: () => say('schedule.change.cancelled'),
    RESTORED: () => say('schedule.change.restored', values),
    STARTED: () => say('schedule.change.started'),
    ENDED: () => say('schedule.change.ended'),
    EDITED: () => say('schedule.change.edited'),
    PEOPLE: () => say('schedule.change.people'),
  }
  return change.what.map((kind) => words[kind]()).join(' · ')
}
