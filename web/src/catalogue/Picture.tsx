import { Star } from '../ui/Star.tsx'
import type { PictureData } from './catalogueTypes.ts'

interface Props {
  picture: PictureData | undefined
  /** What to say of it where its owner said nothing; empty where words beside it say the same. */
  alt: string
  /** As `sizes` of an image: how wide it is shown. */
  sizes: string
  eager?: boolean
  className?: string
}

const widths = [320, 640, 1280] as const
const address = (hash: string, width: number) => `/files/${hash}?w=${width}`

/** A picture in the width that the screen needs, on a place of fixed shape, so that nothing jumps when it comes. */
export function Picture({ picture, alt, sizes, eager = false, className = '' }: Props) {
  if (!picture)
    return (
      <span className={`picture picture-none ${className}`} aria-hidden="true">
        <Star />
      </span>
    )
  return (
    <span className={`picture ${className}`}>
      <img
        src={address(picture.hash, 640)}
        srcSet={widths.map((width) => `${address(picture.hash, width)} ${width}w`).join(', ')}
        sizes={sizes}
        alt={picture.caption || alt}
        width={picture.width ?? undefined}
        height={picture.height ?? undefined}
        loading={eager ? 'eager' : 'lazy'}
        decoding="async"
      />
    </span>
  )
}
