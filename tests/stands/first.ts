/** The thing at a place of a list, which the test knows to be there. */
export function first<T>(things: readonly T[], n = 0): T {
  const thing = things[n]
  if (thing === undefined) throw new Error(`no thing ${n}`)
  return thing
}
