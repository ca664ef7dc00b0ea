import type { Language, Localised } from '../shared/language.ts'
import { Refusal } from '../shared/refusal.ts'
import type { CallPart, CallStage, WantedQuota } from './call-desk.ts'

const fill = (words: string, values: Readonly<Record<string, string | number>>) =>
  words.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''))

const STALE: Localised = {
  fr: 'Cet appel a été modifié entre-temps\u00a0: relisez-le avant de recommencer.',
  ar: 'عُدّل هذا النداء في هذه الأثناء: أعيدوا قراءته قبل المحاولة من جديد.',
  en: 'This call has changed meanwhile: read it again before you retry.',
  es: 'Esta convocatoria ha cambiado entretanto: vuelva a leerla antes de repetir.',
}

/** A colleague changed the call, or its draft, since it was read: nothing is overwritten in silence. */
export class StaleCall extends Refusal {
  readonly code = 'STALE_CALL'
  /** What it has now. */
  readonly version: number
  readonly draftVersion: number
  readonly changedById: string | null
  constructor(now: Pick<StaleCall, 'version' | 'draftVersion' | 'changedById'>) {
    super()
    this.version = now.version
    this.draftVersion = now.draftVersion
    this.changedById = now.changedById
  }
  override sentence(language: Language): string {
    return STALE[language]
  }
}

const STAGES: Record<CallStage, Localised> = {
  DRAFT: {
    fr: 'Cet appel n’est pas encore annoncé.',
    ar: 'لم يُعلن عن هذا النداء بعد.',
    en: 'This call is not announced yet.',
    es: 'Esta convocatoria aún no se ha anunciado.',
  },
  PLANNED: {
    fr: 'Cet appel n’est pas encore ouvert.',
    ar: 'لم يُفتح هذا النداء بعد.',
    en: 'This call is not open yet.',
    es: 'Esta convocatoria aún no está abierta.',
  },
  OPEN: {
    fr: 'Cet appel est ouvert\u00a0: clôturez-le d’abord.',
    ar: 'هذا النداء مفتوح: أغلقوه أولاً.',
    en: 'This call is open: close it first.',
    es: 'Esta convocatoria está abierta: ciérrela primero.',
  },
  CLOSED: {
    fr: 'Cet appel est clos.',
    ar: 'هذا النداء مغلق.',
    en: 'This call is closed.',
    es: 'Esta convocatoria está cerrada.',
  },
  ARCHIVED: {
    fr: 'Cet appel est archivé\u00a0: reprenez-le d’abord.',
    ar: 'هذا النداء مؤرشف: استعيدوه أولاً.',
    en: 'This call is archived: bring it back first.',
    es: 'Esta convocatoria está archivada: recupérela primero.',
  },
}

/** What was asked is not done of a call that is where this one is. */
export class CallElsewhere extends Refusal {
  readonly code = 'CALL_ELSEWHERE'
  /** Where it is. */
  readonly stage: CallStage
  constructor(stage: CallStage) {
    super()
    this.stage = stage
  }
  override sentence(language: Language): string {
    return STAGES[this.stage][language]
  }
}

const BELOW: Localised = {
  fr: 'Ce quota ne descend pas à {places}\u00a0: dossiers déjà acceptés, {accepted}.',
  ar: 'لا تنزل هذه الحصة إلى {places}: عدد الملفات المقبولة {accepted}.',
  en: 'This quota does not go down to {places}: files accepted already, {accepted}.',
  es: 'Este cupo no baja a {places}: expedientes ya aceptados, {accepted}.',
}

/** A quota would have fewer places than files that it counts and that are accepted; nothing was changed. */
export class QuotaBelowAccepted extends Refusal {
  readonly code = 'QUOTA_BELOW_ACCEPTED'
  readonly quota: WantedQuota
  readonly accepted: number
  constructor(quota: WantedQuota, accepted: number) {
    super()
    this.quota = quota
    this.accepted = accepted
  }
  override sentence(language: Language): string {
    return fill(BELOW[language], { places: this.quota.places, accepted: this.accepted })
  }
}

const IN_USE: Record<CallPart, Localised> = {
  FIELD_TYPE: {
    fr: 'Le type de ce champ ne change plus\u00a0: dossiers qui y ont répondu, {files}. Retirez-le et ajoutez-en un autre.',
    ar: 'لم يعد نوع هذا الحقل قابلاً للتغيير: عدد الملفات التي أجابت عنه {files}. اسحبوه وأضيفوا حقلاً آخر.',
    en: 'The type of this field does not change any more: files that answered it, {files}. Retire it and add another.',
    es: 'El tipo de este campo ya no cambia: expedientes que lo respondieron, {files}. Retírelo y añada otro.',
  },
  OPTION: {
    fr: 'Ce choix reste\u00a0: dossiers qui l’ont pris, {files}.',
    ar: 'يبقى هذا الخيار: عدد الملفات التي اختارته {files}.',
    en: 'This option stays: files that chose it, {files}.',
    es: 'Esta opción se queda: expedientes que la eligieron, {files}.',
  },
  KIND: {
    fr: 'L’appel s’adresse encore à ce type d’exposant\u00a0: dossiers déposés, {files}.',
    ar: 'ما زال النداء موجهاً إلى هذا النوع من العارضين: عدد الملفات المودعة {files}.',
    en: 'The call still is for this kind of exhibitor: files, {files}.',
    es: 'La convocatoria sigue dirigida a este tipo de expositor: expedientes, {files}.',
  },
  CRITERIA: {
    fr: 'Les critères ne s’ajoutent ni ne s’enlèvent plus\u00a0: dossiers déjà notés, {files}.',
    ar: 'لم يعد بالإمكان إضافة المعايير أو حذفها: عدد الملفات المنقطة {files}.',
    en: 'Criteria are no longer added or taken away: files scored already, {files}.',
    es: 'Ya no se añaden ni se quitan criterios: expedientes ya puntuados, {files}.',
  },
}

/** Files, or scores, rest on what would change; nothing was published. */
export class CallPartInUse extends Refusal {
  readonly code = 'CALL_PART_IN_USE'
  readonly part: CallPart
  /** Of the field or criterion, or the kind; empty for the criteria as a whole. */
  readonly key: string
  readonly files: number
  constructor(part: CallPart, key: string, files: number) {
    super()
    this.part = part
    this.key = key
    this.files = files
  }
  override sentence(language: Language): string {
    return fill(IN_USE[this.part][language], { files: this.files })
  }
}
