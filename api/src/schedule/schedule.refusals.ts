import { isolated, type Language, type Localised, written } from '../shared/language.ts'
import { Refusal } from '../shared/refusal.ts'
import type { SessionChange } from './change.ts'
import type { SessionState } from './session.ts'

/** The session in the way, and the hours of it. */
export interface Taking {
  readonly editionId: string
  readonly by: { readonly id: string; readonly title: Localised }
  readonly from: Date
  readonly to: Date
  /** The venue's, for the sentence. */
  readonly timeZone: string
}

function hours({ from, to, timeZone }: Taking, language: Language): { from: string; to: string } {
  const format = new Intl.DateTimeFormat(`${language}-u-nu-latn-hc-h23`, {
    hour: '2-digit',
    minute: '2-digit',
    timeZone,
  })
  return { from: format.format(from), to: format.format(to) }
}

function taken(taking: Taking, what: Localised, language: Language): string {
  const { from, to } = hours(taking, language)
  const title = taking.by.title[language] || written(taking.by.title)
  const name = what[language]
  switch (language) {
    case 'fr':
      return `${name} : déjà pris de ${from} à ${to} par « ${title} ».`
    case 'ar':
      return `${isolated(name)}: محجوز من ${from} إلى ${to} لـ«${isolated(title)}».`
    case 'en':
      return `${name}: already taken from ${from} to ${to} by “${title}”.`
    case 'es':
      return `${name}: ya ocupado de ${from} a ${to} por «${title}».`
  }
}

/** The room has another session then. */
export class RoomTaken extends Refusal {
  readonly code = 'ROOM_TAKEN'
  readonly room: { readonly id: string; readonly name: Localised }
  readonly taking: Taking
  constructor(room: { readonly id: string; readonly name: Localised }, taking: Taking) {
    super()
    this.room = room
    this.taking = taking
  }
  override sentence(language: Language): string {
    return taken(this.taking, this.room.name, language)
  }
}

/** Somebody on stage is on another stage then. */
export class PersonTaken extends Refusal {
  readonly code = 'PERSON_TAKEN'
  readonly person: { readonly id: string; readonly name: Localised }
  readonly taking: Taking
  constructor(person: { readonly id: string; readonly name: Localised }, taking: Taking) {
    super()
    this.person = person
    this.taking = taking
  }
  override sentence(language: Language): string {
    return taken(this.taking, this.person.name, language)
  }
}

const STALE: Localised = {
  fr: "Quelqu'un d'autre l'a modifié entre-temps : regardez ce qui a changé avant de recommencer.",
  ar: 'عدّله شخص آخر في هذه الأثناء: اطّلع على ما تغيّر قبل أن تعيد المحاولة.',
  en: 'Somebody else changed it meanwhile: look at what changed before you try again.',
  es: 'Otra persona lo ha cambiado entretanto: mire qué ha cambiado antes de repetir.',
}

/** What was done to a session since an editor saw it. */
export interface Meanwhile {
  readonly editionId: string
  /** Null when it is not about one session that exists. */
  readonly sessionId: string | null
  readonly changedById: string | null
  readonly changedAt: Date
  readonly changes: readonly SessionChange[]
}

/** Somebody changed it since it was read: nothing is overwritten in silence. */
export class StaleEdit extends Refusal {
  readonly code = 'STALE_EDIT'
  readonly meanwhile: Meanwhile
  constructor(meanwhile: Meanwhile) {
    super()
    this.meanwhile = meanwhile
  }
  override sentence(language: Language): string {
    return STALE[language]
  }
}

const WRONG_STATE: Record<SessionState, Localised> = {
  SCHEDULED: {
    fr: "La séance n'a pas encore commencé.",
    ar: 'لم تبدأ الجلسة بعد.',
    en: 'The session has not started yet.',
    es: 'La sesión aún no ha empezado.',
  },
  RUNNING: {
    fr: 'La séance est déjà en cours.',
    ar: 'الجلسة جارية بالفعل.',
    en: 'The session is already running.',
    es: 'La sesión ya está en curso.',
  },
  ENDED: {
    fr: 'La séance est terminée.',
    ar: 'انتهت الجلسة.',
    en: 'The session has ended.',
    es: 'La sesión ha terminado.',
  },
  CANCELLED: {
    fr: 'La séance est annulée.',
    ar: 'أُلغيت الجلسة.',
    en: 'The session is cancelled.',
    es: 'La sesión está cancelada.',
  },
}

/** The session's state does not allow it. */
export class WrongState extends Refusal {
  readonly code = 'WRONG_STATE'
  readonly session: { readonly id: string; readonly editionId: string; readonly state: SessionState }
  constructor(session: { readonly id: string; readonly editionId: string; readonly state: SessionState }) {
    super()
    const { id, editionId, state } = session
    this.session = { id, editionId, state }
  }
  override sentence(language: Language): string {
    return WRONG_STATE[this.session.state][language]
  }
}

const NOTHING_TO_UNDO: Localised = {
  fr: "Cette opération n'est pas la dernière : elle ne peut plus être annulée.",
  ar: 'هذه العملية ليست الأخيرة: لا يمكن التراجع عنها.',
  en: 'This is not the last operation: it can no longer be undone.',
  es: 'Esta operación no es la última: ya no se puede deshacer.',
}

/** No operation is left to undo, or it is not the last one. */
export class NothingToUndo extends Refusal {
  readonly code = 'NOTHING_TO_UNDO'
  override sentence(language: Language): string {
    return NOTHING_TO_UNDO[language]
  }
}

const NO_SEAT: Localised = {
  fr: "Il n'y a plus de place pour cette séance.",
  ar: 'لم يعد هناك مقعد شاغر لهذه الجلسة.',
  en: 'No seat is left for this session.',
  es: 'No quedan plazas para esta sesión.',
}

/** Every seat is taken. */
export class NoSeatLeft extends Refusal {
  readonly code = 'NO_SEAT_LEFT'
  readonly session: { readonly id: string; readonly editionId: string }
  constructor(session: { readonly id: string; readonly editionId: string }) {
    super()
    this.session = { id: session.id, editionId: session.editionId }
  }
  override sentence(language: Language): string {
    return NO_SEAT[language]
  }
}

const NOTHING_TO_PUBLISH: Localised = {
  fr: "Le brouillon ne change rien : il n'y a rien à publier.",
  ar: 'المسودة لا تغيّر شيئاً: لا يوجد ما يُنشر.',
  en: 'The draft changes nothing: there is nothing to publish.',
  es: 'El borrador no cambia nada: no hay nada que publicar.',
}

/** The draft equals what is published. */
export class NothingToPublish extends Refusal {
  readonly code = 'NOTHING_TO_PUBLISH'
  override sentence(language: Language): string {
    return NOTHING_TO_PUBLISH[language]
  }
}
