import { builder } from '../graphql/builder.ts'
import { formatCursor } from '../live/cursor.ts'
import type { JournalEntry } from '../live/journal.ts'
import { delivered, source } from '../live/source.ts'
import { realClock } from '../shared/clock.ts'
import { Refusal } from '../shared/refusal.ts'
import { CursorExpired } from '../shared/refusals.ts'
import { setClock } from './clock.actions.ts'
import { clockSetIn } from './clock.topics.ts'
import { type ClockReading, domainTime } from './clock.ts'

const ClockRef = builder.objectRef<ClockReading>('Clock').implement({
  description: 'The time that everything in the fair goes by: the demo’s clock, or the real one.',
  fields: (t) => ({
    now: t.expose('now', { type: 'DateTime', description: 'What it shows.' }),
    rate: t.exposeFloat('rate', { description: 'Seconds of the domain per real second; 0 when stopped.' }),
    demo: t.exposeBoolean('demo', { description: 'Whether this is the demo’s clock, which organisers may set.' }),
    cursor: t.expose('cursor', { type: 'Cursor', description: 'Follow `clockChanged` from here.' }),
  }),
})

builder.queryField('clock', (t) =>
  t.field({
    type: ClockRef,
    description: 'The domain’s time: the demo’s clock, or the real one.',
    resolve: async (_root, _args, { editions, clockOf, tail }) => {
      const edition = await editions.find()
      if (edition) return clockOf(edition.id).read()
      return { now: realClock.now(), rate: 1, demo: false, cursor: formatCursor(tail.cursor) }
    },
  }),
)

builder.mutationField('setClock', (t) =>
  t.field({
    type: ClockRef,
    description: 'Sets the demo’s clock, its speed, or both. Those who run live operations, in the demo only.',
    errors: {},
    args: {
      now: t.arg({ type: 'DateTime', required: false, description: 'Within a year of the edition.' }),
      rate: t.arg.float({ required: false, description: 'From 0, stopped, to 3600, an hour a second.' }),
    },
    resolve: (_root, wish, context) => setClock(context, wish),
  }),
)

const ClockEventRef = builder.objectRef<ClockReading>('ClockEvent').implement({
  description: 'The demo’s clock was set.',
  fields: (t) => ({
    cursor: t.expose('cursor', { type: 'Cursor', description: 'The place of this event.' }),
    clock: t.field({
      type: ClockRef,
      description: 'What it shows as this is sent. Read the clock again after a lost connection.',
      resolve: (clock) => clock,
    }),
  }),
})

const ClockChangedEvent = builder.errorUnion('ClockChangedEvent', {
  description: 'The clock was set, or the cursor is too old to follow from.',
  types: [ClockEventRef, CursorExpired],
  omitDefaultTypes: true,
  resolveType: () => 'ClockEvent',
})

builder.subscriptionField('clockChanged', (t) =>
  t.field({
    type: ClockChangedEvent,
    description: 'The demo’s clock was set.',
    args: { after: t.arg({ type: 'Cursor', required: false, description: 'Absent: from now on.' }) },
    extensions: source({ topics: ['clock'], rights: 'everyone' }),
    ...delivered(readingOf),
  }),
)

function readingOf(told: JournalEntry | Refusal): ClockReading | CursorExpired {
  if (told instanceof Refusal) return told as CursorExpired
  const setting = clockSetIn(told)
  const cursor = formatCursor(told)
  if (!setting) throw new Error(`an entry of ${told.topic} is none of the clock’s`)
  return { now: domainTime(setting, realClock.now()), rate: setting.rate, demo: true, cursor }
}
