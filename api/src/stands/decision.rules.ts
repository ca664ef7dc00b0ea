import type { Refusal } from '../shared/refusal.ts'
import { InvalidInput } from '../shared/refusals.ts'
import { whyNotStep } from './application.rules.ts'
import { type ApplicationStep, isUnsent, type StandApplication } from './application.ts'
import { type Call, fieldsFor, isFileField } from './call.ts'
import { FilesMovedOn } from './decision.refusals.ts'
import { type Decision, LONGEST_REASON, MOST_DECIDED } from './decision.ts'

const wrong = (field: string, fr: string, ar: string, en: string, es: string) =>
  new InvalidInput([{ path: [field], message: { fr, ar, en, es } }])

/** Why so many files are not treated at once. */
export function whyNotSoMany(ids: readonly string[]): Refusal | undefined {
  if (ids.length > 0 && ids.length <= MOST_DECIDED) return undefined
  return wrong(
    'ids',
    `Choisissez de 1 à ${MOST_DECIDED} dossiers.`,
    `اختاروا من 1 إلى ${MOST_DECIDED} ملف.`,
    `Choose 1 to ${MOST_DECIDED} files.`,
    `Elija de 1 a ${MOST_DECIDED} expedientes.`,
  )
}

/** Why a decision is not put in these words: who is turned down reads why. */
export function whyNotWords(decision: Decision, reason: string, standsGranted: number): Refusal | undefined {
  if (decision === 'REJECT' && reason === '')
    return wrong(
      'reason',
      'Un refus se motive : écrivez la raison.',
      'الرفض يعلل: اكتبوا السبب.',
      'A rejection gives its reason: write it.',
      'Un rechazo se motiva: escriba la razón.',
    )
  if (reason.length > LONGEST_REASON)
    return wrong(
      'reason',
      'Le texte est trop long.',
      'النص طويل جداً.',
      'The text is too long.',
      'Texto demasiado largo.',
    )
  if (!Number.isInteger(standsGranted) || standsGranted < 1 || standsGranted > 20)
    return wrong('standsGranted', 'De 1 à 20 stands.', 'من 1 إلى 20 رواقاً.', '1 to 20 stands.', 'De 1 a 20 estands.')
  return undefined
}

/** Why nothing is asked: no field is named, one is none of the call's, or nothing is said. */
export function whyNotAsk(
  call: Pick<Call, 'fields'>,
  file: Pick<StandApplication, 'kind'>,
  keys: readonly string[],
  text: string,
): Refusal | undefined {
  const known = new Set(fieldsFor(call, file.kind).map(({ key }) => key))
  if (keys.length === 0 || keys.some((key) => !known.has(key)))
    return wrong(
      'keys',
      'Choisissez les champs à compléter.',
      'اختاروا الحقول المطلوب استكمالها.',
      'Choose the fields to complete.',
      'Elija los campos que deben completarse.',
    )
  // A paper is asked for by its name; of anything else, somebody must say what is wrong with it.
  const isNamed = fieldsFor(call, file.kind).every((field) => !keys.includes(field.key) || isFileField(field))
  if ((text === '' && !isNamed) || text.length > LONGEST_REASON)
    return wrong('text', 'Dites ce qui manque.', 'اذكروا ما ينقص.', 'Say what is missing.', 'Diga qué falta.')
  return undefined
}

/** Why a step of the desk is not taken of all of these files: those that are elsewhere are named. */
export function whyNotAll(files: readonly StandApplication[], step: ApplicationStep): Refusal | undefined {
  const moved = files.filter((file) => whyNotStep(file, step, 'DESK'))
  return moved.length > 0 ? new FilesMovedOn(moved.map(({ number }) => number)) : undefined
}

/** Why nothing is sent: a file has no decision that waits to be. */
export function whyNotSend(files: readonly StandApplication[]): Refusal | undefined {
  const other = files.filter((file) => !isUnsent(file))
  return other.length > 0 ? new FilesMovedOn(other.map(({ number }) => number)) : undefined
}

/** Since when a file waits once it is decided: a place in the waiting list that nobody was told of leaves no trace. */
export function waitsAfter(file: StandApplication, decision: Decision, now: Date): Date | null {
  if (decision === 'WAITLIST') return now
  return file.state === 'WAITLISTED' && isUnsent(file) ? null : file.waitlistedAt
}
