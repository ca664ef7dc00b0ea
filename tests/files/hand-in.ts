import { randomBytes } from 'node:crypto'
import sharp from 'sharp'
import type { Client } from '../support/client.ts'

export interface Answer {
  readonly status: number
  readonly headers: Headers
  readonly body: { hash: string; mediaType: string; width: number; height: number; code: string; message: string }
}

/** Hands in a file as the page does. */
export async function handIn(client: Client, bytes: Buffer, headers: Record<string, string> = {}): Promise<Answer> {
  const response = await fetch(`${client.url}/files`, {
    method: 'POST',
    headers: { ...client.headers(), 'content-type': 'application/octet-stream', 'x-salon-upload': '1', ...headers },
    body: new Uint8Array(bytes),
  })
  return { status: response.status, headers: response.headers, body: (await response.json()) as Answer['body'] }
}

/** What a client gets of an address under `/files/`. */
export const look = (client: Client, path: string, headers: Record<string, string> = {}) =>
  fetch(`${client.url}/files/${path}`, { headers: { ...client.headers(), ...headers } })

/** A picture that nobody handed in before. */
export function picture(width = 60, height = 40): ReturnType<typeof sharp> {
  const [r = 0, g = 0, b = 0] = randomBytes(3)
  return sharp({ create: { width, height, channels: 3, background: { r, g, b } } })
}
