import type { Language, Localised } from '../shared/language.ts'
import { Refusal } from '../shared/refusal.ts'

const STALE: Localised = {
  fr: 'Cette page a été modifiée depuis un autre appareil.',
  ar: 'تم تعديل هذه الصفحة من جهاز آخر.',
  en: 'This page was changed from another device.',
  es: 'Esta página se ha modificado desde otro dispositivo.',
}

/** Somebody saved the page since it was read. */
export class StalePage extends Refusal {
  readonly code = 'STALE_PAGE'
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
