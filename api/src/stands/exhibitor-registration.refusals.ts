import type { Language, Localised } from '../shared/language.ts'
import { Refusal } from '../shared/refusal.ts'

const TAKEN: Localised = {
  fr: 'Ce numéro de registre est déjà celui d’un exposant : demandez à ses membres de vous y inviter.',
  ar: 'رقم السجل هذا مسجل لعارض آخر: اطلب من أعضائه دعوتك.',
  en: 'This register number belongs to an exhibitor already: ask its members to invite you.',
  es: 'Este número de registro ya es de un expositor: pida a sus miembros que le inviten.',
}

/** An exhibitor with this number of the national register is known already. */
export class RegisterNumberTaken extends Refusal {
  readonly code = 'REGISTER_NUMBER_TAKEN'
  override sentence(language: Language): string {
    return TAKEN[language]
  }
}
