import type { Language, Localised } from '../shared/language.ts'
import { Refusal } from '../shared/refusal.ts'

const TAKEN: Localised = {
  fr: 'Un collègue vient de prendre ce dossier.',
  ar: 'أخذ زميل هذا الملف للتو.',
  en: 'A colleague has just taken this file.',
  es: 'Un colega acaba de tomar este expediente.',
}
const LEFT: Localised = {
  fr: 'Un collègue vient de rendre ce dossier.',
  ar: 'تخلى زميل عن هذا الملف للتو.',
  en: 'A colleague has just given this file back.',
  es: 'Un colega acaba de devolver este expediente.',
}

/** A file is not in the hands in which it was seen: a colleague was quicker, and none changed hands. */
export class TakenByColleague extends Refusal {
  readonly code = 'TAKEN_BY_COLLEAGUE'
  readonly number: number
  /** Who has it now; null for nobody. */
  readonly byId: string | null
  constructor(number: number, byId: string | null) {
    super()
    this.number = number
    this.byId = byId
  }
  override sentence(language: Language): string {
    return (this.byId ? TAKEN : LEFT)[language]
  }
}

const IN_CONFLICT: Localised = {
  fr: 'Cette personne ne doit pas juger ce dossier : elle y a un conflit d’intérêts.',
  ar: 'على هذا الشخص ألا يدرس هذا الملف: له فيه تضارب مصالح.',
  en: 'This person must not judge this file: they have a conflict of interest in it.',
  es: 'Esta persona no debe juzgar este expediente: tiene un conflicto de intereses.',
}

/** A file is not put into the hands of who must not judge it. */
export class ReviewerInConflict extends Refusal {
  readonly code = 'REVIEWER_IN_CONFLICT'
  readonly number: number
  constructor(number: number) {
    super()
    this.number = number
  }
  override sentence(language: Language): string {
    return IN_CONFLICT[language]
  }
}

const DECIDED: Localised = {
  fr: 'Décidé par une personne en conflit d’intérêts : {numbers}. Une autre personne doit reprendre la décision.',
  ar: 'قرر فيها شخص له تضارب مصالح: {numbers}. على غيره أن يعيد النظر في القرار.',
  en: 'Decided by somebody in a conflict of interest: {numbers}. Somebody else must take the decision again.',
  es: 'Decidido por alguien en conflicto de intereses: {numbers}. Otra persona debe retomar la decisión.',
}

/** Who decided some of the files declared a conflict since: another takes the decisions back and takes them again. */
export class DecidedInConflict extends Refusal {
  readonly code = 'DECIDED_IN_CONFLICT'
  readonly numbers: readonly number[]
  constructor(numbers: readonly number[]) {
    super()
    this.numbers = numbers
  }
  override sentence(language: Language): string {
    return DECIDED[language].replace('{numbers}', this.numbers.map((number) => `n° ${number}`).join(', '))
  }
}
