import { isolated, type Language } from '../shared/language.ts'
import { Refusal } from '../shared/refusal.ts'

/** Somebody else was quicker: the stand is held or allocated. */
export class StandTaken extends Refusal {
  readonly code = 'STAND_TAKEN'
  readonly standId: string
  readonly editionId: string
  readonly number: string
  /** The deadline of the hold; null when it was allocated for good. */
  readonly until: Date | null
  /** Ids of the free stands most like it, the nearest first; at most three. */
  readonly alternatives: readonly string[]

  constructor(
    stand: { id: string; editionId: string; number: string },
    until: Date | null,
    alternatives: readonly string[],
  ) {
    super()
    this.standId = stand.id
    this.editionId = stand.editionId
    this.number = stand.number
    this.until = until
    this.alternatives = alternatives
  }

  sentence(language: Language): string {
    const number = isolated(this.number)
    return {
      fr: `Le stand ${number} vient d'être pris.`,
      ar: `الرواق ${number} أُخذ للتو.`,
      en: `Stand ${number} has just been taken.`,
      es: `El estand ${number} acaba de ser ocupado.`,
    }[language]
  }
}

/** The file already has, or holds, as many stands as it was granted. */
export class NoStandLeftToTake extends Refusal {
  readonly code = 'NO_STAND_LEFT_TO_TAKE'
  readonly granted: number

  constructor(granted: number) {
    super()
    this.granted = granted
  }

  sentence(language: Language): string {
    return {
      fr: 'Votre dossier a déjà tous les stands accordés.',
      ar: 'حصل ملفكم على كل الأروقة الممنوحة.',
      en: 'Your file already has every stand that it was granted.',
      es: 'Su expediente ya tiene todos los estands concedidos.',
    }[language]
  }
}

/** An exhibitor holds one stand at a time: it confirms it or gives it back before it takes another. */
export class OneHoldAtATime extends Refusal {
  readonly code = 'ONE_HOLD_AT_A_TIME'

  sentence(language: Language): string {
    return {
      fr: 'Un stand vous est déjà réservé : confirmez-le ou rendez-le avant d’en prendre un autre.',
      ar: 'لديكم حجز مبدئي سار: أكدوه أو تخلوا عنه قبل أخذ رواق آخر.',
      en: 'A stand is held for you already: confirm it or give it back before you take another.',
      es: 'Ya tiene un estand en opción: confírmelo o devuélvalo antes de tomar otro.',
    }[language]
  }
}

/** Fewer stands would be granted than the file has and holds. */
export class TooFewGranted extends Refusal {
  readonly code = 'TOO_FEW_GRANTED'
  readonly inUse: number

  constructor(inUse: number) {
    super()
    this.inUse = inUse
  }

  sentence(language: Language): string {
    return {
      fr: 'Ce dossier a ou réserve déjà plus de stands que cela.',
      ar: 'لهذا الملف أروقة أو حجوزات أكثر من ذلك.',
      en: 'This file has or holds more stands than that.',
      es: 'Este expediente ya tiene o reserva más estands.',
    }[language]
  }
}

/** Only an accepted file takes a stand. */
export class FileNotAccepted extends Refusal {
  readonly code = 'FILE_NOT_ACCEPTED'

  sentence(language: Language): string {
    return {
      fr: 'Seul un dossier accepté peut prendre un stand.',
      ar: 'لا يأخذ رواقا إلا ملف مقبول.',
      en: 'Only an accepted file takes a stand.',
      es: 'Solo un expediente aceptado puede ocupar un estand.',
    }[language]
  }
}

/** The hold's deadline has passed, or it was ended. */
export class HoldOver extends Refusal {
  readonly code = 'HOLD_OVER'

  sentence(language: Language): string {
    return {
      fr: "L'option sur ce stand est terminée.",
      ar: 'انتهى الحجز المبدئي لهذا الرواق.',
      en: 'The hold on this stand is over.',
      es: 'La opción sobre este estand ha terminado.',
    }[language]
  }
}

export type StandMisfit = 'BLOCKED' | 'TOO_SMALL' | 'OTHER_BUILD' | 'TOO_LITTLE_POWER' | 'NO_WATER' | 'NOT_ACCESSIBLE'

const MISFITS: Record<StandMisfit, Record<Language, string>> = {
  BLOCKED: {
    fr: 'Ce stand est réservé à l’organisation.',
    ar: 'هذا الرواق محفوظ للتنظيم.',
    en: 'This stand is kept by the organisers.',
    es: 'Este estand está reservado a la organización.',
  },
  TOO_SMALL: {
    fr: 'Ce stand est trop petit pour votre demande.',
    ar: 'هذا الرواق أصغر من المطلوب.',
    en: 'This stand is too small for the file.',
    es: 'Este estand es demasiado pequeño para la solicitud.',
  },
  OTHER_BUILD: {
    fr: 'Ce stand n’a pas l’équipement demandé.',
    ar: 'تجهيز هذا الرواق غير التجهيز المطلوب.',
    en: 'This stand is not built as the file asks.',
    es: 'Este estand no tiene el equipamiento pedido.',
  },
  TOO_LITTLE_POWER: {
    fr: 'Ce stand n’a pas assez d’électricité.',
    ar: 'كهرباء هذا الرواق لا تكفي.',
    en: 'This stand has too little power.',
    es: 'Este estand no tiene suficiente electricidad.',
  },
  NO_WATER: {
    fr: 'Ce stand n’a pas d’eau.',
    ar: 'لا ماء في هذا الرواق.',
    en: 'This stand has no water.',
    es: 'Este estand no tiene agua.',
  },
  NOT_ACCESSIBLE: {
    fr: 'Ce stand n’est pas accessible en fauteuil.',
    ar: 'هذا الرواق غير ولوج بالكرسي المتحرك.',
    en: 'A wheelchair does not get onto this stand.',
    es: 'Este estand no es accesible en silla de ruedas.',
  },
}

/** The stand is not what the file needs. */
export class StandDoesNotFit extends Refusal {
  readonly code = 'STAND_DOES_NOT_FIT'
  readonly misfit: StandMisfit

  constructor(misfit: StandMisfit) {
    super()
    this.misfit = misfit
  }

  sentence(language: Language): string {
    return MISFITS[this.misfit][language]
  }
}
