import type { Language } from '../shared/language.ts'
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
  const words = WORDS[language]
  const text = [words.greeting, words.intro, url, words.expires, words.ignore, words.signature].join('\n\n')
  return { to, subject: words.subject, text, html: page(words, url, language), language }
}

/** Inline styles and one table, which is what mail programs agree on. */
function page(words: Words, url: string, language: Language): string {
  const direction = language === 'ar' ? 'rtl' : 'ltr'
  const link = inHtml(url)
  return `<!doctype html>
<html lang="${language}" dir="${direction}">
<head><meta charset="utf-8"><title>${inHtml(words.subject)}</title></head>
<body dir="${direction}" style="margin:0;padding:24px;background:#f7f3ec;font-family:'Segoe UI',Tahoma,Arial,sans-serif;color:#2a211b">
<table role="presentation" align="center" width="100%" style="max-width:520px;background:#fff;border-radius:12px" dir="${direction}">
<tr><td style="padding:32px;line-height:1.6;font-size:16px;text-align:start">
<p>${inHtml(words.greeting)}</p>
<p>${inHtml(words.intro)}</p>
<p style="text-align:center"><a href="${link}" style="display:inline-block;padding:14px 28px;border-radius:8px;background:#9c3d22;color:#fff;text-decoration:none;font-weight:bold">${inHtml(words.button)}</a></p>
<p style="font-size:13px;word-break:break-all"><bdi dir="ltr"><a href="${link}" style="color:#9c3d22">${link}</a></bdi></p>
<p>${inHtml(words.expires)}</p>
<p style="font-size:14px;color:#6b5d52">${inHtml(words.ignore)}</p>
<p>${inHtml(words.signature)}</p>
</td></tr></table>
</body>
</html>`
}

function inHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
}
