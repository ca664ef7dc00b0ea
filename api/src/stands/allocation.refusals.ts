import type { Language } from '../shared/language.ts'
import { Refusal } from '../shared/refusal.ts'
import type { AllocationState } from './allocation.ts'

/** One allocation runs already: two would propose the same stands. */
export class AllocationRunning extends Refusal {
  readonly code = 'ALLOCATION_RUNNING'

  sentence(language: Language): string {
    return {
      fr: 'Une répartition est déjà en cours : attendez-la ou arrêtez-la.',
      ar: 'هناك توزيع جار: انتظروا نهايته أو أوقفوه.',
      en: 'An allocation is running already: wait for it, or stop it.',
      es: 'Ya hay un reparto en curso: espere a que termine o deténgalo.',
    }[language]
  }
}

/** No accepted file seeks a stand. */
export class NothingToAllocate extends Refusal {
  readonly code = 'NOTHING_TO_ALLOCATE'

  sentence(language: Language): string {
    return {
      fr: 'Aucun dossier accepté n’attend de stand.',
      ar: 'لا ملف مقبول في انتظار رواق.',
      en: 'No accepted file is waiting for a stand.',
      es: 'Ningún expediente aceptado espera un estand.',
    }[language]
  }
}

/** It is no longer, or not yet, what this is done to: it runs, failed, was stopped, or the plan was released anew. */
export class AllocationNotReady extends Refusal {
  readonly code = 'ALLOCATION_NOT_READY'
  readonly state: AllocationState

  constructor(state: AllocationState) {
    super()
    this.state = state
  }

  sentence(language: Language): string {
    return this.state === 'STALE' ? OUTDATED[language] : NOT_READY[language]
  }
}

const OUTDATED: Record<Language, string> = {
  fr: 'Le plan a changé depuis cette proposition : lancez une nouvelle répartition.',
  ar: 'تغير المخطط بعد هذا الاقتراح: أطلقوا توزيعا جديدا.',
  en: 'The plan has changed since this proposal: run the allocation again.',
  es: 'El plano ha cambiado desde esta propuesta: lance un nuevo reparto.',
}

const NOT_READY: Record<Language, string> = {
  fr: 'Cette proposition n’est pas dans un état qui le permet.',
  ar: 'حالة هذا الاقتراح لا تسمح بذلك.',
  en: 'This proposal is not in a state that allows it.',
  es: 'El estado de esta propuesta no lo permite.',
}
