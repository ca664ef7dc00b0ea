import { Prisma } from '@salon/prisma/client'
import { KEPT, type Tx } from '../db.ts'
import type { FileClaim, FileOffer, StandFile } from './stand-file.ts'

const kept = Prisma.raw(KEPT)

type Row = Omit<StandFile, 'exhibitor' | 'offer' | 'claims' | 'exchanges'> &
  Omit<StandFile['exhibitor'], 'id'> & { readonly exhibitorId: string } & {
    readonly [Key in keyof FileOffer as `offer_${Key}`]: FileOffer[Key] | null
  }

/** Files with their exhibitors, their calls' terms and their last offers, in the order of the ids. */
export async function readFileRows(tx: Tx, ids: readonly string[]): Promise<Omit<StandFile, 'claims' | 'exchanges'>[]> {
  const rows = await tx.$queryRaw<Row[]>`${kept}
    select a.id, a.edition_id as "editionId", a.call_id as "callId", a.number, a.state::text,
      a.wanted_dm2 as "wantedDm2", a.wanted_build::text as "wantedBuild", a.wanted_watts as "wantedWatts",
      a.wants_water as "wantsWater", a.needs_accessible as "needsAccessible", a.wants_open_sides as "wantsOpenSides",
      a.stands_granted as "standsGranted", a.stands_taken as "standsTaken", a.waitlisted_at as "waitlistedAt",
      a.holds_used as "holdsUsed", l.hold_days as "holdDays", l.holds_each as "holdsEach",
      e.id as "exhibitorId", e.slug, e.kind::text, e.name, e.name_ar as "nameAr", e.city, e.city_ar as "cityAr",
      e.region_code as "regionCode", e.family_id as "familyId",
      o.id as offer_id, o.state::text as offer_state, o.until as offer_until, o.offered_at as "offer_offeredAt",
      o.closed_at as "offer_closedAt"
    from unnest(${[...ids]}::uuid[]) with ordinality as w(id, place)
    join stand_application a on a.id = w.id
    join call l on l.id = a.call_id
    join exhibitor e on e.id = a.exhibitor_id
    left join lateral (
      select * from stand_offer x where x.application_id = a.id order by x.offered_at desc, x.id desc limit 1
    ) as o on true
    order by w.place`
  return rows.map((row) => {
    const { exhibitorId, slug, kind, name, nameAr, city, cityAr, regionCode, familyId, ...rest } = row
    const { offer_id: id, offer_state, offer_until, offer_offeredAt, offer_closedAt: closedAt, ...file } = rest
    return {
      ...file,
      exhibitor: { id: exhibitorId, slug, kind, name, nameAr, city, cityAr, regionCode, familyId },
      offer:
        id && offer_state && offer_until && offer_offeredAt
          ? { id, state: offer_state, until: offer_until, offeredAt: offer_offeredAt, closedAt }
          : null,
    }
  })
}

/** A claim that was not ended, and whether anything more is to be read of it. */
export interface ClaimRow extends Omit<FileClaim, 'sharers' | 'asked'> {
  readonly fileId: string
  readonly isShared: boolean
  readonly isExchanged: boolean
}

/** The claims of files that were not ended, past deadlines included: what they have, then what they hold. */
export function readClaimRows(tx: Tx, fileIds: readonly string[]): Promise<ClaimRow[]> {
  return tx.$queryRaw<ClaimRow[]>`${kept}
    select c.id, c.edition_id as "editionId", c.application_id as "fileId", a.exhibitor_id as "exhibitorId",
      c.stand_id as "standId", c.offer_id as "offerId", lower(c.during) as "from", upper(c.during) as "until", c.locked,
      s.area_dm2 as "areaDm2",
      exists (select from co_exhibitor x where x.claim_id = c.id) as "isShared",
      exists (select from stand_exchange x where x.state = 'PROPOSED' and x.given_id = c.id)
        or exists (select from stand_exchange x where x.state = 'PROPOSED' and x.taken_id = c.id) as "isExchanged"
    from stand_claim c join stand s on s.id = c.stand_id join stand_application a on a.id = c.application_id
    where c.application_id = any(${[...fileIds]}::uuid[]) and c.ended_at is null
    order by upper_inf(c.during) desc, lower(c.during), s.number`
}
