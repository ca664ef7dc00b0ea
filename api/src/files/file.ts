/** What may be handed in, in bytes. */
export const MOST_BYTES = 10 * 1024 * 1024
/** What one person may hand in within an hour: a file of eight photographs and its papers, many times over. */
export const MOST_PER_HOUR = 200
export const MOST_BYTES_PER_HOUR = 600 * 1024 * 1024
/** The longer side of a picture that is kept, in pixels: enough for a page of a printed catalogue. */
export const LONGEST_SIDE = 2400
/** A picture that says it is larger than this is not unpacked: a few kilobytes can say they are a wall of pixels. */
export const MOST_PIXELS = 80_000_000
/** Copies that are served of a picture, by their width in pixels. */
export const WIDTHS = [320, 640, 1280] as const
export type Width = (typeof WIDTHS)[number]

export const PDF = 'application/pdf'
export const PICTURE = 'image/webp'

/** A file that is kept under the SHA-256 of its bytes. */
export interface KeptFile {
  readonly hash: string
  readonly mediaType: string
  readonly bytes: number
  /** In pixels; null of what is not a picture. */
  readonly width: number | null
  readonly height: number | null
}

/** A file that is ready to be kept. */
export interface ReadyFile {
  readonly content: Buffer
  readonly mediaType: string
  readonly width: number | null
  readonly height: number | null
}

const HASH = /^[0-9a-f]{64}$/

export function isHash(text: string): boolean {
  return HASH.test(text)
}

/** The key of a smaller copy, beside the picture's own. */
export const copyKey = (hash: string, width: Width) => `${hash}.w${width}`
