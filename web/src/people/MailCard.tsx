import type { MailboxQuery } from '@salon/schema/generated/graphql.ts'
import { useText } from '../i18n/useText.ts'
import { useTimes } from '../i18n/useTimes.ts'
import { mailLink, mailParts } from './mailLink.ts'

type Mail = MailboxQuery['mailbox']['nodes'][number]

/** One mail as its reader would see it, with its link as a button. */
export function MailCard({ mail }: { mail: Mail }) {
  const say = useText()
  const { dateTime } = useTimes()
  const link = mailLink(mail.text, location.origin)
  return (
    <article className="panel mail">
      <div className="mail-head">
        <h2 dir="auto">{mail.subject}</h2>
        <p className="people-soft">
          {say('people.mailbox.to', { to: `\u2068${mail.to}\u2069` })} ·{' '}
          <time dateTime={mail.createdAt} className="numerals">
            {dateTime(mail.createdAt)}
          </time>
        </p>
      </div>
      <p className="mail-text" dir="auto">
        {mailParts(mail.text, location.origin).map((part, index) =>
          part.href ? (
            // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one text never change places
            <a key={index} href={part.href} dir="ltr">
              {part.text}
            </a>
          ) : (
            part.text
          ),
        )}
      </p>
      {link && (
        <a className="button" data-tone="primary" href={link}>
          {say('people.mailbox.follow')}
        </a>
      )}
    </article>
  )
}
