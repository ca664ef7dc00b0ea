import { readConfig } from '@salon/api/config.ts'
import { signed } from '@salon/api/files/s3.signature.ts'
import { describe, expect, it } from 'vitest'
import { startSalon } from '../support/salon.ts'
import { bucket } from './bucket.ts'
import { handIn, look, picture } from './hand-in.ts'

const KEYS = {
  accessKeyId: 'AKIAIOSFODNN7EXAMPLE',
  secretAccessKey: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
  region: 'us-east-1',
}
const AT = new Date('2013-05-24T00:00:00Z')
const signature = (headers: Record<string, string>) => headers.authorization?.split('Signature=')[1]

describe('a signature', () => {
  it.each([
    ['GET', 'test.txt', { range: 'bytes=0-9' }, '', 'f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41'],
    [
      'PUT',
      'test$file.text',
      { date: 'Fri, 24 May 2013 00:00:00 GMT', 'x-amz-storage-class': 'REDUCED_REDUNDANCY' },
      'Welcome to Amazon S3.',
      '98ad721746da40c64f1a55b78f14c238d841ea1380cd77a1b5971af0ece108bd',
    ],
    ['GET', '?max-keys=2&prefix=J', {}, '', '34b48302e7b5fa45bde8084f4b7868a86f0a534bc59db6670ed5711ef69dc6f7'],
  ] as const)('of %s %s is the one that AWS documents', (method, path, headers, body, expected) => {
    const url = new URL(`https://examplebucket.s3.amazonaws.com/${path}`)
    const request = {
      method,
      url,
      headers: headers as Record<string, string>,
      ...(body && { body: Buffer.from(body) }),
    }
    expect(signature(signed(request, KEYS, AT))).toBe(expected)
  })
})

describe('a bucket', () => {
  it('keeps what is handed in, its copies, and gives them back', async () => {
    const { endpoint, kept, asked } = await bucket()
    const salon = await startSalon({ config: { s3: { ...KEYS, endpoint, bucket: 'salon' } } })
    const exhibitor = await salon.asPersona('exhibitor')
    const sent = await picture(500, 400).png().toBuffer()
    const { body } = await handIn(exhibitor, sent)
    expect(Buffer.from(await (await look(exhibitor, body.hash)).arrayBuffer())).toEqual(kept.get(body.hash))
    await look(exhibitor, `${body.hash}?w=320`)
    const { storage } = salon.services
    expect(await storage.keysFrom(body.hash)).toEqual([body.hash, `${body.hash}.w320`])
    await handIn(exhibitor, sent)
    expect(asked.filter(({ method, path }) => method === 'PUT' && path === `/salon/${body.hash}`)).toHaveLength(1)
    expect(asked.every(({ authorization }) => authorization.startsWith('AWS4-HMAC-SHA256 Credential='))).toBe(true)
    await storage.remove(body.hash)
    expect((await look(exhibitor, body.hash)).status).toBe(404)
  })

  it('is named whole or not at all', () => {
    const base = { DATABASE_URL: 'postgresql://x' }
    expect(readConfig(base).s3).toBeUndefined()
    expect(() => readConfig({ ...base, S3_BUCKET: 'salon' })).toThrow('go together')
  })
})
