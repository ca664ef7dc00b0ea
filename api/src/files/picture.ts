import sharp from 'sharp'
import { FileRefused } from './file.refusals.ts'
import { LONGEST_SIDE, MOST_PIXELS, PICTURE, type ReadyFile } from './file.ts'
import { oneAtATime } from './turns.ts'

const QUALITY = 84
/** A picture that takes longer to unpack was made to. */
const MOST_SECONDS = 20

// Pictures of strangers pass once: libvips would keep them open and in memory.
sharp.cache(false)

const turn = oneAtATime()

/**
 * A picture as it is kept: upright, at most 2400 pixels long, in sRGB, encoded anew so that nothing of the sent bytes
 * is left: no place, no camera, no thumbnail, nothing appended. Throws FileRefused.
 */
export function readyPicture(sent: Buffer): Promise<ReadyFile> {
  return turn(async () => {
    // `failOn: error` and not `warning`: phones write small mistakes that every viewer forgives.
    const picture = sharp(sent, { limitInputPixels: MOST_PIXELS, failOn: 'error', pages: 1 })
    const about = await picture.metadata().catch(unreadable)
    if (about.width * about.height > MOST_PIXELS) throw new FileRefused('PICTURE_TOO_LARGE')
    const { data, info } = await picture
      .autoOrient()
      .resize({ width: LONGEST_SIDE, height: LONGEST_SIDE, fit: 'inside', withoutEnlargement: true })
      .webp({ quality: QUALITY })
      .timeout({ seconds: MOST_SECONDS })
      .toBuffer({ resolveWithObject: true })
      .catch(unreadable)
    return { content: data, mediaType: PICTURE, width: info.width, height: info.height }
  })
}

/** A copy of one of our pictures, not wider than asked for. */
export function narrower(kept: Buffer, width: number): Promise<Buffer> {
  return turn(() => sharp(kept).resize({ width, withoutEnlargement: true }).webp({ quality: QUALITY }).toBuffer())
}

function unreadable(error: Error): never {
  throw new FileRefused(/pixel limit/i.test(error.message) ? 'PICTURE_TOO_LARGE' : 'PICTURE_UNREADABLE')
}
