import { LANGUAGES, type Localised } from '../shared/language.ts'
import { type InputIssue, InvalidInput } from '../shared/refusals.ts'
import { MARKETS, type PageContent, SPOKEN } from './exhibitor-page.ts'

const LONGEST = { presentation: 4_000, caption: 200, website: 300, email: 200 }
const MOST = { crafts: 8, labels: 12, photographs: 12, members: 100_000 }
const EARLIEST = 1000
const KEY = /^[a-z][a-z0-9-]{0,39}$/
const EMAIL = /^[^\s@<>"',;]+@[^\s@<>"',;]+\.[^\s@<>"',;.]{2,}$/
const PHONE = /^\+?[0-9][0-9 ().-]{6,24}$/

const TOO_LONG: Localised = { fr: 'Trop long.', ar: 'طويل جداً.', en: 'Too long.', es: 'Demasiado largo.' }
const TOO_MANY: Localised = { fr: 'Il y en a trop.', ar: 'العدد كبير جداً.', en: 'Too many.', es: 'Hay demasiados.' }
const NO_CRAFT: Localised = {
  fr: 'Choisissez au moins un métier.',
  ar: 'اختر حرفة واحدة على الأقل.',
  en: 'Choose at least one craft.',
  es: 'Elija al menos un oficio.',
}
const NO_KEY: Localised = {
  fr: 'Choisissez dans la liste.',
  ar: 'اختر من القائمة.',
  en: 'Choose from the list.',
  es: 'Elija de la lista.',
}
const NO_YEAR: Localised = {
  fr: 'Cette année n’est pas possible.',
  ar: 'هذه السنة غير ممكنة.',
  en: 'This year is not possible.',
  es: 'Este año no es posible.',
}
const NO_FIGURE: Localised = {
  fr: 'Ce nombre n’est pas possible.',
  ar: 'هذا العدد غير ممكن.',
  en: 'This figure is not possible.',
  es: 'Esta cifra no es posible.',
}
const NO_ADDRESS: Localised = {
  fr: 'Une adresse qui commence par https:// ou http://.',
  ar: 'عنوان يبدأ بـ https:// أو http://.',
  en: 'An address that begins with https:// or http://.',
  es: 'Una dirección que empiece por https:// o http://.',
}
const NO_EMAIL: Localised = {
  fr: 'Cette adresse électronique n’est pas complète.',
  ar: 'عنوان البريد الإلكتروني غير كامل.',
  en: 'This address of mail is not complete.',
  es: 'Esta dirección de correo no está completa.',
}
const NO_PHONE: Localised = {
  fr: 'Un numéro avec ses chiffres, par exemple +212 524 00 00 00.',
  ar: 'رقم هاتف بأرقامه، مثلاً +212 524 00 00 00.',
  en: 'A number in digits, for example +212 524 00 00 00.',
  es: 'Un número en cifras, por ejemplo +212 524 00 00 00.',
}
const NOTHING_TO_SHOW: Localised = {
  fr: 'Écrivez-le avant de le montrer à tous.',
  ar: 'اكتبه قبل أن تُظهره للجميع.',
  en: 'Write it before it is shown to everybody.',
  es: 'Escríbalo antes de mostrarlo a todos.',
}

/** Why a page cannot be kept so, in every field at once: texts too long, keys of no list, an address that is none. */
export function whyNotKeepPage(content: PageContent, now: Date): InvalidInput | undefined {
  const issues: InputIssue[] = []
  const issue = (path: readonly string[], message: Localised) => issues.push({ path, message })
  for (const language of LANGUAGES)
    if (content.presentation[language].length > LONGEST.presentation) issue(['presentation', language], TOO_LONG)
  if (content.crafts.length === 0) issue(['crafts'], NO_CRAFT)
  for (const field of ['crafts', 'labels'] as const) {
    if (content[field].length > MOST[field]) issue([field], TOO_MANY)
    else if (!content[field].every((key) => KEY.test(key))) issue([field], NO_KEY)
  }
  const known = { languages: SPOKEN as readonly string[], markets: MARKETS as readonly string[] }
  for (const field of ['languages', 'markets'] as const)
    if (!content[field].every((key) => known[field].includes(key))) issue([field], NO_KEY)
  const { foundedIn, members, website, email, phone } = content
  if (foundedIn !== null && (foundedIn < EARLIEST || foundedIn > now.getUTCFullYear())) issue(['foundedIn'], NO_YEAR)
  if (members !== null && (members < 1 || members > MOST.members)) issue(['members'], NO_FIGURE)
  if (website !== null && !isAddress(website)) issue(['website'], NO_ADDRESS)
  if (email !== null && (email.length > LONGEST.email || !EMAIL.test(email))) issue(['email'], NO_EMAIL)
  if (phone !== null && !PHONE.test(phone)) issue(['phone'], NO_PHONE)
  if (content.showsEmail && email === null) issue(['showsEmail'], NOTHING_TO_SHOW)
  if (content.showsPhone && phone === null) issue(['showsPhone'], NOTHING_TO_SHOW)
  if (content.photographs.length > MOST.photographs) issue(['photographs'], TOO_MANY)
  content.photographs.forEach(({ caption }, place) => {
    for (const language of LANGUAGES)
      if (caption[language].length > LONGEST.caption) issue(['photographs', String(place), language], TOO_LONG)
  })
  return issues.length > 0 ? new InvalidInput(issues) : undefined
}

/** It becomes a link on a public page: nothing but a site's own address, of a host with a dot. */
function isAddress(text: string): boolean {
  if (text.length > LONGEST.website || !/^https?:\/\//i.test(text) || /\s/.test(text)) return false
  const url = URL.parse(text)
  return url?.hostname.includes('.') === true && url.username === '' && url.password === ''
}
