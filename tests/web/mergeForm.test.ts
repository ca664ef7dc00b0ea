import { describe, expect, it } from 'vitest'
import type { DraftForm } from '../../web/src/programme/draftForm.ts'
import { mergeForm } from '../../web/src/programme/mergeForm.ts'

const base: DraftForm = {
  kind: 'PANEL',
  titles: { fr: 'Panel', ar: 'ندوة', en: 'Panel', es: 'Panel' },
  summaries: { fr: '', ar: '', en: '', es: '' },
  trackId: 'forum',
  roomId: 'salle-2',
  startsAt: '2022-12-05T09:00',
  endsAt: '2022-12-05T10:00',
  entry: 'OPEN',
  capacity: '',
  cancelled: false,
  people: [],
}
const titled = (part: Partial<DraftForm['titles']>): DraftForm => ({ ...base, titles: { ...base.titles, ...part } })

describe('two editors on one session', () => {
  it('keeps what each of them alone has changed', () => {
    const mine = { ...titled({ en: 'Opening' }), roomId: 'salle-3' }
    const theirs = { ...titled({ es: 'Apertura' }), capacity: '40' }
    expect(mergeForm(base, mine, theirs)).toEqual({
      clashes: false,
      merged: { ...base, titles: { ...base.titles, en: 'Opening', es: 'Apertura' }, roomId: 'salle-3', capacity: '40' },
    })
  })

  it('asks a person when both changed the same text, and has mine ready', () => {
    const { merged, clashes } = mergeForm(
      base,
      titled({ en: 'Opening' }),
      titled({ en: 'The opening', fr: 'Ouverture' }),
    )
    expect(clashes).toBe(true)
    expect(merged.titles).toMatchObject({ en: 'Opening', fr: 'Ouverture' })
  })

  it('sees no clash when both made the same change', () => {
    expect(mergeForm(base, titled({ en: 'Opening' }), titled({ en: 'Opening' })).clashes).toBe(false)
  })
})
