/** The letter that a key means: what it writes, or, under a keyboard that writes no Latin, the one it stands for. */
export function letterOf({ key, code }: { readonly key: string; readonly code: string }): string | undefined {
  if (/^[a-z]$/i.test(key)) return key.toLowerCase()
  return /^Key([A-Z])$/.exec(code)?.[1]?.toLowerCase()
}
