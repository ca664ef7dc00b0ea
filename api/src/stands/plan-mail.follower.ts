import type { Services } from '../context.ts'
import type { Tx } from '../db.ts'
import { Follower } from '../live/follower.ts'
import type { JournalEntry } from '../live/journal.ts'
import { mailWith } from '../people/mail.page.ts'
import { sendMail } from '../people/mail.store.ts'
import { LANGUAGES } from '../shared/language.ts'
import { planLetter } from './plan-mail.words.ts'
import { PLAN_RELEASE, toPlanRelease } from './plan-release.store.ts'
import { greeting, SIGNATURE } from './stand-mail.ts'

export type PlanMailServices = Pick<Services, 'db' | 'tail' | 'log' | 'ids' | 'config'>

/** Writes to whoever exhibits on a stand that a release of the plan changed, once for each release. */
export function planMailFollower(services: PlanMailServices, from?: 'end' | 'start'): Follower {
  const { db, tail, log } = services
  return new Follower({
    name: 'plan-mails',
    topics: ['plan'],
    handle: (tx, entry) => writePlanMails(tx, entry, services),
    db,
    tail,
    log,
    ...(from && { from }),
  })
}

/** The mails of one release: to every member with an address of who was given a stand that it changed. */
export async function writePlanMails(
  tx: Tx,
  entry: JournalEntry,
  { ids, config }: Pick<Services, 'ids' | 'config'>,
): Promise<void> {
  const row = await tx.planRelease.findUnique({ where: { id: entry.subject }, select: PLAN_RELEASE })
  if (!row) return
  const changes = new Map(
    toPlanRelease(row)
      .changes.flatMap(({ stands }) => stands)
      .map((change) => [change.standId, change]),
  )
  const claims = await tx.standClaim.findMany({
    where: { standId: { in: [...changes.keys()] }, kind: 'ALLOCATION', endedAt: null },
    select: {
      standId: true,
      application: {
        select: { exhibitor: { select: { name: true, nameAr: true, people: { select: { person: true } } } } },
      },
    },
  })
  const base = config.publicUrl ?? `http://localhost:${config.port}`
  for (const { standId, application } of claims) {
    const change = changes.get(standId)
    if (!change) continue
    const { name, nameAr, people } = application.exhibitor
    for (const { person } of people) {
      if (!person.email) continue
      const language = LANGUAGES.find((known) => known === person.language) ?? 'fr'
      const { subject, paragraphs, button } = planLetter(change, language)
      await sendMail(
        tx,
        ids(),
        mailWith({
          to: person.email,
          language,
          subject,
          before: [greeting(language, (language === 'ar' && nameAr) || name), ...paragraphs],
          button,
          url: new URL(`/${language}/plan?stand=${encodeURIComponent(change.number)}`, base).href,
          after: [SIGNATURE[language]],
        }),
      )
    }
  }
}
