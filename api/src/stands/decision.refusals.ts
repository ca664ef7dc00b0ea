import type { Language, Localised } from '../shared/language.ts'
import { Refusal } from '../shared/refusal.ts'
import type { QuotaOf } from './decision.ts'

const listed = (numbers: readonly number[]) => numbers.map((number) => `n° ${number}`).join(', ')

const OVER: Localised = {
  fr: 'Le quota est atteint (places : {places}) : le dossier n° {number} n’y entre plus, rien n’a été décidé.',
  ar: 'بلغت الحصة حدها ({places}): لا مكان للملف رقم {number}، ولم يُتخذ أي قرار.',
  en: 'The quota is full (places: {places}): file no. {number} does not fit, and nothing was decided.',
  es: 'El cupo está completo (plazas: {places}): el expediente n.º {number} no cabe y no se ha decidido nada.',
}

/** A quota of the call has no place left for a file; nothing of what was asked for was decided. */
export class DecisionOverQuota extends Refusal {
  readonly code = 'DECISION_OVER_QUOTA'
  /** Of the file that found no place. */
  readonly number: number
  readonly quota: QuotaOf
  constructor(number: number, quota: QuotaOf) {
    super()
    this.number = number
    this.quota = quota
  }
  override sentence(language: Language): string {
    return OVER[language].replace('{places}', String(this.quota.places)).replace('{number}', String(this.number))
  }
}

const MOVED: Localised = {
  fr: 'Ces dossiers n’en sont plus là : {numbers}. Rien n’a été fait.',
  ar: 'لم تعد هذه الملفات في هذه المرحلة: {numbers}. لم يتغير شيء.',
  en: 'These files have moved on: {numbers}. Nothing was done.',
  es: 'Estos expedientes ya no están en esa fase: {numbers}. No se ha hecho nada.',
}

/** Some of the files are where this is not done; nothing was done of any. */
export class FilesMovedOn extends Refusal {
  readonly code = 'FILES_MOVED_ON'
  /** The numbers of those files. */
  readonly numbers: readonly number[]
  constructor(numbers: readonly number[]) {
    super()
    this.numbers = numbers
  }
  override sentence(language: Language): string {
    return MOVED[language].replace('{numbers}', listed(this.numbers))
  }
}

const CONFLICT: Localised = {
  fr: 'Vous avez déclaré un conflit d’intérêts pour : {numbers}. Une autre personne en décide.',
  ar: 'صرحتم بتضارب المصالح بشأن: {numbers}. يقرر فيها شخص آخر.',
  en: 'You declared a conflict of interest for: {numbers}. Somebody else decides.',
  es: 'Usted declaró un conflicto de intereses en: {numbers}. Decide otra persona.',
}

/** Who decides declared a conflict of interest for some of the files. */
export class InConflict extends Refusal {
  readonly code = 'IN_CONFLICT'
  readonly numbers: readonly number[]
  constructor(numbers: readonly number[]) {
    super()
    this.numbers = numbers
  }
  override sentence(language: Language): string {
    return CONFLICT[language].replace('{numbers}', listed(this.numbers))
  }
}
