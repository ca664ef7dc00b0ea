import type { Language } from '../shared/language.ts'
import { Refusal } from '../shared/refusal.ts'

/** The exhibitor held, or put off, as often as its call allows. */
export class NoHoldLeft extends Refusal {
  readonly code = 'NO_HOLD_LEFT'
  /** How often it may. */
  readonly each: number

  constructor(each: number) {
    super()
    this.each = each
  }

  sentence(language: Language): string {
    return {
      fr: 'Vous avez utilisé toutes vos réservations sans confirmer : le bureau des inscriptions peut réserver pour vous.',
      ar: 'استنفدتم مرات الحجز المسموح بها دون تأكيد: يمكن لمكتب التسجيل أن يحجز لكم.',
      en: 'You have used all your holds without confirming one: the registration desk can hold a stand for you.',
      es: 'Ha usado todas sus reservas sin confirmar ninguna: la oficina de inscripciones puede reservar por usted.',
    }[language]
  }
}
