import type { Localised } from '../shared/language.ts'
import type { Refusal } from '../shared/refusal.ts'
import { type InputIssue, InvalidInput } from '../shared/refusals.ts'
import { CallElsewhere, QuotaBelowAccepted, StaleCall } from './call.refusals.ts'
import { type CallRecord, type CallStep, callSteps, stageOf, type WantedQuota } from './call-desk.ts'

/** More than regions times families would be typed by nobody. */
const MOST_QUOTAS = 400
const MOST_PLACES = 100_000
/** A call that runs for longer was mistyped. */
const LONGEST_DAYS = 1096
const DAY_MS = 86_400_000

type Staged = Pick<CallRecord, 'announced' | 'archivedAt' | 'opensAt' | 'closesAt'>

/** Why a step is not taken: it starts elsewhere, or the call would close before it opens. */
export function whyNotStepCall(call: Staged, step: CallStep, now: Date): Refusal | undefined {
  const stage = stageOf(call, now)
  const starts: readonly string[] = callSteps[step]
  return starts.includes(stage) ? undefined : new CallElsewhere(stage)
}

/** The dates that a step leaves; the others stay. */
export function datesAfter(call: Staged, step: CallStep, now: Date): Pick<CallRecord, 'opensAt' | 'closesAt'> {
  const { opensAt, closesAt } = call
  if (step === 'OPEN') return { opensAt: now, closesAt }
  if (step === 'CLOSE') return { opensAt, closesAt: now }
  return { opensAt, closesAt }
}

export interface CallDates {
  readonly opensAt: Date
  readonly closesAt: Date
}

/**
 * Why a call does not get these dates. A call that opened keeps its opening while files answer it, one that is announced
 * closes later than now: closing at once is a step of its own.
 */
export function whyNotDates(call: Staged, dates: CallDates, files: number, now: Date): Refusal | undefined {
  const stage = stageOf(call, now)
  if (stage === 'ARCHIVED') return new CallElsewhere(stage)
  const issues: InputIssue[] = []
  const issue = (field: keyof CallDates, message: Localised) => issues.push({ path: [field], message })
  const length = dates.closesAt.getTime() - dates.opensAt.getTime()
  if (length <= 0) issue('closesAt', CLOSES_FIRST)
  else if (length > LONGEST_DAYS * DAY_MS) issue('closesAt', TOO_LONG)
  else if (stage !== 'DRAFT' && dates.closesAt <= now) issue('closesAt', PAST)
  const opened = stage === 'OPEN' || stage === 'CLOSED'
  const movesOpening = dates.opensAt.getTime() !== call.opensAt.getTime()
  if (opened && movesOpening && files > 0) issue('opensAt', OPENED)
  return issues.length > 0 ? new InvalidInput(issues) : undefined
}

/** Why a new call does not get these dates. */
export function whyNotNewDates(dates: CallDates): Refusal | undefined {
  return whyNotDates({ ...dates, announced: false, archivedAt: null }, dates, 0, new Date(0))
}

/** What quotas may be of. */
export interface KnownPlaces {
  readonly regions: ReadonlySet<string>
  readonly families: ReadonlySet<string>
}

/** Why quotas are none: twice of the same, of what does not exist, or of no number. */
export function whyNoQuotas(quotas: readonly WantedQuota[], known: KnownPlaces): Refusal | undefined {
  const issues: InputIssue[] = []
  if (quotas.length > MOST_QUOTAS) issues.push({ path: ['quotas'], message: TOO_MANY })
  const seen = new Set<string>()
  quotas.forEach(({ regionCode, familyId, places }, n) => {
    const issue = (message: Localised) => issues.push({ path: ['quotas', String(n)], message })
    if (seen.has(`${regionCode} ${familyId}`)) issue(TWICE)
    seen.add(`${regionCode} ${familyId}`)
    const isKnown =
      (regionCode === null || known.regions.has(regionCode)) && (familyId === null || known.families.has(familyId))
    if (!isKnown) issue(UNKNOWN)
    if (!Number.isInteger(places) || places < 0 || places > MOST_PLACES) issue(NO_NUMBER)
  })
  return issues.length > 0 ? new InvalidInput(issues) : undefined
}

/** Whether a quota counts a file. */
export const counts = (
  quota: Pick<WantedQuota, 'regionCode' | 'familyId'>,
  file: { readonly regionCode: string | null; readonly familyId: string },
): boolean =>
  (quota.regionCode === null || quota.regionCode === file.regionCode) &&
  (quota.familyId === null || quota.familyId === file.familyId)

/** How many of the accepted files each region and family has. */
export type AcceptedCounts = readonly {
  readonly regionCode: string | null
  readonly familyId: string
  readonly files: number
}[]

/** How many accepted files a quota counts. */
export const acceptedUnder = (quota: Pick<WantedQuota, 'regionCode' | 'familyId'>, accepted: AcceptedCounts): number =>
  accepted.reduce((sum, group) => (counts(quota, group) ? sum + group.files : sum), 0)

/** Why quotas are not set: the first that would be below the files that are accepted. */
export function whyBelow(quotas: readonly WantedQuota[], accepted: AcceptedCounts): Refusal | undefined {
  for (const quota of quotas) {
    const files = acceptedUnder(quota, accepted)
    if (quota.places < files) return new QuotaBelowAccepted(quota, files)
  }
  return undefined
}

/** What a colleague did since the call was read. */
export function whyStaleCall(call: CallRecord, version: number): StaleCall | undefined {
  return call.version === version ? undefined : new StaleCall(call)
}

/** What a colleague did to the draft since it was read. */
export function whyStaleDraft(call: CallRecord, draftVersion: number): StaleCall | undefined {
  if (call.draftVersion === draftVersion) return undefined
  return new StaleCall({ ...call, changedById: call.draftedById })
}

const CLOSES_FIRST: Localised = {
  fr: 'L’appel se clôt avant d’ouvrir.',
  ar: 'يُغلق النداء قبل أن يُفتح.',
  en: 'The call closes before it opens.',
  es: 'La convocatoria cierra antes de abrir.',
}
const TOO_LONG: Localised = {
  fr: 'Un appel dure trois ans au plus.',
  ar: 'لا يدوم النداء أكثر من ثلاث سنوات.',
  en: 'A call lasts three years at most.',
  es: 'Una convocatoria dura tres años como máximo.',
}
const PAST: Localised = {
  fr: 'Cette clôture est passée\u00a0: pour clore tout de suite, utilisez «\u00a0Clore maintenant\u00a0».',
  ar: 'هذا الموعد قد مضى: للإغلاق فوراً استعملوا «إغلاق الآن».',
  en: 'This closing is past: to close at once, use “Close now”.',
  es: 'Este cierre ya pasó: para cerrar de inmediato, use «Cerrar ahora».',
}
const OPENED: Localised = {
  fr: 'Des dossiers sont déjà déposés\u00a0: l’ouverture ne bouge plus.',
  ar: 'أُودعت ملفات: لم يعد موعد الفتح قابلاً للتغيير.',
  en: 'There are files already: the opening does not move any more.',
  es: 'Ya hay expedientes: la apertura no se mueve más.',
}
const TOO_MANY: Localised = {
  fr: `${MOST_QUOTAS} quotas au plus.`,
  ar: `لا أكثر من ${MOST_QUOTAS} حصة.`,
  en: `${MOST_QUOTAS} quotas at most.`,
  es: `${MOST_QUOTAS} cupos como máximo.`,
}
const TWICE: Localised = {
  fr: 'Ce quota y est deux fois.',
  ar: 'هذه الحصة مكررة.',
  en: 'This quota is there twice.',
  es: 'Este cupo está repetido.',
}
const UNKNOWN: Localised = {
  fr: 'Cette région ou cette filière n’existe pas.',
  ar: 'هذه المنطقة أو هذا الفرع غير موجود.',
  en: 'There is no such region or craft family.',
  es: 'Esta región o familia no existe.',
}
const NO_NUMBER: Localised = {
  fr: 'Un nombre de places, à partir de zéro.',
  ar: 'عدد الأماكن ابتداءً من الصفر.',
  en: 'A number of places, from zero on.',
  es: 'Un número de plazas, a partir de cero.',
}
