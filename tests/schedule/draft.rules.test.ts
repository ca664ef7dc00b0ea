import { draftChanges, draftedSchedule, whyNotDraft, whyStale } from '@salon/api/schedule/draft.rules.ts'
import { contentOf, type SessionContent, type SessionDraft } from '@salon/api/schedule/draft.ts'
import { type DraftSurroundings, draftWarnings, isBlocking } from '@salon/api/schedule/draft.warnings.ts'
import { whyNotPublish } from '@salon/api/schedule/release.rules.ts'
import type { Session } from '@salon/api/schedule/session.ts'
import { InvalidInput } from '@salon/api/shared/refusals.ts'
import { describe, expect, it } from 'vitest'
import { at, inAll } from './drafting.ts'

const around: DraftSurroundings = {
  edition: {
    id: 'e',
    timeZone: 'Africa/Casablanca',
    opensOn: new Date('2022-12-05'),
    closesOn: new Date('2022-12-07'),
  },
  rooms: new Map([
    ['r1', { name: inAll('Salle 1'), capacity: 50 }],
    ['r2', { name: inAll('Salle 2'), capacity: 20 }],
  ]),
  people: new Map([['ana', inAll('Ana')]]),
}

function session(id: string, but: Partial<Session> = {}): Session {
  return {
    id,
    editionId: 'e',
    trackId: 't',
    roomId: 'r1',
    kind: 'PANEL',
    state: 'SCHEDULED',
    title: inAll(id),
    summary: inAll(id),
    startsAt: at('09:00'),
    endsAt: at('10:00'),
    plannedStartsAt: at('09:00'),
    plannedEndsAt: at('10:00'),
    entry: 'OPEN',
    capacity: null,
    seatsTaken: 0,
    version: 1,
    changedAt: at('07:00'),
    changedById: null,
    provenance: 'GENERATED',
    people: [],
    ...but,
  }
}

function draftOf(released: Session, but: Partial<SessionContent>, baseVersion: number | null = 1): SessionDraft {
  const content = { ...contentOf(released), ...but }
  return {
    sessionId: released.id,
    editionId: 'e',
    baseVersion,
    version: 1,
    content,
    editedAt: at('07:30'),
    editedById: 'eve',
  }
}

const speaker = (personId: string, confirmed = true) => ({ personId, role: 'SPEAKER' as const, confirmed })

describe('the difference with what is released', () => {
  it('names what is new, moved, retimed, cancelled, edited and who changed', () => {
    const [a, b, c, d] = [session('a'), session('b'), session('c'), session('d')] as const
    const drafts = [
      draftOf(a, { roomId: 'r2', startsAt: at('09:15'), endsAt: at('10:15') }),
      draftOf(b, { cancelled: true }),
      draftOf(c, { titles: inAll('another'), people: [speaker('ana')] }),
      draftOf(session('new'), {}, null),
    ]
    const changes = draftChanges(draftedSchedule([a, b, c, d], drafts))
    expect(Object.fromEntries(changes.map(({ sessionId, what }) => [sessionId, what]))).toEqual({
      a: ['MOVED', 'RETIMED'],
      b: ['CANCELLED'],
      c: ['EDITED', 'PEOPLE'],
      new: ['NEW'],
    })
  })

  it('gives the content before and after', () => {
    const released = session('a')
    const [change] = draftChanges(draftedSchedule([released], [draftOf(released, { roomId: 'r2' })]))
    expect([change?.before?.roomId, change?.after.roomId]).toEqual(['r1', 'r2'])
  })
})

describe('the warnings', () => {
  const kindsOf = (released: Session[], drafts: SessionDraft[]) =>
    draftWarnings(draftedSchedule(released, drafts), around).map(({ kind }) => kind)

  it('tell of an unconfirmed speaker, a room too small, a missing translation and a day outside', () => {
    const released = session('a')
    const but = {
      people: [speaker('ana', false)],
      roomId: 'r2',
      capacity: 30,
      summaries: { ...inAll('a'), ar: '' },
      startsAt: new Date('2022-12-08T09:00:00Z'),
      endsAt: new Date('2022-12-08T10:00:00Z'),
    }
    expect(kindsOf([released], [draftOf(released, but)])).toEqual([
      'SPEAKER_UNCONFIRMED',
      'ROOM_TOO_SMALL',
      'MISSING_TRANSLATION',
      'OUTSIDE_EDITION',
    ])
  })

  it('tell once of a room and of a person that two sessions would share, and these forbid publishing', () => {
    const a = session('a', { people: [speaker('ana')] })
    const b = session('b', { startsAt: at('10:00'), endsAt: at('11:00'), people: [speaker('ana')] })
    const kinds = kindsOf([a, b], [draftOf(b, { startsAt: at('09:30'), endsAt: at('10:30') })])
    expect(kinds).toEqual(['ROOM_OVERLAP', 'PERSON_OVERLAP'])
    expect(kinds.every(isBlocking)).toBe(true)
  })

  it('do not call back to back an overlap, nor what a cancelled session leaves free', () => {
    const [a, b] = [session('a'), session('b', { startsAt: at('10:00'), endsAt: at('11:00') })] as const
    expect(kindsOf([a, b], [draftOf(b, { endsAt: at('11:30') })])).toEqual([])
    const early = { startsAt: at('09:00'), endsAt: at('10:00') }
    expect(kindsOf([a, b], [draftOf(a, { cancelled: true }), draftOf(b, early)])).toEqual([])
  })

  it('say that the session changed live since the draft, in every language and with its title', () => {
    const released = session('a', { version: 2 })
    const [warning] = draftWarnings(draftedSchedule([released], [draftOf(released, { roomId: 'r2' })]), around)
    expect(warning?.kind).toBe('OUTDATED')
    expect(Object.values(warning?.message ?? {}).every((text) => text.includes('a'))).toBe(true)
    expect(new Set(Object.values(warning?.message ?? {})).size).toBe(4)
  })
})

describe('what cannot be drafted', () => {
  const issuesOf = (released: Session | null, content: SessionContent) => {
    const refusal = whyNotDraft(released, content)
    return refusal instanceof InvalidInput ? refusal.issues.map(({ path }) => path[1]) : []
  }

  it('is a session that ends before it starts, has no title, no seats to register for, or someone twice', () => {
    const content = contentOf(session('a'))
    expect(issuesOf(null, { ...content, endsAt: at('09:00') })).toEqual(['endsAt'])
    expect(issuesOf(null, { ...content, titles: inAll(' ') })).toEqual(['titles'])
    expect(issuesOf(null, { ...content, entry: 'REGISTRATION' })).toEqual(['capacity'])
    expect(issuesOf(null, { ...content, people: [speaker('ana'), speaker('ana')] })).toEqual(['people'])
  })

  it('is fewer seats than are taken, and another hour for a session that is over', () => {
    const busy = session('a', { entry: 'REGISTRATION', capacity: 30, seatsTaken: 20 })
    expect(issuesOf(busy, { ...contentOf(busy), capacity: 19 })).toEqual(['capacity'])
    const over = session('a', { state: 'ENDED' })
    expect(issuesOf(over, { ...contentOf(over), startsAt: at('08:00') })).toEqual(['startsAt'])
    expect(issuesOf(over, { ...contentOf(over), summaries: inAll('Told better') })).toEqual([])
  })
})

describe('an edit made on something older', () => {
  const released = session('a', { version: 3, changedById: 'omar' })

  it('is stale when a colleague edited the draft', () => {
    const draft = { ...draftOf(released, { roomId: 'r2' }, 3), version: 2 }
    const stale = whyStale('e', released, draft, { draftVersion: 1, baseVersion: 3 })
    expect(stale?.meanwhile).toMatchObject({ sessionId: 'a', changedById: 'eve', changes: [{ what: ['MOVED'] }] })
  })

  it('is stale when the session changed live, unless it takes that in or keeps the base that its draft has', () => {
    const draft = draftOf(released, { roomId: 'r2' }, 2)
    expect(whyStale('e', released, null, { draftVersion: null, baseVersion: 2 })?.meanwhile.changedById).toBe('omar')
    expect(whyStale('e', released, draft, { draftVersion: 1, baseVersion: 1 })).toBeDefined()
    expect(whyStale('e', released, draft, { draftVersion: 1, baseVersion: 2 })).toBeUndefined()
    expect(whyStale('e', released, draft, { draftVersion: 1, baseVersion: 3 })).toBeUndefined()
  })
})

describe('publishing', () => {
  const a = session('a')
  const b = session('b', { startsAt: at('10:00'), endsAt: at('11:00') })
  const whyNot = (drafts: SessionDraft[], released = [a, b], expectedNumber = 1) =>
    whyNotPublish({ expectedNumber, last: null, drafted: draftedSchedule(released, drafts), around })
  const codeOf = (refusal: ReturnType<typeof whyNot>) => (refusal as { code?: string } | undefined)?.code

  it('is refused when the draft changes nothing', () => {
    expect(codeOf(whyNot([]))).toBe('NOTHING_TO_PUBLISH')
    expect(codeOf(whyNot([draftOf(a, {})]))).toBe('NOTHING_TO_PUBLISH')
  })

  it('is refused with who has the room, and with what is outdated', () => {
    expect(whyNot([draftOf(b, { startsAt: at('09:30') })])).toMatchObject({
      code: 'ROOM_TAKEN',
      taking: { by: { id: 'a' } },
    })
    expect(codeOf(whyNot([draftOf(a, { roomId: 'r2' })], [{ ...a, version: 2 }, b]))).toBe('STALE_EDIT')
  })

  it('may exchange two sessions, which no edit alone could', () => {
    const swap = [
      draftOf(a, { startsAt: b.startsAt, endsAt: b.endsAt }),
      draftOf(b, { startsAt: a.startsAt, endsAt: a.endsAt }),
    ]
    expect(whyNot(swap)).toBeUndefined()
  })
})
