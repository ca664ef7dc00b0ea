import type { Language, Localised } from '../shared/language.ts'
import { Refusal } from '../shared/refusal.ts'

const LAST: Localised = {
  fr: 'C’est le dernier administrateur de l’édition : nommez-en un autre d’abord.',
  ar: 'هذا آخر مدير لهذه الدورة: عيّنوا مديراً آخر أولاً.',
  en: 'This is the last administrator of the edition: appoint another first.',
  es: 'Es el último administrador de la edición: nombre antes a otro.',
}

/** An edition without an administrator could never have one again. */
export class LastAdministrator extends Refusal {
  readonly code = 'LAST_ADMINISTRATOR'
  override sentence(language: Language): string {
    return LAST[language]
  }
}
