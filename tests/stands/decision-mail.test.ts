import { randomUUID } from 'node:crypto'
import type { Context } from '@salon/api/context.ts'
import { transaction } from '@salon/api/db.ts'
import type { JournalEntry } from '@salon/api/live/journal.ts'
import { LANGUAGES } from '@salon/api/shared/language.ts'
import { decideApplications, sendDecisions, undoDecisions } from '@salon/api/stands/decision.actions.ts'
import { writeDecisionMails } from '@salon/api/stands/decision-mail.follower.ts'
import { DECISION_WORDS, FILE_BUTTON } from '@salon/api/stands/decision-mail.words.ts'
import { describe, expect, it } from 'vitest'
import { first } from './first.ts'
import { givenReviewed, type Reviewed } from './reviewers.ts'

const config = { publicUrl: 'https://salon.example' } as Context['config']

/** Files whose members have an address each, and read these languages, in turn. */
async function givenReaders(languages: readonly string[]): Promise<Reviewed> {
  const desk = await givenReviewed(languages.length)
  for (const [n, { member }] of desk.files.entries())
    await desk.fair.db.person.update({
      where: { id: member.personId },
      data: { email: `reader-${n}@example.org`, language: languages[n] ?? 'fr' },
    })
  return desk
}

/** Hands every entry of the journal to the follower's work, in its order. */
async function follow({ fair: { db } }: Reviewed): Promise<void> {
  const entries = await db.journalEntry.findMany({ where: { topic: 'applications' }, orderBy: { position: 'asc' } })
  for (const entry of entries)
    await transaction(db, (tx) => writeDecisionMails(tx, entry as unknown as JournalEntry, { ids: randomUUID, config }))
}

const mailsOf = ({ fair: { db } }: Reviewed) => db.mail.findMany({ orderBy: { to: 'asc' } })

describe('the mail of a decision', () => {
  it('goes out once it is sent, to each member in their language, and leads to their own file', async () => {
    const desk = await givenReaders(['fr', 'ar', 'en', 'es'])
    const context = await desk.reviewer('Hajar')
    await decideApplications(context, desk.ids, 'REJECT', { reason: 'Les pièces manquent', standsGranted: 1 })
    await follow(desk)
    expect(await mailsOf(desk)).toEqual([])
    await sendDecisions(context, desk.ids)
    await follow(desk)
    const mails = await mailsOf(desk)
    expect(mails.map(({ language }) => language)).toEqual(['fr', 'ar', 'en', 'es'])
    for (const [n, language] of (['fr', 'ar', 'en', 'es'] as const).entries()) {
      const [subject, sentence] = DECISION_WORDS[language].REJECTED
      const { text, html, subject: title } = first(mails, n)
      expect(title).toBe(subject)
      const url = `https://salon.example/${language}/participate/${first(desk.ids, n)}`
      for (const said of [sentence, 'Les pièces manquent', url]) expect(text).toContain(said)
      for (const said of [url, FILE_BUTTON[language]]) expect(html).toContain(said)
      expect(html).toContain(`dir="${language === 'ar' ? 'rtl' : 'ltr'}"`)
    }
  })

  it('is none for a decision that was taken back, nor for who has no address', async () => {
    const desk = await givenReaders(['fr', 'fr'])
    const { db } = desk.fair
    const context = await desk.reviewer('Hajar')
    await db.person.update({ where: { id: first(desk.files).member.personId }, data: { email: null } })
    await decideApplications(context, desk.ids, 'ACCEPT', { reason: '', standsGranted: 1 })
    await undoDecisions(context, [first(desk.ids, 1)])
    await sendDecisions(context, [first(desk.ids)])
    await follow(desk)
    expect(await mailsOf(desk)).toEqual([])
  })

  it('has its words in every language', () => {
    for (const language of LANGUAGES)
      for (const [subject, sentence] of Object.values(DECISION_WORDS[language]))
        expect(Math.min(subject.length, sentence.length), language).toBeGreaterThan(8)
  })
})
