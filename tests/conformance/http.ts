/** One answer of the server, read whole. `body` is undefined when it is no JSON. */
export interface Answer {
  readonly status: number
  readonly headers: Headers
  readonly text: string
  readonly body: {
    data?: Record<string, unknown> | null
    errors?: { message: string; extensions?: { code?: string } }[]
  }
}

/** A request as any program may send it: nothing is added that was not asked for. */
export async function send(url: string, init: RequestInit = {}): Promise<Answer> {
  const response = await fetch(url, { redirect: 'manual', signal: AbortSignal.timeout(20_000), ...init })
  const text = await response.text()
  let body = {}
  try {
    body = JSON.parse(text)
  } catch {}
  return { status: response.status, headers: response.headers, text, body }
}

/** A document over POST, as a well-behaved foreign program sends it. */
export function ask(
  salon: { url: string },
  query: string,
  variables: object = {},
  headers: Record<string, string> = {},
): Promise<Answer> {
  return send(`${salon.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query, variables }),
  })
}

export const codesOf = ({ body }: Answer): (string | undefined)[] =>
  (body.errors ?? []).map((error) => error.extensions?.code)

/** Whether the server still does its work, which every attack must leave it able to. */
export async function alive(salon: { url: string }): Promise<boolean> {
  const { body } = await ask(salon, '{ clock { now } }')
  return typeof (body.data?.clock as { now?: unknown } | undefined)?.now === 'string'
}
