import type { Language } from '../shared/language.ts'

/** What a mail about a file says: a question, or a decision that was sent. */
export type DecisionMail = 'asked' | 'ACCEPTED' | 'WAITLISTED' | 'REJECTED'

/** The subject and the sentence of each. */
export const DECISION_WORDS: Readonly<Record<Language, Readonly<Record<DecisionMail, readonly [string, string]>>>> = {
  fr: {
    asked: ['Votre dossier est à compléter', 'Le bureau des inscriptions a besoin d’un complément à votre dossier.'],
    ACCEPTED: ['Votre dossier est accepté', 'Bonne nouvelle : votre dossier est accepté. Le stand se choisit ensuite.'],
    WAITLISTED: [
      'Votre dossier est sur liste d’attente',
      'Votre dossier est retenu sur la liste d’attente : un stand vous sera proposé si l’un d’eux se libère.',
    ],
    REJECTED: ['Votre dossier n’est pas retenu', 'Votre dossier n’a pas été retenu pour cette édition.'],
  },
  ar: {
    asked: ['ملفكم يحتاج إلى استكمال', 'يحتاج مكتب التسجيل إلى معلومات إضافية في ملفكم.'],
    ACCEPTED: ['قُبل ملفكم', 'خبر سار: قُبل ملفكم. يأتي بعد ذلك اختيار الرواق.'],
    WAITLISTED: ['ملفكم في لائحة الانتظار', 'وُضع ملفكم في لائحة الانتظار: سيُعرض عليكم رواق إذا صار أحدها متاحاً.'],
    REJECTED: ['لم يُقبل ملفكم', 'لم يُقبل ملفكم في هذه الدورة.'],
  },
  en: {
    asked: ['Your file needs completing', 'The registration desk needs something more for your file.'],
    ACCEPTED: ['Your file is accepted', 'Good news: your file is accepted. The stand is chosen next.'],
    WAITLISTED: [
      'Your file is on the waiting list',
      'Your file is on the waiting list: a stand will be offered to you if one comes free.',
    ],
    REJECTED: ['Your file was not accepted', 'Your file was not accepted for this edition.'],
  },
  es: {
    asked: ['Su expediente debe completarse', 'La oficina de inscripciones necesita algo más para su expediente.'],
    ACCEPTED: [
      'Su expediente ha sido aceptado',
      'Buenas noticias: su expediente ha sido aceptado. Después se elige el estand.',
    ],
    WAITLISTED: [
      'Su expediente está en lista de espera',
      'Su expediente está en la lista de espera: se le ofrecerá un estand si queda alguno libre.',
    ],
    REJECTED: ['Su expediente no ha sido aceptado', 'Su expediente no ha sido aceptado para esta edición.'],
  },
}

export const FILE_BUTTON: Readonly<Record<Language, string>> = {
  fr: 'Voir mon dossier',
  ar: 'ملفي',
  en: 'See my file',
  es: 'Ver mi expediente',
}
