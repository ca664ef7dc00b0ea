import { isolated, type Localised } from '../shared/language.ts'
import type { DraftWarningKind } from './draft.warnings.ts'

const MESSAGES: Record<DraftWarningKind, Localised> = {
  SPEAKER_UNCONFIRMED: {
    fr: '{person} n’a pas confirmé sa participation à « {title} ».',
    ar: 'لم يؤكد {person} مشاركته في «{title}».',
    en: '{person} has not confirmed taking part in “{title}”.',
    es: '{person} no ha confirmado su participación en «{title}».',
  },
  ROOM_OVERLAP: {
    fr: '« {title} » et « {other} » auraient {room} en même temps.',
    ar: 'ستُعقد «{title}» و«{other}» في {room} في الوقت نفسه.',
    en: '“{title}” and “{other}” would have {room} at the same time.',
    es: '«{title}» y «{other}» tendrían {room} al mismo tiempo.',
  },
  PERSON_OVERLAP: {
    fr: '{person} serait en même temps à « {title} » et à « {other} ».',
    ar: 'سيكون {person} في «{title}» و«{other}» في الوقت نفسه.',
    en: '{person} would be at “{title}” and “{other}” at the same time.',
    es: '{person} estaría en «{title}» y en «{other}» al mismo tiempo.',
  },
  ROOM_TOO_SMALL: {
    fr: '« {title} » : {seats} places, mais {room} en contient {holds}.',
    ar: '«{title}»: {seats} مقعداً، لكن {room} تتسع لـ{holds}.',
    en: '“{title}”: {seats} seats, but {room} holds {holds}.',
    es: '«{title}»: {seats} plazas, pero {room} tiene {holds}.',
  },
  MISSING_TRANSLATION: {
    fr: '« {title} » : titre ou résumé manquant ({languages}).',
    ar: '«{title}»: العنوان أو الملخص ناقص ({languages}).',
    en: '“{title}”: title or summary missing ({languages}).',
    es: '«{title}»: falta el título o el resumen ({languages}).',
  },
  OUTDATED: {
    fr: '« {title} » a changé en direct depuis ce brouillon : regardez à nouveau.',
    ar: 'تغيّرت «{title}» مباشرة بعد هذه المسودة: راجعها من جديد.',
    en: '“{title}” changed live since this draft: look again.',
    es: '«{title}» cambió en directo después de este borrador: revíselo.',
  },
  OUTSIDE_EDITION: {
    fr: '« {title} » est hors des jours du salon.',
    ar: '«{title}» خارج أيام المعرض.',
    en: '“{title}” is outside the days of the fair.',
    es: '«{title}» está fuera de los días del salón.',
  },
}

/** The warning's sentence in the four languages; a name is a text, or a text in each language. */
export function warningMessage(kind: DraftWarningKind, names: Readonly<Record<string, string | Localised>>): Localised {
  const fill = (language: keyof Localised) =>
    MESSAGES[kind][language].replace(/\{(\w+)\}/g, (_, key: string) => {
      const name = names[key] ?? ''
      const words = typeof name === 'string' ? name : name[language]
      return language === 'ar' ? isolated(words) : words
    })
  return { fr: fill('fr'), ar: fill('ar'), en: fill('en'), es: fill('es') }
}
