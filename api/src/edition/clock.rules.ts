import type { Refusal } from '../shared/refusal.ts'
import { Forbidden, InvalidInput } from '../shared/refusals.ts'
import { MAX_RATE } from './clock.ts'
import { type Days, isWithinAYear } from './days.ts'

/** What somebody asks of the demo's clock; what is absent stays as it is. */
export interface ClockWish {
  readonly now?: Date | null | undefined
  readonly rate?: number | null | undefined
}

const FAR = {
  fr: 'La date doit être à moins d’un an de l’édition.',
  ar: 'يجب أن يكون التاريخ في حدود سنة من الدورة.',
  en: 'The date must be within a year of the edition.',
  es: 'La fecha debe estar a menos de un año de la edición.',
}
const RATE = {
  fr: `La vitesse va de 0 (arrêtée) à ${MAX_RATE}.`,
  ar: `السرعة من 0 (متوقفة) إلى ${MAX_RATE}.`,
  en: `The speed goes from 0 (stopped) to ${MAX_RATE}.`,
  es: `La velocidad va de 0 (parado) a ${MAX_RATE}.`,
}
const NOTHING = {
  fr: 'Indiquez une heure, une vitesse ou les deux.',
  ar: 'حدّد وقتاً أو سرعة أو كليهما.',
  en: 'Give a time, a speed or both.',
  es: 'Indique una hora, una velocidad o ambas.',
}

/**
 * Why the demo's clock may not be set so.
 * @param allowed the demo is on, and whoever asks may run live operations
 */
export function whyNotSetClock(edition: Days, wish: ClockWish, allowed: boolean): Refusal | undefined {
  if (!allowed) return new Forbidden()
  const { now, rate } = wish
  const issues = []
  if (now == null && rate == null) issues.push({ path: ['now'], message: NOTHING })
  if (now != null && !isWithinAYear(edition, now)) issues.push({ path: ['now'], message: FAR })
  if (rate != null && !(rate >= 0 && rate <= MAX_RATE)) issues.push({ path: ['rate'], message: RATE })
  return issues.length > 0 ? new InvalidInput(issues) : undefined
}
