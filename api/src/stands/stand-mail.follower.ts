import type { Prisma } from '@salon/prisma/client'
import type { Services } from '../context.ts'
import type { Tx } from '../db.ts'
import { Follower } from '../live/follower.ts'
import type { JournalEntry } from '../live/journal.ts'
import { mailWith } from '../people/mail.page.ts'
import { sendMail } from '../people/mail.store.ts'
import { LANGUAGES, type Language } from '../shared/language.ts'
import type { StandFileNews } from './stand-file.topics.ts'
import { BUTTON, greeting, lettersWords, MAILED, type MailedKind, SIGNATURE } from './stand-mail.ts'

export type StandMailServices = Pick<Services, 'db' | 'tail' | 'log' | 'ids' | 'config'>

/** Writes to exhibitors what became of their stands, once for each entry of the journal, in each reader's language. */
export function standMailFollower(services: StandMailServices, from?: 'end' | 'start'): Follower {
  const { db, tail, log } = services
  return new Follower({
    name: 'stand-mails',
    topics: ['standFiles'],
    handle: (tx, entry) => writeStandMails(tx, entry, services),
    db,
    tail,
    log,
    ...(from && { from }),
  })
}

/** The mails of one entry: to every member who has an address, but to who did it, unless it is what one keeps. */
export async function writeStandMails(
  tx: Tx,
  entry: JournalEntry,
  { ids, config }: Pick<Services, 'ids' | 'config'>,
): Promise<void> {
  const kind = MAILED.find((mailed) => mailed === entry.kind)
  if (!kind || entry.audience !== 'organisers') return
  const file = await tx.standApplication.findUnique({
    where: { id: entry.subject },
    select: {
      edition: { select: { timeZone: true } },
      exhibitor: { select: READERS },
    },
  })
  if (!file) return
  const news = entry.payload as StandFileNews
  const sharer = news.sharerId ? await tx.exhibitor.findUnique({ where: { id: news.sharerId }, select: READERS }) : null
  const numbers = await readNumbers(tx, [...(news.standIds ?? []), ...(news.otherStandId ? [news.otherStandId] : [])])
  const stands = (news.standIds ?? []).flatMap((id) => numbers.get(id) ?? [])
  const other = news.otherStandId && numbers.get(news.otherStandId)
  const base = config.publicUrl ?? `http://localhost:${config.port}`
  const letters = toWhom(kind, file.exhibitor, sharer).flatMap(({ to, with: partner }) =>
    to.people.map(({ person }) => ({ person, to, partner })),
  )
  for (const { person, to, partner } of letters) {
    if (!person.email || (person.id === entry.actorId && kind !== 'allocated')) continue
    const language = LANGUAGES.find((known) => known === person.language) ?? 'fr'
    const exhibitor = nameIn(to, language)
    const until = news.until && deadline(news.until, language, file.edition.timeZone)
    const words = lettersWords(
      { kind, exhibitor, stands, other: partner ? nameIn(partner, language) : other, until, reason: news.reason },
      language,
    )
    await sendMail(
      tx,
      ids(),
      mailWith({
        to: person.email,
        language,
        subject: words.subject,
        before: [greeting(language, exhibitor), words.sentence],
        button: BUTTON[language],
        url: new URL(`/${language}/my-stand`, base).href,
        after: [SIGNATURE[language]],
      }),
    )
  }
}

const READERS = { name: true, nameAr: true, people: { select: { person: true } } } as const
type Readers = Prisma.ExhibitorGetPayload<{ select: typeof READERS }>

const nameIn = ({ name, nameAr }: Readers, language: Language) => (language === 'ar' && nameAr) || name

/** Who is written to, and with whom it shares: the host, who was asked, or both. */
function toWhom(
  kind: MailedKind,
  host: Readers,
  sharer: Readers | null,
): { readonly to: Readers; readonly with?: Readers }[] {
  if (!sharer) return [{ to: host }]
  const [toHost, toSharer] = [
    { to: host, with: sharer },
    { to: sharer, with: host },
  ]
  switch (kind) {
    case 'shareInvited':
    case 'shareWithdrawn':
      return [toSharer]
    case 'shareAccepted':
    case 'shareRefused':
      return [toHost]
    default:
      return [toHost, toSharer]
  }
}

async function readNumbers(tx: Tx, ids: string[]): Promise<ReadonlyMap<string, string>> {
  const stands = await tx.stand.findMany({ where: { id: { in: ids } }, select: { id: true, number: true } })
  return new Map(stands.map(({ id, number }) => [id, number]))
}

/** A deadline as it is said where the fair is held. */
function deadline(until: string, language: Language, timeZone: string): string {
  const locale = language === 'ar' ? 'ar-MA-u-nu-latn' : language
  return new Intl.DateTimeFormat(locale, { dateStyle: 'full', timeStyle: 'short', timeZone }).format(new Date(until))
}
