import type { Localised } from '../shared/language.ts'
import { type InputIssue, InvalidInput } from '../shared/refusals.ts'
import type { NewExhibitor } from './exhibitor-registration.ts'

const LONGEST_NAME = 120

const EMPTY: Localised = {
  fr: 'À remplir.',
  ar: 'يجب ملؤه.',
  en: 'Please fill this in.',
  es: 'Rellene este campo.',
}
const TOO_LONG: Localised = {
  fr: 'Trop long : 120 caractères au plus.',
  ar: 'طويل جداً: 120 حرفاً على الأكثر.',
  en: 'Too long: 120 characters at most.',
  es: 'Demasiado largo: 120 caracteres como máximo.',
}
const NOT_LATIN: Localised = {
  fr: 'Écrivez ce nom en lettres latines ; le nom arabe a son propre champ.',
  ar: 'اكتب هذا الاسم بالحروف اللاتينية؛ للاسم العربي خانة خاصة.',
  en: 'Write this name in Latin letters; the Arabic name has a field of its own.',
  es: 'Escriba este nombre en letras latinas; el nombre árabe tiene su propio campo.',
}
const REGION: Localised = {
  fr: 'Choisissez la région.',
  ar: 'اختر الجهة.',
  en: 'Choose the region.',
  es: 'Elija la región.',
}

/** Why an exhibitor cannot be registered so: a name that is missing, too long or unreadable, a region that is missing. */
export function whyNotRegister(asked: NewExhibitor): InvalidInput | undefined {
  const issues: InputIssue[] = []
  const check = (path: string, value: string | null, required: boolean) => {
    if (required && !value?.trim()) issues.push({ path: [path], message: EMPTY })
    else if ((value?.length ?? 0) > LONGEST_NAME) issues.push({ path: [path], message: TOO_LONG })
  }
  check('name', asked.name, true)
  check('nameAr', asked.nameAr, false)
  check('city', asked.city, true)
  check('cityAr', asked.cityAr, false)
  check('registerNumber', asked.registerNumber, false)
  if (asked.name.trim() && slugOf(asked.name) === '') issues.push({ path: ['name'], message: NOT_LATIN })
  if (asked.country === 'MA' && asked.kind !== 'INSTITUTION' && !asked.regionCode)
    issues.push({ path: ['region'], message: REGION })
  return issues.length > 0 ? new InvalidInput(issues) : undefined
}

/** The name in addresses: lower case Latin letters, digits and hyphens; empty where the name has none. */
export function slugOf(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/œ/g, 'oe')
    .replace(/æ/g, 'ae')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60)
    .replace(/-+$/, '')
}
