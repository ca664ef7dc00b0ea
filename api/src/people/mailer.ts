import nodemailer, { type Transporter } from 'nodemailer'
import type { Logger } from 'pino'
import type { Config } from '../config.ts'
import type { Db } from '../db.ts'
import { markFailed, markSent, takeMails } from './mail.store.ts'
import type { WaitingMail } from './mail.ts'

const POLL_MS = 1000
const RETRY_S = [2, 10, 30, 60, 300, 900, 1800, 3600, 7200, 14_400, 28_800]
const SMTP = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 30_000 }

/** What the mailer needs of the process. */
export interface MailerOptions {
  readonly config: Pick<Config, 'smtpUrl' | 'mailFrom'>
  readonly db: Db
  readonly log: Logger
  /** How long to wait after so many failures, in milliseconds. */
  readonly retryMs?: (attempts: number) => number
}

/**
 * Sends what waits in `mail`. Several processes share the work; a mail is sent at least once, and twice only if a
 * process dies between the server's answer and our note of it. Without an SMTP server, mails stay in the mailbox.
 */
export class Mailer {
  #transport: Transporter | undefined
  #timer: NodeJS.Timeout | undefined
  #sending: Promise<void> = Promise.resolve()
  #stopped = false
  readonly #options: MailerOptions

  constructor(options: MailerOptions) {
    this.#options = options
  }

  start(): void {
    const { smtpUrl, mailFrom } = this.#options.config
    if (!smtpUrl) return
    this.#transport = nodemailer.createTransport({ url: smtpUrl, ...SMTP }, { from: mailFrom })
    this.#next(0)
  }

  /** Finishes what it is sending. */
  async stop(): Promise<void> {
    this.#stopped = true
    clearTimeout(this.#timer)
    await this.#sending
    this.#transport?.close()
  }

  #next(wait: number): void {
    if (this.#stopped) return
    this.#timer = setTimeout(() => {
      this.#sending = this.#send().then(
        (sent) => this.#next(sent > 0 ? 0 : POLL_MS),
        (error: unknown) => {
          this.#options.log.error({ err: error }, 'the mails could not be read')
          this.#next(POLL_MS)
        },
      )
    }, wait)
  }

  async #send(): Promise<number> {
    const mails = await takeMails(this.#options.db)
    await Promise.all(mails.map((mail) => this.#sendOne(mail)))
    return mails.length
  }

  async #sendOne(mail: WaitingMail): Promise<void> {
    const { db, log, retryMs = waitAfter } = this.#options
    const { id, to, subject, text, html, language, attempts } = mail
    try {
      await this.#transport?.sendMail({
        to,
        subject,
        text,
        html,
        // The same each time, so that a mailbox that got it twice can tell.
        messageId: `<${id}@salon>`,
        headers: { 'auto-submitted': 'auto-generated', 'content-language': language },
      })
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error)
      log.warn({ mail: id, attempts, reason }, 'a mail was not sent')
      await markFailed(db, id, reason.slice(0, 500), retryMs(attempts))
      return
    }
    await markSent(db, id)
  }
}

function waitAfter(attempts: number): number {
  return (RETRY_S[Math.min(attempts, RETRY_S.length) - 1] ?? POLL_MS) * 1000
}
