import type { Language } from '../shared/language.ts'
import { mailWith } from './mail.page.ts'
import type { Mail } from './mail.ts'

interface Words {
  readonly subject: string
  readonly greeting: string
  readonly intro: string
  readonly button: string
  readonly expires: string
  readonly ignore: string
  readonly signature: string
}

const WORDS: Readonly<Record<Language, Words>> = {
  fr: {
    subject: 'Votre lien de connexion au Salon National de l’Artisanat',
    greeting: 'Bonjour,',
    intro: 'Vous avez demandé à vous connecter au Salon National de l’Artisanat. Ouvrez ce lien :',
    button: 'Me connecter',
    expires: 'Il est valable 15 minutes et ne sert qu’une fois.',
    ignore: 'Si vous n’avez rien demandé, ignorez ce message : personne ne peut se connecter sans ce lien.',
    signature: 'Salon National de l’Artisanat',
  },
  ar: {
    subject: 'رابط الدخول إلى الأسبوع الوطني للصناعة التقليدية',
    greeting: 'السلام عليكم،',
    intro: 'طلبتم الدخول إلى منصة الأسبوع الوطني للصناعة التقليدية. افتحوا هذا الرابط:',
    button: 'الدخول',
    expires: 'الرابط صالح لمدة 15 دقيقة ولمرة واحدة فقط.',
    ignore: 'إذا لم تطلبوا شيئاً فتجاهلوا هذه الرسالة: لا يمكن لأحد الدخول دون هذا الرابط.',
    signature: 'الأسبوع الوطني للصناعة التقليدية',
  },
  en: {
    subject: 'Your sign-in link for the Salon National de l’Artisanat',
    greeting: 'Hello,',
    intro: 'You asked to sign in to the Salon National de l’Artisanat. Open this link:',
    button: 'Sign in',
    expires: 'It is valid for 15 minutes and works once.',
    ignore: 'If you asked for nothing, ignore this message: nobody can sign in without this link.',
    signature: 'Salon National de l’Artisanat',
  },
  es: {
    subject: 'Su enlace de acceso al Salon National de l’Artisanat',
    greeting: 'Hola:',
    intro: 'Ha solicitado acceder al Salon National de l’Artisanat. Abra este enlace:',
    button: 'Acceder',
    expires: 'Es válido durante 15 minutos y solo sirve una vez.',
    ignore: 'Si no ha solicitado nada, ignore este mensaje: nadie puede acceder sin este enlace.',
    signature: 'Salon National de l’Artisanat',
  },
}

/** The mail with the link that signs its reader in. */
export function signInMail(to: string, url: string, language: Language): Mail {
  const { subject, greeting, intro, button, expires, ignore, signature } = WORDS[language]
  return mailWith({
    to,
    language,
    subject,
    before: [greeting, intro],
    button,
    url,
    after: [expires, ignore, signature],
  })
}
