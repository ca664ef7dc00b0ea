import { randomUUID } from 'node:crypto'

/** Makes ids; a test passes a predictable one. */
export type Ids = () => string

export const randomIds: Ids = () => randomUUID()

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i

export function isUuid(value: string): boolean {
  return UUID.test(value)
}
