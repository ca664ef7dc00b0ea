import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { whyNotFit } from '@salon/api/stands/stand-claim.rules.ts'
import type { ClaimableStand, ClaimingFile } from '@salon/api/stands/stand-claim.ts'
import { folderStorage } from '@salon/prisma/files/folder.ts'
import { seed } from '@salon/prisma/seed/seed.ts'
import { describe, expect, inject, it } from 'vitest'
import { freshDatabase } from '../support/databases.ts'
import { whenFileEnds } from '../support/endings.ts'
import { rowsOf } from './rows.ts'

const database = await freshDatabase({ seeded: true })
const rows = <Row extends object>(query: string) => rowsOf<Row>(database, query)
const count = async (query: string) => (await rows<{ n: number }>(`select count(*)::int as n ${query}`))[0]?.n ?? 0
/** Where the demo's clock starts. */
const NOW = `timestamptz '2022-12-05T07:45:00Z'`
const MAIN = `call_id = (select c.id from call c join edition e on e.id = c.edition_id where c.key = 'main' and e.number = 7)`
const LATE = `call_id = (select id from call where key = 'late')`

describe('the exhibitors of the demo', () => {
  it('are some 1,300, of every kind, of the twelve regions and from abroad', async () => {
    expect(await count('from exhibitor')).toBeGreaterThanOrEqual(1300)
    expect(await rows(`select distinct kind from exhibitor`)).toHaveLength(5)
    expect(await count(`from region r where exists (select from exhibitor where region_code = r.code)`)).toBe(12)
    expect(await count(`from exhibitor where country <> 'MA' and region_code is null`)).toBeGreaterThanOrEqual(10)
  })

  it('say who they are in the four languages, in Arabic letters too, and that they are generated', async () => {
    expect(await count(`from exhibitor where provenance <> 'GENERATED' or name_ar !~ '[؀-ۿ]' or city_ar is null`)).toBe(
      0,
    )
    for (const [table, column] of [
      ['exhibitor', 'presentation'],
      ['product', 'name'],
      ['product', 'description'],
    ])
      for (const language of ['fr', 'ar', 'en', 'es'])
        expect(await count(`from ${table} where length(coalesce(${column} ->> '${language}', '')) < 4`), language).toBe(
          0,
        )
    expect(await count(`from exhibitor where presentation::text like '%{%}%{%'`)).toBe(0)
  })

  it('make thousands of products, each with a picture that is kept', async () => {
    const products = await count('from product')
    expect(products).toBeGreaterThan(6000)
    expect(products).toBeLessThan(8000)
    expect(
      await count(`from product p where not exists (select from product_photograph where product_id = p.id)`),
    ).toBe(0)
    const storage = folderStorage(inject('files'))
    const files = await rows<{ hash: string; bytes: number }>('select hash, bytes from stored_file')
    expect(files.length).toBeGreaterThan(150)
    for (const { hash, bytes } of files) {
      const kept = await storage.read(hash)
      kept?.stream.destroy()
      expect(kept?.size, hash).toBe(bytes)
    }
  })

  it('have their pictures again when the database comes without its folder', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'salon-refilled-'))
    whenFileEnds(() => rm(folder, { recursive: true, force: true }))
    expect(await seed(database, folder)).toBe(false)
    const kept = await readdir(folder, { recursive: true, withFileTypes: true })
    expect(new Set(kept.filter((file) => file.isFile()).map(({ name }) => name))).toEqual(
      new Set((await rows<{ hash: string }>('select hash from stored_file')).map(({ hash }) => hash)),
    )
  })

  it('are acted for by the personas: one may apply to the open call, one has three stands to choose from', async () => {
    const [own] = await rows(
      `select x.city, x.region_code, x.family_id, (select count(*)::int from stand_application a where a.exhibitor_id = x.id) as files
       from exhibitor x join exhibitor_member m on m.exhibitor_id = x.id join person p on p.id = m.person_id
       where p.persona_key = 'exhibitor'`,
    )
    expect(own).toEqual({ city: 'Taroudant', region_code: 'MA-09', family_id: 'carpet', files: 0 })
    const [offer] = await rows(
      `select o.state, a.state as file, count(*)::int as stands, bool_and(c.during @> ${NOW} and c.kind = 'HOLD') as held
       from stand_offer o join stand_application a on a.id = o.application_id join stand_claim c on c.offer_id = o.id
       join exhibitor_member m on m.exhibitor_id = a.exhibitor_id join person p on p.id = m.person_id
       where p.persona_key = 'exhibitor-2' group by o.id, a.id`,
    )
    expect(offer).toEqual({ state: 'OPEN', file: 'ACCEPTED', stands: 3, held: true })
  })
})

describe('the files of the demo', () => {
  it('are in every state, most of the first call accepted', async () => {
    expect(await rows('select distinct state from stand_application')).toHaveLength(8)
    expect(await count(`from stand_application where ${MAIN}`)).toBeGreaterThanOrEqual(1280)
    expect(await count(`from stand_application where ${MAIN} and state = 'ACCEPTED'`)).toBeGreaterThan(1150)
    expect(await count(`from stand_application where ${LATE} and state = 'SUBMITTED'`)).toBe(60)
    expect(await count(`from stand_application where state = 'REJECTED' and reason is null`)).toBe(0)
  })

  it('came to their state by the steps that their history tells, before the demo begins', async () => {
    const broken = await rows(
      `select a.number, array_agg(e.to_state order by e.id) from stand_application a
       join application_event e on e.application_id = a.id where a.edition_id = (select id from edition where number = 7)
       group by a.id having (array_agg(e.to_state order by e.id desc))[1] <> a.state
         or array_agg(e.at order by e.id) <> array_agg(e.at order by e.at) or max(e.at) >= ${NOW}
         or max(e.at) <> a.changed_at`,
    )
    expect(broken).toEqual([])
    const gaps = await count(
      `from (select from_state, lag(to_state) over (partition by application_id order by id) as before from application_event) s
       where from_state is distinct from before`,
    )
    expect(gaps).toBe(0)
  })

  it('sent what the call asks of their kind', async () => {
    const missing = await count(
      `from stand_application a join call_field f on f.call_id = a.call_id and a.kind = any(f.kinds)
       where f.required and a.state <> 'DRAFT' and case when f.type in ('PAPER', 'PHOTOGRAPH')
         then not exists (select from application_file x where x.application_id = a.id and x.field_key = f.key)
         else a.answers -> f.key is null end`,
    )
    expect(missing).toBe(0)
    const few = await rows(
      `select application_id from application_file where field_key = 'photographs' group by 1 having count(*) not between 3 and 8`,
    )
    expect(few).toEqual([])
  })

  it('are scored by both reviewers, but by nobody who must not judge', async () => {
    expect(await count(`from (select reviewer_id from review_score group by 1) s`)).toBe(2)
    expect(await count('from conflict_of_interest')).toBeGreaterThan(2)
    expect(
      await count(
        `from review_score s join conflict_of_interest c on c.application_id = s.application_id and c.reviewer_id = s.reviewer_id`,
      ),
    ).toBe(0)
  })
})

describe('the counters of the demo', () => {
  it('of quotas say how many were accepted; one region is full', async () => {
    const wrong = await rows(
      `select q.call_id, q.region_code, q.family_id, q.accepted from call_quota q where q.accepted <> (
         select count(*) from stand_application a where a.call_id = q.call_id and a.state = 'ACCEPTED'
           and (q.region_code is null or q.region_code = a.region_code)
           and (q.family_id is null or q.family_id = a.family_id))`,
    )
    expect(wrong).toEqual([])
    expect(await count('from call_quota where accepted = places and family_id is null and places > 0')).toBe(1)
    expect(await count('from call_quota where places - accepted between 1 and 2')).toBeGreaterThan(2)
  })

  it('of files say how many stands each has', async () => {
    const wrong = await rows(
      `select number from stand_application a where stands_taken <> (
         select count(*) from stand_claim c where c.application_id = a.id and c.kind = 'ALLOCATION' and c.ended_at is null)`,
    )
    expect(wrong).toEqual([])
  })
})

describe('the stands of the demo', () => {
  it('are given to files that they fit, in the zone of their family', async () => {
    const claims = await rows<ClaimableStand & ClaimingFile & { family: string; zone: string }>(
      `select s.number, a.family_id as family, z.family_id as zone, a.wanted_dm2 as "wantedDm2", a.wanted_build as "wantedBuild",
         a.wanted_watts as "wantedWatts", a.wants_water as "wantsWater", a.needs_accessible as "needsAccessible",
         s.area_dm2 as "areaDm2", s.build, s.watts, s.water, s.accessible, s.blocked
       from stand_claim c join stand s on s.id = c.stand_id join zone z on z.id = s.zone_id
       join stand_application a on a.id = c.application_id`,
    )
    expect(claims.length).toBeGreaterThan(1100)
    for (const claim of claims) {
      expect(claim.zone, claim.number).toBe(claim.family)
      expect(whyNotFit(claim, claim), claim.number).toBeUndefined()
    }
  })

  it('leave accepted files without one, stands free, and a few held whose deadline comes', async () => {
    const waiting = await count(`from stand_application where ${MAIN} and state = 'ACCEPTED' and stands_taken = 0`)
    const free = await count(
      `from stand s where not exists (select from stand_claim c where c.stand_id = s.id and c.during @> ${NOW})`,
    )
    expect(waiting).toBeGreaterThanOrEqual(55)
    expect(free).toBeGreaterThan(waiting)
    expect(await count(`from stand_claim where kind = 'HOLD' and offer_id is null and during @> ${NOW}`)).toBe(6)
  })
})
