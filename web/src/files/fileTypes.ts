/** A file that is kept, as forms hold it. */
export interface PickedFile {
  /** Names it: `/files/<hash>`. */
  readonly hash: string
  /** As whoever chose it named it. */
  readonly name: string
  readonly mediaType: string
  /** In pixels; null of a paper. */
  readonly width: number | null
  readonly height: number | null
}

/** What a picker takes. */
export type Accepted = 'photograph' | 'paper'

/** What the server keeps of each. HEIC is left out on purpose: a phone that is not asked for it sends JPEG. */
export const mediaTypes: Readonly<Record<Accepted, string>> = {
  photograph: 'image/jpeg,image/png,image/webp,image/avif',
  paper: 'application/pdf,image/jpeg,image/png,image/webp,image/avif',
}

/** The address of a kept file; of a photograph, a copy that is wide enough. */
export const fileAddress = (hash: string, width?: 320 | 640 | 1280): string =>
  `/files/${hash}${width ? `?w=${width}` : ''}`

/** The address of a paper, to be saved under the name that its sender gave it. */
export const paperAddress = ({ hash, name }: Pick<PickedFile, 'hash' | 'name'>): string =>
  `/files/${hash}?name=${encodeURIComponent(name)}`
