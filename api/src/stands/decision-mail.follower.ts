import type { Services } from '../context.ts'
import type { Tx } from '../db.ts'
import { Follower } from '../live/follower.ts'
import type { JournalEntry } from '../live/journal.ts'
import { mailWith } from '../people/mail.page.ts'
import { sendMail } from '../people/mail.store.ts'
import { LANGUAGES } from '../shared/language.ts'
import { textIn } from '../shared/localised.ts'
import type { ApplicationNews } from './application.topics.ts'
import { isFileField } from './call.ts'
import { DECISION_WORDS, type DecisionMail, FILE_BUTTON } from './decision-mail.words.ts'
import { greeting, SIGNATURE } from './stand-mail.ts'

/** Writes to exhibitors what was asked or decided of their files, once for each entry, in each reader's language. */
export function decisionMailFollower(
  services: Pick<Services, 'db' | 'tail' | 'log' | 'ids' | 'config'>,
  from?: 'end' | 'start',
): Follower {
  const { db, tail, log } = services
  return new Follower({
    name: 'decision-mails',
    topics: ['applications'],
    handle: (tx, entry) => writeDecisionMails(tx, entry, services),
    db,
    tail,
    log,
    ...(from && { from }),
  })
}

const known: readonly DecisionMail[] = ['ACCEPTED', 'WAITLISTED', 'REJECTED']

/** What an entry is written of: questions and sent decisions; what is only the desk's is not. */
function mailOf({ kind, payload }: JournalEntry): DecisionMail | undefined {
  if (kind === 'asked') return 'asked'
  return kind === 'sent' ? known.find((state) => state === (payload as ApplicationNews).state) : undefined
}

const payloadOf = ({ payload }: JournalEntry) => payload as ApplicationNews

/** The mails of one entry, to every member who has an address. The reason is that of the step itself. */
export async function writeDecisionMails(
  tx: Tx,
  entry: JournalEntry,
  { ids, config }: Pick<Services, 'ids' | 'config'>,
): Promise<void> {
  const mail = entry.audience === 'organisers' ? mailOf(entry) : undefined
  if (!mail) return
  const file = await tx.standApplication.findUnique({
    where: { id: entry.subject },
    select: {
      id: true,
      kind: true,
      call: { select: { fields: { orderBy: { order: 'asc' } } } },
      exhibitor: { select: { name: true, nameAr: true, people: { select: { person: true } } } },
      events: { where: { kind: entry.kind, internal: false }, orderBy: { id: 'desc' }, take: 1 },
    },
  })
  if (!file) return
  const reason = file.events[0]?.note
  // Papers are named in the reader's language, whatever the desk wrote beside.
  const papers = file.call.fields.filter(
    ({ key, type }) => payloadOf(entry).asked?.includes(key) && isFileField({ type }),
  )
  const base = config.publicUrl ?? `http://localhost:${config.port}`
  for (const { person } of file.exhibitor.people) {
    if (!person.email) continue
    const language = LANGUAGES.find((each) => each === person.language) ?? 'fr'
    const exhibitor = (language === 'ar' && file.exhibitor.nameAr) || file.exhibitor.name
    const [subject, sentence] = DECISION_WORDS[language][mail]
    await sendMail(
      tx,
      ids(),
      mailWith({
        to: person.email,
        language,
        subject,
        before: [
          greeting(language, exhibitor),
          sentence,
          ...papers.map(({ label }) => `• ${textIn(label, language)}`),
          ...(reason ? [reason] : []),
        ],
        button: FILE_BUTTON[language],
        url: new URL(`/${language}/participate/${file.id}`, base).href,
        after: [SIGNATURE[language]],
      }),
    )
  }
}
