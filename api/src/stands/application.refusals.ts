import type { Language, Localised } from '../shared/language.ts'
import { Refusal } from '../shared/refusal.ts'
import type { ApplicationState } from './application.ts'
import type { CallPhase } from './call.ts'

const WRONG_STATE: Localised = {
  fr: 'Ce dossier n’en est plus là : relisez-le.',
  ar: 'لم يعد الملف في هذه المرحلة: أعد قراءته.',
  en: 'This file has moved on: read it again.',
  es: 'Este expediente ya ha avanzado: vuelva a leerlo.',
}

/** The step does not start where the file is. */
export class StepNotOpen extends Refusal {
  readonly code = 'STEP_NOT_OPEN'
  /** Where the file is, as who asked sees it. */
  readonly state: ApplicationState
  constructor(state: ApplicationState) {
    super()
    this.state = state
  }
  override sentence(language: Language): string {
    return WRONG_STATE[language]
  }
}

const STALE: Localised = {
  fr: 'Ce dossier a été modifié depuis un autre appareil.',
  ar: 'تم تعديل هذا الملف من جهاز آخر.',
  en: 'This file was changed from another device.',
  es: 'Este expediente se ha modificado desde otro dispositivo.',
}

/** Somebody saved the file since it was read. */
export class StaleApplication extends Refusal {
  readonly code = 'STALE_APPLICATION'
  /** The version it has now. */
  readonly version: number
  constructor(version: number) {
    super()
    this.version = version
  }
  override sentence(language: Language): string {
    return STALE[language]
  }
}

const PHASES: Record<Exclude<CallPhase, 'OPEN'>, Localised> = {
  COMING: {
    fr: 'Cet appel n’est pas encore ouvert.',
    ar: 'لم يُفتح باب المشاركة بعد.',
    en: 'This call is not open yet.',
    es: 'Esta convocatoria aún no está abierta.',
  },
  CLOSED: {
    fr: 'Cet appel est clos : on n’envoie plus de dossier.',
    ar: 'أُغلق باب المشاركة: لم يعد بالإمكان إرسال الملفات.',
    en: 'This call is closed: no more files are taken.',
    es: 'Esta convocatoria está cerrada: ya no se admiten expedientes.',
  },
}

/** The call is not open by the edition's clock. */
export class CallNotOpen extends Refusal {
  readonly code = 'CALL_NOT_OPEN'
  readonly phase: Exclude<CallPhase, 'OPEN'>
  constructor(phase: Exclude<CallPhase, 'OPEN'>) {
    super()
    this.phase = phase
  }
  override sentence(language: Language): string {
    return PHASES[this.phase][language]
  }
}

const OTHER_KIND: Localised = {
  fr: 'Cet appel ne s’adresse pas à ce type d’exposant.',
  ar: 'هذا النداء غير موجه إلى هذا النوع من العارضين.',
  en: 'This call is not for this kind of exhibitor.',
  es: 'Esta convocatoria no se dirige a este tipo de expositor.',
}

/** The call is for other kinds of exhibitors. */
export class KindNotCalled extends Refusal {
  readonly code = 'KIND_NOT_CALLED'
  override sentence(language: Language): string {
    return OTHER_KIND[language]
  }
}

const ONE_LIVE: Localised = {
  fr: 'Cet exposant a déjà un dossier pour cet appel.',
  ar: 'لهذا العارض ملف سابق في هذا النداء.',
  en: 'This exhibitor already has a file for this call.',
  es: 'Este expositor ya tiene un expediente para esta convocatoria.',
}

/** One exhibitor has one file a call that was not withdrawn. */
export class AlreadyApplied extends Refusal {
  readonly code = 'ALREADY_APPLIED'
  override sentence(language: Language): string {
    return ONE_LIVE[language]
  }
}

/** What of a file keeps it from being sent. */
export type FieldProblem = 'MISSING' | 'TOO_LONG' | 'TOO_MANY' | 'NOT_A_NUMBER' | 'NO_SUCH_CHOICE' | 'WRONG_TYPE'

export interface FieldIssue {
  /** Of the call's field. */
  readonly key: string
  readonly problem: FieldProblem
}

const INCOMPLETE: Localised = {
  fr: 'Il manque encore quelque chose au dossier.',
  ar: 'ما زال الملف ناقصاً.',
  en: 'The file is not complete yet.',
  es: 'Al expediente aún le falta algo.',
}

/** Fields or papers that the call requires are missing or not valid; all of them are named. */
export class ApplicationIncomplete extends Refusal {
  readonly code = 'APPLICATION_INCOMPLETE'
  readonly issues: readonly FieldIssue[]
  constructor(issues: readonly FieldIssue[]) {
    super()
    this.issues = issues
  }
  override sentence(language: Language): string {
    return INCOMPLETE[language]
  }
}

const HAS_STAND: Localised = {
  fr: 'Ce dossier a un stand : libérez-le d’abord.',
  ar: 'لهذا الملف رواق مخصص: حرِّره أولاً.',
  en: 'This file has a stand: give it back first.',
  es: 'Este expediente tiene un estand: libérelo primero.',
}

/** An accepted file is withdrawn, and its acceptance undone, only while it has no stand. */
export class ApplicationHasStand extends Refusal {
  readonly code = 'APPLICATION_HAS_STAND'
  override sentence(language: Language): string {
    return HAS_STAND[language]
  }
}
