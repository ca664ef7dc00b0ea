import type { Language } from '../shared/language.ts'
import { Refusal } from '../shared/refusal.ts'
import type { StandOfferState } from './stand-offer.ts'

/** The offer was chosen from, declined or withdrawn, or its deadline has passed. */
export class OfferClosed extends Refusal {
  readonly code = 'OFFER_CLOSED'
  readonly state: StandOfferState

  constructor(state: StandOfferState) {
    super()
    this.state = state
  }

  sentence(language: Language): string {
    return WORDS[this.state === 'OPEN' ? 'EXPIRED' : this.state][language]
  }
}

const WORDS: Readonly<Record<Exclude<StandOfferState, 'OPEN'>, Readonly<Record<Language, string>>>> = {
  CHOSEN: {
    fr: 'Un stand de cette offre a déjà été choisi.',
    ar: 'سبق اختيار رواق من هذا العرض.',
    en: 'A stand of this offer was chosen already.',
    es: 'Ya se eligió un estand de esta oferta.',
  },
  DECLINED: {
    fr: 'Cette offre a été refusée.',
    ar: 'رُفض هذا العرض.',
    en: 'This offer was declined.',
    es: 'Esta oferta fue rechazada.',
  },
  EXPIRED: {
    fr: 'Le délai de cette offre est passé.',
    ar: 'انقضى أجل هذا العرض.',
    en: 'The deadline of this offer has passed.',
    es: 'El plazo de esta oferta ha vencido.',
  },
  WITHDRAWN: {
    fr: 'Cette offre a été retirée.',
    ar: 'سُحب هذا العرض.',
    en: 'This offer was withdrawn.',
    es: 'Esta oferta fue retirada.',
  },
}

/** A file has one open offer at a time. */
export class OfferOpen extends Refusal {
  readonly code = 'OFFER_OPEN'
  readonly until: Date

  constructor(until: Date) {
    super()
    this.until = until
  }

  sentence(language: Language): string {
    return {
      fr: 'Une offre est déjà ouverte pour ce dossier.',
      ar: 'لهذا الملف عرض مفتوح.',
      en: 'This file has an open offer already.',
      es: 'Este expediente ya tiene una oferta abierta.',
    }[language]
  }
}

/** A quota of the call has no place left for a file that waits. */
export class QuotaFull extends Refusal {
  readonly code = 'QUOTA_FULL'

  sentence(language: Language): string {
    return {
      fr: 'Le quota de votre région ou de votre filière est atteint.',
      ar: 'بلغت حصة جهتكم أو فرعكم حدها.',
      en: 'The quota of this region or craft family is full.',
      es: 'El cupo de su región o familia está completo.',
    }[language]
  }
}
