import type { Prisma } from '@salon/prisma/client'
import { idOf } from '../ids.ts'
import { insertAll } from './bulk.ts'
import content from './call.json' with { type: 'json' }
import { KINDS } from './calls.ts'
import type { SeedExhibitor } from './exhibitors.ts'

/** The edition before, of January 2020. */
const EDITION = 6
const EVERY = 5

/** Some were there before: accepted to the 6th edition, of whose call nothing else is kept. */
export async function returningRows(tx: Prisma.TransactionClient, exhibitors: readonly SeedExhibitor[]): Promise<void> {
  const editionId = idOf('edition', EDITION)
  // The edition of the benchmarks stands alone.
  if (!(await tx.edition.findUnique({ where: { id: editionId } }))) return
  const id = idOf('call', editionId, 'main')
  await tx.call.create({
    data: {
      id,
      editionId,
      key: 'main',
      title: content.title.main,
      kinds: [...KINDS],
      opensAt: new Date('2019-09-16T08:00:00Z'),
      closesAt: new Date('2019-11-15T17:00:00Z'),
      provenance: 'GENERATED',
    },
  })
  const at = '2019-11-29T10:00:00Z'
  await insertAll(
    tx,
    'stand_application',
    exhibitors
      .filter(({ foundedIn }, n) => n % EVERY === 0 && foundedIn < 2019)
      .map((exhibitor, n) => ({
        id: idOf('file', editionId, exhibitor.id),
        edition_id: editionId,
        call_id: id,
        exhibitor_id: exhibitor.id,
        number: n + 1,
        state: 'ACCEPTED',
        version: 1,
        kind: exhibitor.kind,
        region_code: exhibitor.regionCode,
        family_id: exhibitor.familyId,
        answers: {},
        wanted_watts: 0,
        wants_water: false,
        wants_open_sides: 1,
        needs_accessible: false,
        stands_granted: 1,
        stands_taken: 0,
        asked: [],
        submitted_at: '2019-11-01T10:00:00Z',
        decided_at: at,
        sent_at: at,
        changed_at: at,
        provenance: 'GENERATED',
        created_at: '2019-10-20T10:00:00Z',
      })),
  )
}
