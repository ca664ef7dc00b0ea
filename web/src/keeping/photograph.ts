import type { LanguageCode } from '../i18n/languages.ts'

export type Texts = Readonly<Record<LanguageCode, string>>
export const NO_TEXTS: Texts = { fr: '', ar: '', en: '', es: '' }

/** A photograph in a form: what it shows, for those who do not see it, in four languages. */
export interface FormPhotograph {
  readonly hash: string
  readonly width: number | null
  readonly height: number | null
  readonly captions: Texts
}

/** As the API answers it. */
interface ReadPhotograph {
  readonly hash: string
  readonly width?: number | null
  readonly height?: number | null
  readonly captions: Texts
}

/** In one shape and order of keys: forms are compared as JSON. */
export const textsOf = ({ fr, ar, en, es }: Texts): Texts => ({ fr, ar, en, es })

export const photographOf = ({ hash, width, height, captions }: ReadPhotograph): FormPhotograph => ({
  hash,
  width: width ?? null,
  height: height ?? null,
  captions: textsOf(captions),
})

export const photographInput = ({ hash, captions }: FormPhotograph) => ({ hash, caption: captions })

/** One of a list, at another place of it. */
export function movedTo<T>(list: readonly T[], from: number, to: number): readonly T[] {
  const moved = list[from]
  if (moved === undefined || to < 0 || to >= list.length || to === from) return list
  const others = list.filter((_, nth) => nth !== from)
  return [...others.slice(0, to), moved, ...others.slice(to)]
}
