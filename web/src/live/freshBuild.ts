/** Which build this is: the name of this script carries its hash. */
const build = import.meta.url
const drawer = 'builds-left'

let leaving: Promise<boolean> | undefined

/**
 * The server has a newer client than this tab: takes it, by loading the page again. Once per build, so that a server
 * that will not understand the newest one either leaves the page standing; and only when the server answers, so that
 * nobody loses what is on the screen to a network that is away. True when the page is about to go.
 */
export function takeFreshBuild(): Promise<boolean> {
  leaving ??= leave().then((left) => {
    if (!left) leaving = undefined
    return left
  })
  return leaving
}

async function leave(): Promise<boolean> {
  const before = sessionStorage.getItem(drawer) ?? ''
  if (before.split(' ').includes(build)) return false
  try {
    const answer = await fetch(location.href, { cache: 'no-store', headers: { accept: 'text/html' } })
    if (!answer.ok) return false
  } catch {
    return false
  }
  sessionStorage.setItem(drawer, `${before} ${build}`.trim())
  location.reload()
  return true
}

/** Fetches a part of the client; when it is gone since a newer one was put in its place, the page loads again. */
export async function freshly<T>(load: () => Promise<T>): Promise<T> {
  try {
    return await load()
  } catch (fault) {
    // Whoever waits goes on waiting: an error would be shown for the moment that the page still has.
    if (await takeFreshBuild()) return new Promise(() => {})
    throw fault
  }
}
