import { Readable } from 'node:stream'
import type { ReadableStream } from 'node:stream/web'
import type { FileStorage } from '@salon/prisma/files/storage.ts'
import { type S3Keys, type S3Request, signed } from './s3.signature.ts'

export interface S3Place extends S3Keys {
  /** As https://s3.eu-west-3.amazonaws.com, or one's own server. */
  readonly endpoint: string
  readonly bucket: string
}

const PATIENCE_MS = 30_000

/** Files in a bucket of any storage that speaks S3, by its address after the host: what all of them understand. */
export function s3Storage(place: S3Place): FileStorage {
  const address = (key = '') => new URL(`/${place.bucket}/${key}`, place.endpoint)

  /** Undefined where there is nothing; whatever else goes wrong is thrown. */
  async function ask(request: S3Request): Promise<Response | undefined> {
    const { method, url, body } = request
    const response = await fetch(url, {
      method,
      headers: signed(request, place, new Date()),
      signal: AbortSignal.timeout(PATIENCE_MS),
      ...(body && { body: new Uint8Array(body) }),
    })
    if (response.ok) return response
    await response.body?.cancel()
    if (response.status === 404) return undefined
    throw new Error(`the storage answered ${response.status} to ${method} ${url.pathname}`)
  }

  return {
    async put(key, bytes) {
      const there = await ask({ method: 'HEAD', url: address(key) })
      if (there?.headers.get('content-length') === String(bytes.length)) return
      await ask({ method: 'PUT', url: address(key), body: bytes })
    },
    async read(key) {
      const found = await ask({ method: 'GET', url: address(key) })
      if (!found?.body) return undefined
      const stream = Readable.fromWeb(found.body as ReadableStream)
      return { size: Number(found.headers.get('content-length')), stream }
    },
    async remove(key) {
      await ask({ method: 'DELETE', url: address(key) })
    },
    async keysFrom(prefix) {
      const url = address()
      url.searchParams.set('list-type', '2')
      url.searchParams.set('prefix', prefix)
      const listed = await ask({ method: 'GET', url })
      return [...((await listed?.text()) ?? '').matchAll(/<Key>([^<]+)<\/Key>/g)].map(([, key = '']) => key)
    },
  }
}
