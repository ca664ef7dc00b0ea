const pigments = ['majorelle', 'terracotta', 'mint', 'saffron', 'indigo', 'henna'] as const

/** A track's colour is the name of a pigment; each theme mixes it its own way. An unknown one is plain. */
export const trackColour = (name: string): string =>
  pigments.some((pigment) => pigment === name) ? `var(--track-${name})` : 'var(--edge)'
