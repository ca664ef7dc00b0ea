import type { Language } from '../shared/language.ts'
import type { Mail } from './mail.ts'

/** What a mail says, with one thing to do. */
export interface Letter {
  readonly to: string
  readonly language: Language
  readonly subject: string
  /** Paragraphs before the button, and after it. */
  readonly before: readonly string[]
  readonly button: string
  readonly url: string
  readonly after: readonly string[]
}

/** A mail as text and as a page of its own that say the same. */
export function mailWith(letter: Letter): Mail {
  const { to, language, subject, before, url, after } = letter
  return { to, language, subject, text: [...before, url, ...after].join('\n\n'), html: page(letter) }
}

/** Inline styles and one table, which is what mail programs agree on. */
function page({ language, subject, before, button, url, after }: Letter): string {
  const direction = language === 'ar' ? 'rtl' : 'ltr'
  const link = inHtml(url)
  const paragraphs = (texts: readonly string[]) => texts.map((text) => `<p>${inHtml(text)}</p>`).join('\n')
  return `<!doctype html>
<html lang="${language}" dir="${direction}">
<head><meta charset="utf-8"><title>${inHtml(subject)}</title></head>
<body dir="${direction}" style="margin:0;padding:24px;background:#f7f3ec;font-family:'Segoe UI',Tahoma,Arial,sans-serif;color:#2a211b">
<table role="presentation" align="center" width="100%" style="max-width:520px;background:#fff;border-radius:12px" dir="${direction}">
<tr><td style="padding:32px;line-height:1.6;font-size:16px;text-align:start">
${paragraphs(before)}
<p style="text-align:center"><a href="${link}" style="display:inline-block;padding:14px 28px;border-radius:8px;background:#9c3d22;color:#fff;text-decoration:none;font-weight:bold">${inHtml(button)}</a></p>
<p style="font-size:13px;word-break:break-all"><bdi dir="ltr"><a href="${link}" style="color:#9c3d22">${link}</a></bdi></p>
${paragraphs(after)}
</td></tr></table>
</body>
</html>`
}

function inHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
}
