/** How tall a minute is. An hour is then 114 pixels, and ten minutes still hold a line of text. */
export const PIXELS_PER_MINUTE = 1.9

export const pixelsOf = (milliseconds: number): number => (milliseconds / 60_000) * PIXELS_PER_MINUTE
