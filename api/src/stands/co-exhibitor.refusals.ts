import type { Language } from '../shared/language.ts'
import { Refusal } from '../shared/refusal.ts'

/** The stand is too small for one more to share it. */
export class StandFull extends Refusal {
  readonly code = 'STAND_FULL'
  /** How many may share it beside the exhibitor whose file it is. */
  readonly most: number

  constructor(most: number) {
    super()
    this.most = most
  }

  sentence(language: Language): string {
    return {
      fr: 'Ce stand est trop petit pour un coexposant de plus.',
      ar: 'هذا الرواق أصغر من أن يتسع لعارض مشارك آخر.',
      en: 'This stand is too small for one more co-exhibitor.',
      es: 'Este estand es demasiado pequeño para otro coexpositor.',
    }[language]
  }
}
