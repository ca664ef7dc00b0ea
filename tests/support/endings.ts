const endings: (() => Promise<unknown> | unknown)[] = []

/** What to do when this test file ends; the last thing registered is done first. */
export function whenFileEnds(work: () => Promise<unknown> | unknown): void {
  endings.unshift(work)
}

export async function endFile(): Promise<void> {
  for (const work of endings.splice(0)) await work()
}
