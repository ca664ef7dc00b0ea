import { describe, expect, it } from 'vitest'
import { changeWords } from '../../web/src/notices/changeWords.ts'

const place = (from: string, to: string, room = '2', state = 'SCHEDULED') => ({
  startsAt: `2022-12-05T${from}:00.000Z`,
  endsAt: `2022-12-05T${to}:00.000Z`,
  state,
  room: { id: room, name: `Salle ${room}` },
})

describe('the words of a change', () => {
  it('says from which hour to which', () => {
    const words = changeWords(['RETIMED'], place('08:00', '09:00'), place('08:15', '09:15'))
    expect(words).toMatchObject([{ says: 'time', from: '2022-12-05T08:00:00.000Z', to: '2022-12-05T08:15:00.000Z' }])
  })

  it('says the hour and the room when both moved', () => {
    const words = changeWords(['MOVED', 'RETIMED'], place('08:00', '09:00'), place('08:15', '09:15', '3'))
    expect(words.map((each) => each.says)).toEqual(['time', 'room'])
  })

  it('says only the end of what was extended', () => {
    expect(changeWords(['EXTENDED'], place('08:00', '09:00'), place('08:00', '09:30'))).toMatchObject([{ says: 'end' }])
  })

  it('says nothing but that it is cancelled, wherever it would have gone', () => {
    const words = changeWords(['CANCELLED'], place('08:00', '09:00'), place('08:15', '09:15', '3', 'CANCELLED'))
    expect(words).toEqual([{ says: 'cancelled' }])
  })

  it('says nothing of an hour that went and came back', () => {
    expect(changeWords(['RETIMED'], place('08:00', '09:00'), place('08:00', '09:00'))).toEqual([])
  })

  it('says where and when a new session is', () => {
    expect(changeWords(['NEW'], null, place('08:00', '09:00'))).toMatchObject([{ says: 'placed', room: 'Salle 2' }])
  })

  it('says that a session began, restored or edited', () => {
    expect(changeWords(['STARTED'], place('08:00', '09:00'), place('08:00', '09:00', '2', 'RUNNING'))).toEqual([
      { says: 'started' },
    ])
    const back = changeWords(['RESTORED', 'EDITED'], place('08:00', '09:00', '2', 'CANCELLED'), place('08:00', '09:00'))
    expect(back.map((each) => each.says)).toEqual(['restored', 'edited'])
  })
})
