import type { Localised } from '../shared/language.ts'

export const TOO_LONG: Localised = {
  fr: 'Ce texte est trop long.',
  ar: 'هذا النص طويل جداً.',
  en: 'This text is too long.',
  es: 'Este texto es demasiado largo.',
}
export const TOO_MANY: Localised = {
  fr: 'Il y en a trop.',
  ar: 'العدد كبير جداً.',
  en: 'There are too many.',
  es: 'Hay demasiados.',
}
export const NO_KEY: Localised = {
  fr: 'Un nom technique manque, ou y est deux fois.',
  ar: 'اسم تقني ناقص أو مكرر.',
  en: 'A technical name is missing, or is there twice.',
  es: 'Falta un nombre técnico o está repetido.',
}
export const NO_TITLE: Localised = {
  fr: 'L’appel n’a pas de nom.',
  ar: 'النداء بلا اسم.',
  en: 'The call has no name.',
  es: 'La convocatoria no tiene nombre.',
}
export const NO_KIND: Localised = {
  fr: 'L’appel ne s’adresse à personne.',
  ar: 'النداء غير موجه إلى أحد.',
  en: 'The call is for nobody.',
  es: 'La convocatoria no se dirige a nadie.',
}
export const OVER: Localised = {
  fr: 'La clôture est passée\u00a0: changez les dates d’abord.',
  ar: 'مضى موعد الإغلاق: غيروا المواعيد أولاً.',
  en: 'The closing is past: change the dates first.',
  es: 'El cierre ya pasó: cambie antes las fechas.',
}
export const NO_LABEL: Localised = {
  fr: 'Il manque l’intitulé.',
  ar: 'العنوان ناقص.',
  en: 'The label is missing.',
  es: 'Falta el enunciado.',
}
export const NO_WEIGHT: Localised = {
  fr: 'Un poids est un nombre entier de 1 à 100.',
  ar: 'الوزن عدد صحيح من 1 إلى 100.',
  en: 'A weight is a whole number from 1 to 100.',
  es: 'Un peso es un número entero de 1 a 100.',
}
export const OF_NOBODY: Localised = {
  fr: 'Ce champ n’est demandé à personne.',
  ar: 'لا يُطلب هذا الحقل من أحد.',
  en: 'This field is asked of nobody.',
  es: 'Este campo no se pide a nadie.',
}
export const NO_CHOICE: Localised = {
  fr: 'Un choix a deux options au moins.',
  ar: 'للاختيار خياران على الأقل.',
  en: 'A choice has two options at least.',
  es: 'Una elección tiene al menos dos opciones.',
}
export const NO_LIMIT: Localised = {
  fr: 'Cette limite ne convient pas\u00a0: 500 caractères pour une ligne, 5000 pour un texte, 8 fichiers, au plus.',
  ar: 'هذا الحد غير صالح: 500 حرف للسطر، و5000 للنص، و8 ملفات على الأكثر.',
  en: 'This limit does not do: 500 characters for a line, 5000 for a text, 8 files, at most.',
  es: 'Este límite no vale: 500 caracteres para una línea, 5000 para un texto, 8 archivos, como máximo.',
}
