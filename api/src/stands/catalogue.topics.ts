import type { News } from '../live/journal.ts'

export type CatalogueNewsKind = 'pageEdited' | 'productEdited' | 'productPublished' | 'productWithdrawn'

/** The public page of an exhibitor, or a product of its, is no longer as it was. */
export function catalogueChanged(
  exhibitorId: string,
  kind: CatalogueNewsKind,
  actorId: string | null,
  productId: string | null = null,
): News {
  // Exhibitors are the same in every edition: the entry is of none.
  return {
    editionId: null,
    topic: 'catalogue',
    kind,
    subject: exhibitorId,
    audience: 'everyone',
    payload: { exhibitorId, productId },
    actorId,
  }
}
