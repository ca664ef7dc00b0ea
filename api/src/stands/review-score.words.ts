import { isolated, type Language, type Localised } from '../shared/language.ts'
import type { CallField } from './call.ts'

const PAPER: Localised = {
  fr: 'Merci d’ajouter la pièce {label} : elle manque à votre dossier ou n’est pas lisible.',
  ar: 'يرجى إضافة الوثيقة {label}: فهي غير موجودة في ملفكم أو غير مقروءة.',
  en: 'Please add {label}: it is missing from your file, or cannot be read.',
  es: 'Añada {label}, por favor: falta en su expediente o no se puede leer.',
}
const PHOTOGRAPH: Localised = {
  fr: 'Merci d’ajouter des photographies nettes de vos produits ({label}).',
  ar: 'يرجى إضافة صور واضحة لمنتوجاتكم ({label}).',
  en: 'Please add clear photographs of your products ({label}).',
  es: 'Añada fotografías nítidas de sus productos ({label}), por favor.',
}
const ANSWER: Localised = {
  fr: 'Merci de préciser votre réponse à {label}.',
  ar: 'يرجى توضيح جوابكم عن {label}.',
  en: 'Please say more about {label}.',
  es: 'Precise, por favor, su respuesta a {label}.',
}

/** A sentence that asks for a field again, ready to be sent, in the exhibitor's language. */
export function readySentence({ type, label }: Pick<CallField, 'type' | 'label'>, language: Language): string {
  const words = type === 'PAPER' ? PAPER : type === 'PHOTOGRAPH' ? PHOTOGRAPH : ANSWER
  return words[language].replace('{label}', isolated(label[language] || label.fr))
}
