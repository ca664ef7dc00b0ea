import { createHmac, timingSafeEqual } from 'node:crypto'

/** The value of a cookie in a Cookie header; the first, where there are several of that name. */
function cookieIn(header: string, name: string): string | undefined {
  for (const pair of header.split(';')) {
    const equals = pair.indexOf('=')
    if (equals > 0 && pair.slice(0, equals).trim() === name) return decoded(pair.slice(equals + 1).trim())
  }
  return undefined
}

function decoded(value: string): string | undefined {
  try {
    return decodeURIComponent(value)
  } catch {
    return undefined
  }
}

/**
 * The token in a signed cookie, as better-auth signs it: `token.base64(HMAC-SHA256(token))`. Undefined when there is
 * none, or when it was not signed with our secret.
 */
export function signedToken(header: string | undefined | null, name: string, secret: string): string | undefined {
  const value = header ? cookieIn(header, name) : undefined
  const dot = value?.lastIndexOf('.') ?? -1
  if (value === undefined || dot < 1) return undefined
  const token = value.slice(0, dot)
  const expected = createHmac('sha256', secret).update(token).digest()
  const given = Buffer.from(value.slice(dot + 1), 'base64')
  return given.length === expected.length && timingSafeEqual(given, expected) ? token : undefined
}
