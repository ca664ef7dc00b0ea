import { LANGUAGES, type Language } from './shared/language.ts'

/** What search engines and those who share a link are told of a page. */
export interface PageHead {
  readonly language: Language
  readonly title: string
  readonly description: string
  /** Where the page is in a language: an absolute address. */
  readonly addressIn: (language: Language) => string
  /** An absolute address; its size in pixels where it is known. */
  readonly picture: { readonly url: string; readonly alt: string } | null
  /** As schema.org describes it. */
  readonly about: Readonly<Record<string, unknown>>
}

const SITE: Readonly<Record<Language, string>> = {
  fr: 'Salon National de l’Artisanat',
  ar: 'المعرض الوطني للصناعة التقليدية',
  en: 'National Crafts Fair of Morocco',
  es: 'Salón Nacional de la Artesanía',
}
const LOCALE: Readonly<Record<Language, string>> = { fr: 'fr_MA', ar: 'ar_MA', en: 'en_GB', es: 'es_ES' }

/**
 * The built page with these in its head, and its language and direction. Whatever was written by people is escaped for
 * where it stands: as text and attributes, and in JSON so that nothing in it can end the script.
 */
export function withHead(html: string, head: PageHead): string {
  const { language, picture } = head
  const title = `${head.title} · ${SITE[language]}`
  const own = head.addressIn(language)
  const property = (name: string, content: string) => `<meta property="${name}" content="${escaped(content)}" />`
  const tags = [
    `<meta name="description" content="${escaped(head.description)}" />`,
    `<link rel="canonical" href="${escaped(own)}" />`,
    ...LANGUAGES.map((each) => alternate(each, head.addressIn(each))),
    alternate('x-default', head.addressIn('fr')),
    property('og:type', 'website'),
    property('og:site_name', SITE[language]),
    property('og:title', head.title),
    property('og:description', head.description),
    property('og:url', own),
    property('og:locale', LOCALE[language]),
    ...LANGUAGES.filter((each) => each !== language).map((each) => property('og:locale:alternate', LOCALE[each])),
    ...(picture ? [property('og:image', picture.url), property('og:image:alt', picture.alt)] : []),
    `<meta name="twitter:card" content="${picture ? 'summary_large_image' : 'summary'}" />`,
    `<script type="application/ld+json">${json({ '@context': 'https://schema.org', url: own, ...head.about })}</script>`,
  ]
  // Functions as replacements: a `$&` in somebody's name would otherwise be read as a pattern.
  return html
    .replace(/<html\b[^>]*>/, () => `<html lang="${language}" dir="${language === 'ar' ? 'rtl' : 'ltr'}">`)
    .replace(/<title>[^<]*<\/title>/, () => `<title>${escaped(title)}</title>`)
    .replace('</head>', () => `  ${tags.join('\n    ')}\n  </head>`)
}

/** The built page of an address where there is nothing: not to be kept by search engines. */
export function withoutIndex(html: string): string {
  return html.replace('</head>', '  <meta name="robots" content="noindex" />\n  </head>')
}

const alternate = (language: string, address: string) =>
  `<link rel="alternate" hreflang="${language}" href="${escaped(address)}" />`

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}
const escaped = (text: string) => text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign)

/** JSON that may stand in a script: `</script>` and `<!--` are the only ways out of it, and both begin with `<`. */
const json = (value: unknown) => JSON.stringify(value).replace(/</g, '\\u003c')
