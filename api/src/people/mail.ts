import type { Language } from '../shared/language.ts'

/** A mail to somebody, ready to be read. */
export interface Mail {
  readonly to: string
  readonly subject: string
  readonly text: string
  readonly html: string
  readonly language: Language
}

/** A mail that waits for its turn, as the mailer takes it. */
export interface WaitingMail extends Mail {
  readonly id: string
  /** How often it was tried, this time included. */
  readonly attempts: number
}
