import type { Language, Localised } from './language.ts'
import { Refusal } from './refusal.ts'

const FORBIDDEN: Localised = {
  fr: "Vous n'avez pas le droit de faire cela.",
  ar: 'ليس لديك الحق في القيام بذلك.',
  en: 'You are not allowed to do this.',
  es: 'No tiene permiso para hacer esto.',
}

const NOT_FOUND: Localised = {
  fr: "Ce que vous cherchez n'existe pas ou n'existe plus.",
  ar: 'ما تبحث عنه غير موجود أو لم يعد موجوداً.',
  en: 'What you are looking for does not exist, or no longer does.',
  es: 'Lo que busca no existe o ya no existe.',
}

const INVALID: Localised = {
  fr: 'Certaines informations ne conviennent pas.',
  ar: 'بعض المعلومات غير صالحة.',
  en: 'Some of what you entered is not valid.',
  es: 'Algunos datos no son válidos.',
}

const EXPIRED: Localised = {
  fr: 'Trop de temps a passé : les données vont être relues.',
  ar: 'مضى وقت طويل: ستُقرأ البيانات من جديد.',
  en: 'Too much time has passed: the data will be read again.',
  es: 'Ha pasado demasiado tiempo: los datos se leerán de nuevo.',
}

/** The viewer lacks the role, or is not signed in. */
export class Forbidden extends Refusal {
  readonly code = 'FORBIDDEN'
  override sentence(language: Language): string {
    return FORBIDDEN[language]
  }
}

/** Nothing with that id, or not for this viewer. */
export class NotFound extends Refusal {
  readonly code = 'NOT_FOUND'
  override sentence(language: Language): string {
    return NOT_FOUND[language]
  }
}

/** One thing that is wrong with what was sent; `path` names the input field. */
export interface InputIssue {
  readonly path: readonly string[]
  readonly message: Localised
}

/** What was sent breaks a rule that needs nothing but the input to judge. */
export class InvalidInput extends Refusal {
  readonly code = 'INVALID_INPUT'
  readonly issues: readonly InputIssue[]
  constructor(issues: readonly InputIssue[]) {
    super()
    this.issues = issues
  }
  override sentence(language: Language): string {
    return INVALID[language]
  }
}

/** The cursor is older than what the journal keeps, or of another database: take a new snapshot. */
export class CursorExpired extends Refusal {
  readonly code = 'CURSOR_EXPIRED'
  override sentence(language: Language): string {
    return EXPIRED[language]
  }
}
