import { isolated, type Language } from '../shared/language.ts'
import type { StandChange } from './plan-release.ts'

interface Words {
  readonly subject: string
  readonly intro: string
  readonly moved: string
  readonly resized: string
  readonly renumbered: string
  readonly other: string
  readonly close: string
  readonly button: string
}

const WORDS: Readonly<Record<Language, Words>> = {
  fr: {
    subject: 'Votre stand {number} a changé sur le plan',
    intro:
      'Une nouvelle version du plan du Salon vient d’être publiée. Voici ce qui change pour votre stand {number}\u00a0:',
    moved: '– il a été déplacé\u00a0;',
    resized: '– sa surface a changé\u00a0;',
    renumbered: '– il portait le numéro {before}\u00a0;',
    other: '– ses côtés ouverts ou son équipement ont changé\u00a0;',
    close: 'Le stand reste le vôtre.',
    button: 'Le voir sur le plan',
  },
  ar: {
    subject: 'تغيّر رواقكم {number} على المخطط',
    intro: 'نُشرت نسخة جديدة من مخطط المعرض. إليكم ما تغيّر في رواقكم {number}:',
    moved: '– نُقل من مكانه؛',
    resized: '– تغيّرت مساحته؛',
    renumbered: '– كان يحمل الرقم {before}؛',
    other: '– تغيّرت جوانبه المفتوحة أو تجهيزه؛',
    close: 'يبقى الرواق لكم.',
    button: 'عرضه على المخطط',
  },
  en: {
    subject: 'Your stand {number} has changed on the plan',
    intro: 'A new version of the fair’s plan has been published. This is what changes for your stand {number}:',
    moved: '– it was moved;',
    resized: '– its area changed;',
    renumbered: '– its number was {before};',
    other: '– its open sides or its fittings changed;',
    close: 'The stand remains yours.',
    button: 'See it on the plan',
  },
  es: {
    subject: 'Su estand {number} ha cambiado en el plano',
    intro: 'Se ha publicado una nueva versión del plano del Salón. Esto es lo que cambia en su estand {number}:',
    moved: '– se ha desplazado;',
    resized: '– su superficie ha cambiado;',
    renumbered: '– tenía el número {before};',
    other: '– sus lados abiertos o su equipamiento han cambiado;',
    close: 'El estand sigue siendo suyo.',
    button: 'Verlo en el plano',
  },
}

/** What the holder of a stand is written when a release changed it. */
export function planLetter({ number, numberBefore, what }: StandChange, language: Language) {
  const words = WORDS[language]
  const fill = (text: string) =>
    text.replaceAll('{number}', isolated(number)).replaceAll('{before}', isolated(numberBefore ?? number))
  const lines = [
    ...(what.includes('MOVED') ? [words.moved] : []),
    ...(what.includes('RESIZED') ? [words.resized] : []),
    ...(what.includes('RENUMBERED') ? [words.renumbered] : []),
    ...(what.includes('OPENED') || what.includes('FITTED') ? [words.other] : []),
  ]
  return {
    subject: fill(words.subject),
    paragraphs: [words.intro, ...lines, words.close].map(fill),
    button: words.button,
  }
}
