import type { Localised } from '../shared/language.ts'
import type { Refusal } from '../shared/refusal.ts'
import { type InputIssue, InvalidInput, NotFound } from '../shared/refusals.ts'
import {
  ApplicationHasStand,
  ApplicationIncomplete,
  CallNotOpen,
  type FieldIssue,
  KindNotCalled,
  StaleApplication,
  StepNotOpen,
} from './application.refusals.ts'
import {
  type Answers,
  type ApplicationActor,
  type ApplicationStep,
  applicationSteps,
  type FileStanding,
  isUnsent,
  type StandApplication,
  stateForExhibitor,
  type Typed,
} from './application.ts'
import { type FileCounts, LONGEST_TEXT, MOST_FILES, problemOf } from './application-field.rules.ts'
import { type Call, fieldsFor, isFileField, phaseOf } from './call.ts'
import type { ExhibitorKind } from './hall.ts'

/** A thousand square metres, and a hundred kilowatts: more is no stand. */
const LARGEST_DM2 = 100_000
const MOST_WATTS = 100_000

type Standing = FileStanding & Pick<StandApplication, 'standsTaken'>

/** Why a file does not take this step: another acts here, it starts elsewhere, or a stand would be left over. */
export function whyNotStep(file: Standing, step: ApplicationStep, by: ApplicationActor): Refusal | undefined {
  const { by: actor, from } = applicationSteps[step]
  // What an exhibitor does, it does to the file that it sees.
  const seen = by === 'EXHIBITOR' ? stateForExhibitor(file) : file.state
  const starts: readonly string[] = from
  if (actor !== by || !starts.includes(seen)) return new StepNotOpen(seen)
  if (step === 'UNDO' && !isUnsent(file)) return new StepNotOpen(seen)
  if ((step === 'WITHDRAW' || step === 'UNDO') && file.standsTaken > 0) return new ApplicationHasStand()
  return undefined
}

/** Why no file is opened for a call: it is not open, or not for this kind. */
export function whyNotOpen(call: Pick<Call, 'opensAt' | 'closesAt' | 'kinds'>, kind: ExhibitorKind, now: Date) {
  const phase = phaseOf(call, now)
  if (phase !== 'OPEN') return new CallNotOpen(phase)
  return call.kinds.includes(kind) ? undefined : new KindNotCalled()
}

/** Why what was typed is not saved: the file is past editing, asks for other fields only, or was saved meanwhile. */
export function whyNotSave(
  file: Standing & Pick<StandApplication, 'version'>,
  seen: { readonly version: number; readonly keys: readonly string[]; readonly changesWishes: boolean },
): Refusal | undefined {
  const state = stateForExhibitor(file)
  if (state !== 'DRAFT' && state !== 'MORE_INFORMATION') return new StepNotOpen(state)
  if (state === 'MORE_INFORMATION' && (seen.changesWishes || seen.keys.some((key) => !file.asked.includes(key))))
    return new StepNotOpen(state)
  return file.version === seen.version ? undefined : new StaleApplication(file.version)
}

const NO_FIELD: Localised = {
  fr: 'L’appel ne demande rien sous ce nom.',
  ar: 'لا يطلب النداء شيئاً بهذا الاسم.',
  en: 'The call asks for nothing under this name.',
  es: 'La convocatoria no pide nada con este nombre.',
}
const OUT_OF_RANGE: Localised = {
  fr: 'Cette valeur est hors des limites.',
  ar: 'هذه القيمة خارج الحدود.',
  en: 'This value is out of range.',
  es: 'Este valor está fuera de los límites.',
}

/** Why what was typed is no answer to this call at all: a key that it does not ask for, a text without end, a wish out of range. */
export function whyMalformed(call: Pick<Call, 'fields'>, kind: ExhibitorKind, typed: Typed): InvalidInput | undefined {
  const fields = new Map(fieldsFor(call, kind).map((field) => [field.key, field]))
  const issues: InputIssue[] = []
  for (const [key, answer] of Object.entries(typed.answers)) {
    const field = fields.get(key)
    if (!field || isFileField(field)) issues.push({ path: ['answers', key], message: NO_FIELD })
    else if (typeof answer === 'string' && answer.length > LONGEST_TEXT)
      issues.push({ path: ['answers', key], message: OUT_OF_RANGE })
  }
  const { wantedDm2 = null, wantedWatts = 0, wantsOpenSides = 1 } = typed.wishes
  const check = (path: keyof Typed['wishes'], fits: boolean) => {
    if (!fits) issues.push({ path: ['wishes', path], message: OUT_OF_RANGE })
  }
  check('wantedDm2', wantedDm2 === null || (wantedDm2 > 0 && wantedDm2 <= LARGEST_DM2))
  check('wantedWatts', wantedWatts >= 0 && wantedWatts <= MOST_WATTS)
  check('wantsOpenSides', wantsOpenSides >= 1 && wantsOpenSides <= 4)
  return issues.length > 0 ? new InvalidInput(issues) : undefined
}

/** Why nothing is put under a key, or taken from it: no such field, the file is past editing, or it holds enough. */
export function whyNotAttach(
  call: Pick<Call, 'fields'>,
  file: Standing & Pick<StandApplication, 'kind'>,
  key: string,
  count: number,
): Refusal | undefined {
  const field = fieldsFor(call, file.kind).find((each) => each.key === key)
  if (!field || !isFileField(field)) return new NotFound()
  const state = stateForExhibitor(file)
  if (state !== 'DRAFT' && !(state === 'MORE_INFORMATION' && file.asked.includes(key))) return new StepNotOpen(state)
  return count >= (field.limit ?? MOST_FILES) ? new ApplicationIncomplete([{ key, problem: 'TOO_MANY' }]) : undefined
}

/**
 * Everything that is missing or not valid, in the order of the call. Of what the desk asked for, when it is named,
 * everything is due, whether or not the call requires it.
 */
export function issuesOf(
  call: Pick<Call, 'fields'>,
  file: { readonly kind: ExhibitorKind; readonly answers: Answers },
  files: FileCounts,
  asked?: readonly string[],
): FieldIssue[] {
  return fieldsFor(call, file.kind).flatMap((field) => {
    if (asked && !asked.includes(field.key)) return []
    const problem = problemOf(asked ? { ...field, required: true } : field, file.answers, files)
    return problem ? [{ key: field.key, problem }] : []
  })
}

/**
 * What a file lacks where it is: all that is asked of one that is being filled in, and of one that was sent only what the
 * desk asked for again. The form applies to what is sent from now on (`call-form.rules.ts`).
 * @param files how many there are under each key; of what was asked for again, how many came since
 */
export function issuesNow(
  call: Pick<Call, 'fields'>,
  file: Standing & Pick<StandApplication, 'kind' | 'answers' | 'asked'>,
  files: FileCounts,
): FieldIssue[] {
  const state = stateForExhibitor(file)
  if (state === 'DRAFT') return issuesOf(call, file, files)
  if (state !== 'MORE_INFORMATION') return []
  return issuesOf(call, file, files, file.asked)
}

/** Why a file is not sent: it is elsewhere, its call is closed, or something is missing. */
export function whyNotSubmit(
  call: Call,
  file: Standing & Pick<StandApplication, 'kind' | 'answers'>,
  files: FileCounts,
  now: Date,
): Refusal | undefined {
  const issues = issuesOf(call, file, files)
  return (
    whyNotStep(file, 'SUBMIT', 'EXHIBITOR') ??
    whyNotOpen(call, file.kind, now) ??
    (issues.length > 0 ? new ApplicationIncomplete(issues) : undefined)
  )
}

/**
 * Why an answer is not sent: nothing was asked, or what was asked is still missing.
 * @param files how many came under each key since it was asked
 */
export function whyNotAnswer(
  call: Pick<Call, 'fields'>,
  file: Standing & Pick<StandApplication, 'kind' | 'answers'>,
  files: FileCounts,
): Refusal | undefined {
  const issues = issuesNow(call, file, files)
  return whyNotStep(file, 'ANSWER', 'EXHIBITOR') ?? (issues.length > 0 ? new ApplicationIncomplete(issues) : undefined)
}
