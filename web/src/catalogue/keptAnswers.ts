/** What this device last saw of the catalogue, for when the network is away: the pages looked at last. */

const most = 30
const index = 'kept-pages'
const drawer = (key: string) => `kept-page-${key}`

export interface KeptAnswer<T> {
  readonly at: number
  readonly answer: T
}

export function keptAnswer<T>(key: string): KeptAnswer<T> | undefined {
  try {
    return JSON.parse(localStorage.getItem(drawer(key)) ?? 'null') ?? undefined
  } catch {
    return undefined
  }
}

/** The oldest goes where there are too many, or no room. */
export function keepAnswer(key: string, answer: unknown): void {
  let keys: string[] = []
  try {
    keys = JSON.parse(localStorage.getItem(index) ?? '[]')
    keys = [key, ...keys.filter((each) => each !== key)]
    for (const old of keys.splice(most)) localStorage.removeItem(drawer(old))
    localStorage.setItem(drawer(key), JSON.stringify({ at: Date.now(), answer }))
    localStorage.setItem(index, JSON.stringify(keys))
  } catch {
    for (const old of keys) localStorage.removeItem(drawer(old))
    localStorage.removeItem(index)
  }
}
