import type { Language } from '../shared/language.ts'
import { Refusal } from '../shared/refusal.ts'
import type { StandExchangeState } from './stand-exchange.ts'

/** The exchange was done, refused or withdrawn, or one of the two no longer has its stand. */
export class ExchangeClosed extends Refusal {
  readonly code = 'EXCHANGE_CLOSED'
  readonly state: StandExchangeState

  constructor(state: StandExchangeState) {
    super()
    this.state = state
  }

  sentence(language: Language): string {
    return {
      fr: 'Cet échange n’est plus possible.',
      ar: 'لم يعد هذا التبادل ممكنا.',
      en: 'This exchange is no longer possible.',
      es: 'Este intercambio ya no es posible.',
    }[language]
  }
}

/** The exhibitor proposed its stand in another exchange that is still open. */
export class ExchangeOpen extends Refusal {
  readonly code = 'EXCHANGE_OPEN'

  sentence(language: Language): string {
    return {
      fr: 'Un autre échange de ce stand est déjà proposé : retirez-le d’abord.',
      ar: 'سبق اقتراح تبادل آخر لهذا الرواق: اسحبوه أولا.',
      en: 'Another exchange of this stand is proposed already: withdraw it first.',
      es: 'Ya se propuso otro intercambio de este estand: retírelo primero.',
    }[language]
  }
}

/** Nobody else exhibits on the stand: there is nobody to exchange with. */
export class NobodyToExchangeWith extends Refusal {
  readonly code = 'NOBODY_TO_EXCHANGE_WITH'

  sentence(language: Language): string {
    return {
      fr: 'Personne d’autre n’a ce stand pour de bon : il n’y a rien à échanger.',
      ar: 'لا أحد غيركم حصل على هذا الرواق نهائيا: لا شيء للتبادل.',
      en: 'Nobody else has this stand for good: there is nothing to exchange.',
      es: 'Nadie más tiene este estand de forma definitiva: no hay nada que intercambiar.',
    }[language]
  }
}
