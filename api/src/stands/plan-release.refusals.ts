import { isolated, type Language, type Localised } from '../shared/language.ts'
import { Refusal } from '../shared/refusal.ts'
import type { PlanProblem } from './plan-problem.ts'
import type { AffectedFile } from './plan-release.ts'

/** A problem and the hall it is in. */
export interface ProblemInHall {
  readonly hallId: string
  readonly problem: PlanProblem
}

/** The drawing has errors: it is not published with them. */
export class PlanHasErrors extends Refusal {
  readonly code = 'PLAN_HAS_ERRORS'
  readonly found: readonly ProblemInHall[]

  constructor(found: readonly ProblemInHall[]) {
    super()
    this.found = found
  }

  sentence(language: Language): string {
    return WITH_ERRORS[language]
  }
}

/** Stands that somebody has or holds would be gone, or would no longer do for their files. */
export class StandsInUse extends Refusal {
  readonly code = 'STANDS_IN_USE'
  readonly files: readonly AffectedFile[]
  /** Whether publishing may go on by accepting it: only where nothing but sizes changed. */
  readonly mayGoOn: boolean

  constructor(files: readonly AffectedFile[]) {
    super()
    this.files = files
    this.mayGoOn = files.every(({ misfit }) => misfit === 'TOO_SMALL')
  }

  sentence(language: Language): string {
    const numbers = [...new Set(this.files.map(({ number }) => number))]
    const list = new Intl.ListFormat(language, { type: 'conjunction' }).format(
      numbers.slice(0, 8).map((number) => isolated(number)),
    )
    return {
      fr: `Des dossiers ont ou retiennent ces stands, qui ne leur conviendraient plus\u00a0: ${list}.`,
      ar: `لملفات هذه الأروقة أو تحجزها، ولن تناسبها بعد ذلك: ${list}.`,
      en: `Files have or hold these stands, which would no longer do for them: ${list}.`,
      es: `Hay expedientes que tienen o reservan estos estands, que ya no les servirían: ${list}.`,
    }[language]
  }
}

/** No draft differs from what is published. */
export class PlanUnchanged extends Refusal {
  readonly code = 'NOTHING_TO_PUBLISH'

  sentence(language: Language): string {
    return UNCHANGED[language]
  }
}

const WITH_ERRORS: Localised = {
  fr: 'Le plan a des erreurs\u00a0: corrigez-les avant de publier.',
  ar: 'في المخطط أخطاء: صححها قبل النشر.',
  en: 'The plan has errors: mend them before you publish.',
  es: 'El plano tiene errores: corríjalos antes de publicar.',
}
const UNCHANGED: Localised = {
  fr: 'Le brouillon du plan est identique à la version publiée.',
  ar: 'مسودة المخطط مطابقة للنسخة المنشورة.',
  en: 'The draft of the plan equals what is published.',
  es: 'El borrador del plano es igual a lo publicado.',
}
