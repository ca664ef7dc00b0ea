import { PothosValidationError } from '@pothos/core'
import { type DefaultConnectionArguments, resolveOffsetConnection } from '@pothos/plugin-relay'

export const MAX_PAGE = 100
/** What the database counts up to. */
const FURTHEST = 2 ** 31 - 1 - MAX_PAGE

/** What to read for one page; one more than is shown, to know whether there is more. */
export interface Page {
  readonly skip: number
  readonly take: number
}

/** A page of a list in a fixed order, of at most a hundred members. */
export function pageOf<T extends object>(args: DefaultConnectionArguments, read: (page: Page) => Promise<T[]>) {
  return resolveOffsetConnection({ args, maxSize: MAX_PAGE }, async ({ offset, limit }) => {
    if (!(offset >= 0 && offset <= FURTHEST)) {
      throw new PothosValidationError('The cursor is none of ours')
    }
    return read({ skip: offset, take: limit })
  })
}
