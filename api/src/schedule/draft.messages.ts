import type { Localised } from '../shared/language.ts'

export const ENDS_FIRST: Localised = {
  fr: 'La séance finit avant de commencer.',
  ar: 'تنتهي الجلسة قبل أن تبدأ.',
  en: 'The session ends before it starts.',
  es: 'La sesión termina antes de empezar.',
}
export const TOO_LONG: Localised = {
  fr: 'La séance dure plus d’une journée.',
  ar: 'تدوم الجلسة أكثر من يوم.',
  en: 'The session lasts longer than a day.',
  es: 'La sesión dura más de un día.',
}
export const NO_TITLE: Localised = {
  fr: 'La séance n’a de titre dans aucune langue.',
  ar: 'ليس للجلسة عنوان بأي لغة.',
  en: 'The session has no title in any language.',
  es: 'La sesión no tiene título en ningún idioma.',
}
export const NO_CAPACITY: Localised = {
  fr: 'Une séance sur inscription a un nombre de places.',
  ar: 'الجلسة التي تتطلب التسجيل لها عدد من المقاعد.',
  en: 'A session with registration has a number of seats.',
  es: 'Una sesión con inscripción tiene un número de plazas.',
}
export const SEATS_TAKEN: Localised = {
  fr: 'Plus de places que cela sont déjà prises.',
  ar: 'حُجزت مقاعد أكثر من هذا العدد.',
  en: 'More seats than that are already taken.',
  es: 'Ya hay más plazas ocupadas que esas.',
}
export const TWICE: Localised = {
  fr: 'La même personne y figure deux fois.',
  ar: 'الشخص نفسه مذكور مرتين.',
  en: 'The same person is named twice.',
  es: 'La misma persona figura dos veces.',
}
export const NEVER_RELEASED: Localised = {
  fr: 'Cette séance n’a jamais été publiée : abandonnez le brouillon au lieu de l’annuler.',
  ar: 'لم تُنشر هذه الجلسة قط: تخلَّ عن المسودة بدل إلغائها.',
  en: 'This session was never published: discard the draft instead of cancelling it.',
  es: 'Esta sesión nunca se publicó: descarte el borrador en lugar de cancelarla.',
}
export const OVER: Localised = {
  fr: 'La séance est terminée : son lieu et ses heures restent.',
  ar: 'انتهت الجلسة: يبقى مكانها ووقتها كما هما.',
  en: 'The session is over: its place and hours stay.',
  es: 'La sesión ha terminado: su lugar y sus horas no cambian.',
}
export const UNKNOWN: Localised = {
  fr: 'Cela n’existe pas dans cette édition.',
  ar: 'هذا غير موجود في هذه الدورة.',
  en: 'This does not exist in this edition.',
  es: 'Esto no existe en esta edición.',
}
