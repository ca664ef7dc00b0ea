import type { StoredChange } from '@salon/api/schedule/change.ts'
import { gather } from '@salon/api/schedule/notice.rules.ts'
import type { Notice } from '@salon/api/schedule/notice.ts'
import type { SessionState } from '@salon/api/schedule/session.ts'
import { describe, expect, it } from 'vitest'
import { at } from './drafting.ts'

const place = (hour: string, state: SessionState = 'SCHEDULED', roomId = 'r1') => ({
  startsAt: at(hour).toISOString(),
  endsAt: new Date(at(hour).getTime() + 3_600_000).toISOString(),
  roomId,
  state,
})

function change(
  what: StoredChange['what'],
  before: StoredChange['before'],
  after: StoredChange['after'],
  sessionId = 's',
): StoredChange {
  return { sessionId, what, before, after, version: 2 }
}

function noticeOf(changes: StoredChange[], but: Partial<Notice> = {}): Notice {
  const time = at('08:00')
  const id = 'n'
  return {
    id,
    editionId: 'e',
    personId: 'p',
    openedAt: time,
    updatedAt: time,
    changes,
    readAt: null,
    acknowledgedAt: null,
    ...but,
  }
}

const later = (seconds: number) => new Date(at('08:00').getTime() + seconds * 1000)
const delay = change(['RETIMED'], place('09:00'), place('09:15'))

describe('gathering', () => {
  it('opens a notice when there is none, and another once a minute has passed or the first is acknowledged', () => {
    expect(gather(undefined, [delay], later(0))?.kind).toBe('open')
    expect(gather(noticeOf([delay]), [delay], later(59))?.kind).toBe('update')
    expect(gather(noticeOf([delay]), [delay], later(60))?.kind).toBe('open')
    expect(gather(noticeOf([delay], { acknowledgedAt: later(5) }), [delay], later(10))?.kind).toBe('open')
  })

  it('opens another when the clock was set back meanwhile', () => {
    expect(gather(noticeOf([delay]), [delay], later(-10))?.kind).toBe('open')
  })

  it('keeps the first place and the last, with what differs between them', () => {
    const move = change(['MOVED'], place('09:15'), place('09:15', 'SCHEDULED', 'r2'))
    const gathered = gather(noticeOf([delay]), [move], later(20))
    expect(gathered).toMatchObject({
      kind: 'update',
      changes: [
        {
          what: ['MOVED', 'RETIMED'],
          before: { roomId: 'r1', startsAt: place('09:00').startsAt },
          after: { roomId: 'r2' },
        },
      ],
    })
  })

  it('drops a session that is back where it was, and withdraws a notice that is left empty', () => {
    const back = change(['RETIMED'], place('09:15'), place('09:00'))
    expect(gather(noticeOf([delay]), [back], later(20))?.kind).toBe('withdraw')
    const other = change(['CANCELLED'], place('09:00'), place('09:00', 'CANCELLED'), 'other')
    expect(gather(noticeOf([delay, other]), [back], later(20))).toMatchObject({
      kind: 'update',
      changes: [{ sessionId: 'other' }],
    })
  })

  it('keeps an edit of the text told although the hours came back', () => {
    const edited = change(['RETIMED', 'EDITED'], place('09:00'), place('09:15'))
    const back = change(['RETIMED'], place('09:15'), place('09:00'))
    expect(gather(noticeOf([edited]), [back], later(20))).toMatchObject({
      kind: 'update',
      changes: [{ what: ['EDITED'] }],
    })
  })

  it('says nothing of a start or an end, which are seen in the room, nor of their undoing', () => {
    expect(
      gather(undefined, [change(['STARTED'], place('09:00'), place('09:00', 'RUNNING'))], later(0)),
    ).toBeUndefined()
    expect(
      gather(undefined, [change(['RESTORED'], place('09:00', 'RUNNING'), place('09:00'))], later(0)),
    ).toBeUndefined()
    const late = change(['STARTED', 'RETIMED'], place('09:00'), place('09:10', 'RUNNING'))
    expect(gather(undefined, [late], later(0))?.kind).toBe('open')
  })

  it('tells that a cancelled session is held after all', () => {
    const restored = change(['RESTORED'], place('09:00', 'CANCELLED'), place('09:00'))
    expect(gather(undefined, [restored], later(0))?.kind).toBe('open')
  })

  it('withdraws the news of a new session that is cancelled at once', () => {
    const fresh = change(['NEW'], null, place('09:00'))
    const cancelled = change(['CANCELLED'], place('09:00'), place('09:00', 'CANCELLED'))
    expect(gather(noticeOf([fresh]), [cancelled], later(20))?.kind).toBe('withdraw')
  })
})
