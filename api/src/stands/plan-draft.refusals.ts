import type { Language, Localised } from '../shared/language.ts'
import { Refusal } from '../shared/refusal.ts'

const STALE: Localised = {
  fr: 'Ce plan a changé entre-temps\u00a0: relisez-le avant de recommencer.',
  ar: 'تغيّر هذا المخطط في هذه الأثناء: أعد قراءته قبل المحاولة من جديد.',
  en: 'This plan has changed meanwhile: read it again before you retry.',
  es: 'Este plano ha cambiado entretanto: vuelva a leerlo antes de repetir.',
}

/** A colleague saved or published since the editor looked: nothing is overwritten in silence. */
export class StalePlan extends Refusal {
  readonly code = 'STALE_EDIT'
  /** The draft as it is now; 0 where there is none. */
  readonly version: number
  /** The release in force. */
  readonly release: number
  readonly changedById: string | null
  readonly changedAt: Date | null

  constructor(now: Pick<StalePlan, 'version' | 'release' | 'changedById' | 'changedAt'>) {
    super()
    this.version = now.version
    this.release = now.release
    this.changedById = now.changedById
    this.changedAt = now.changedAt
  }

  sentence(language: Language): string {
    return STALE[language]
  }
}
