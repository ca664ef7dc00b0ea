/** What all of them have alike; undefined where they differ. */
export function commonOf<T, K>(things: readonly T[], of: (thing: T) => K): K | undefined {
  const [first, ...others] = things.map(of)
  return others.every((other) => other === first) ? first : undefined
}
