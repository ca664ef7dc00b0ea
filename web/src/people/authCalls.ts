export type AuthOutcome = 'done' | 'tooMany' | 'failed'

/** Calls the sign-in endpoints of our own origin. The cookie they set or clear is read by no script. */
async function post(path: string, body: object): Promise<AuthOutcome> {
  try {
    const response = await fetch(`/api/auth/${path}`, {
      method: 'POST',
      credentials: 'same-origin',
      headers: { 'content-type': 'application/json', 'accept-language': document.documentElement.lang },
      body: JSON.stringify(body),
    })
    if (response.ok) return 'done'
    return response.status === 429 ? 'tooMany' : 'failed'
  } catch {
    return 'failed'
  }
}

/** Asks for a link by mail. The answer is the same whether or not the address has an account. */
export const requestLink = (email: string, language: string, next: string) =>
  post('sign-in/magic-link', { email, callbackURL: `/${language}${next}`, errorCallbackURL: `/${language}/sign-in` })

export const enterPersona = (key: string) => post('demo/persona', { key })

export const signOut = () => post('sign-out', {})

/**
 * Another person from here on: the page is loaded anew, so that no cache and no socket of the person before is left.
 */
export function arriveAs(language: string, path: string): void {
  location.assign(`/${language}${path}`)
}
