/** As the server keeps it: more pixels would only be sent. */
const LONGEST_SIDE = 2400
const LIGHT = 900_000

/**
 * A photograph made smaller before it is sent, so that the Wi-Fi of a hall carries it: a phone's picture becomes a
 * tenth of its size. What is light already, or what this browser cannot read, is sent as it is.
 */
export async function shrink(file: File): Promise<Blob> {
  if (!/^image\/(jpeg|png|webp|avif)$/.test(file.type) || file.size <= LIGHT) return file
  try {
    // Upright, as its Orientation says.
    const picture = await createImageBitmap(file, { imageOrientation: 'from-image' })
    const scale = Math.min(1, LONGEST_SIDE / Math.max(picture.width, picture.height))
    const canvas = document.createElement('canvas')
    canvas.width = Math.round(picture.width * scale)
    canvas.height = Math.round(picture.height * scale)
    const context = canvas.getContext('2d')
    if (!context) return file
    context.imageSmoothingQuality = 'high'
    context.drawImage(picture, 0, 0, canvas.width, canvas.height)
    picture.close()
    // What is no JPEG may be clear in places, which JPEG would make black. A browser that writes no WebP gives PNG.
    const type = file.type === 'image/jpeg' ? 'image/jpeg' : 'image/webp'
    const small = await new Promise<Blob | null>((done) => canvas.toBlob(done, type, 0.9))
    return small && small.size < file.size ? small : file
  } catch {
    return file
  }
}
