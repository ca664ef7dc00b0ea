export type MailPart = { readonly text: string; readonly href?: string }

/**
 * A mail's text with its addresses made into links. Only this site's own are followed, as paths: the mailbox is a
 * page of ours, and a mail must not lead elsewhere from it.
 */
export function mailParts(text: string, origin: string): MailPart[] {
  const parts: MailPart[] = []
  let at = 0
  for (const match of text.matchAll(/https?:\/\/[^\s<>"]+/g)) {
    if (match.index > at) parts.push({ text: text.slice(at, match.index) })
    const url = URL.canParse(match[0]) ? new URL(match[0]) : undefined
    parts.push(
      url?.origin === origin ? { text: match[0], href: url.pathname + url.search + url.hash } : { text: match[0] },
    )
    at = match.index + match[0].length
  }
  if (at < text.length) parts.push({ text: text.slice(at) })
  return parts
}

/** The first link of ours in a mail: what its button opens. */
export function mailLink(text: string, origin: string): string | undefined {
  return mailParts(text, origin).find((part) => part.href)?.href
}
