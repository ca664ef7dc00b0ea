import { LANGUAGES } from '@salon/api/shared/language.ts'
import { lettersWords, MAILED } from '@salon/api/stands/stand-mail.ts'
import { describe, expect, it } from 'vitest'

const letter = { exhibitor: 'Coopérative', stands: ['A-001', 'A-002'], other: 'B-003', until: '7 décembre' }

describe('a mail about stands', () => {
  it('says everything in every language, and leaves no gap unfilled', () => {
    for (const language of LANGUAGES)
      for (const kind of MAILED) {
        const { subject, sentence } = lettersWords({ ...letter, kind }, language)
        expect(`${subject} ${sentence}`, `${language} ${kind}`).not.toMatch(/[{}]|undefined/)
        expect(Math.min(subject.length, sentence.length), `${language} ${kind}`).toBeGreaterThan(8)
      }
  })

  it('names the stands of an offer and its deadline, kept from turning the Arabic around', () => {
    const { sentence } = lettersWords({ ...letter, kind: 'offered' }, 'ar')
    for (const word of ['A-001', 'A-002', '7 décembre']) expect(sentence).toContain(`\u2068${word}\u2069`)
  })

  it('of an exchange names what is given and what is had for it', () => {
    const { sentence } = lettersWords({ ...letter, stands: ['A-001'], kind: 'exchangeDone' }, 'en')
    expect(sentence.indexOf('A-001')).toBeLessThan(sentence.indexOf('B-003'))
  })
})
