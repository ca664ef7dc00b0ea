import { createHash } from 'node:crypto'

/** Of this seed: two runs, and two machines, give the same ids. */
const NAMESPACE = Buffer.from('6b1e0f3a7d1c4e5fa2b3c4d5e6f70812', 'hex')

/** A name-based uuid (version 5, RFC 9562) for what the seed makes: `idOf('room', 'salle-2')`. */
export function idOf(...key: (string | number)[]): string {
  const bytes = createHash('sha1').update(NAMESPACE).update(key.join('/')).digest().subarray(0, 16)
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x50, 6)
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8)
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}
