import { PothosValidationError } from '@pothos/core'
import { type DefaultConnectionArguments, resolveOffsetConnection } from '@pothos/plugin-relay'

export const MAX_PAGE = 100

/** What to read for one page; one more than is shown, to know whether there is more. */
export interface Page {
  readonly skip: number
  readonly take: number
}

/** A page of a list in a fixed order, of at most a hundred members. */
export function pageOf<T extends object>(args: DefaultConnectionArguments, read: (page: Page) => Promise<T[]>) {
  return resolveOffsetConnection({ args, maxSize: MAX_PAGE }, async ({ offset, limit }) => {
    if (!Number.isSafeInteger(offset) || offset < 0 || !Number.isSafeInteger(limit)) {
      throw new PothosValidationError('The cursor is none of ours')
    }
    return read({ skip: offset, take: limit })
  })
}
