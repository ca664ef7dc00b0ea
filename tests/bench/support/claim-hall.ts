import { randomUUID } from 'node:crypto'
import type { BenchDatabase } from './database.ts'

/** A hall of as many stands as accepted files, each pair in a row of `bench_claimant`; the organiser is at the desk. */
export async function claimDatabase({ client, edition }: BenchDatabase, pairs: number): Promise<void> {
  const [hall, call, text] = [randomUUID(), randomUUID(), JSON.stringify({ fr: 'B', ar: 'B', en: 'B', es: 'B' })]
  const square = (x: number) =>
    JSON.stringify([
      [x, 0],
      [x + 300, 0],
      [x + 300, 300],
      [x, 300],
    ])
  await client.query('begin')
  await client.query(`insert into craft_family (id, fr, en) values ('bench', 'Banc', 'Bench')`)
  await client.query(
    `insert into role (id, edition_id, person_id, role) values ($1, $2, $3, 'REGISTRATION_DESK') on conflict do nothing`,
    [randomUUID(), edition.id, edition.organiserId],
  )
  await client.query(
    `insert into hall (id, edition_id, key, name, width_cm, depth_cm, outline, "order", provenance)
     values ($1, $2, 'bench', $3, $4, 1000, $5, 1, 'GENERATED')`,
    [hall, edition.id, text, pairs * 300, square(0)],
  )
  await client.query(
    `insert into call (id, edition_id, key, title, kinds, opens_at, closes_at, provenance)
     values ($1, $2, 'bench', $3, '{COOPERATIVE}', '2022-09-01', '2022-11-01', 'GENERATED')`,
    [call, edition.id, text],
  )
  await client.query(
    'create table bench_claimant (n int primary key, edition_id uuid, stand_id uuid, file_id uuid, person_id uuid)',
  )
  for (let n = 0; n < pairs; n++) {
    const [stand, exhibitor, file] = [randomUUID(), randomUUID(), randomUUID()]
    await client.query(
      `insert into stand (id, edition_id, hall_id, number, outline, area_dm2, open_sides, shape, build, provenance)
       values ($1, $2, $3, $4, $5, 900, 1, 'INLINE', 'SHELL_SCHEME', 'GENERATED')`,
      [stand, edition.id, hall, `BENCH-${n}`, square(n * 300)],
    )
    await client.query(
      `insert into exhibitor (id, slug, kind, name, city, family_id, provenance)
       values ($1, $2, 'COOPERATIVE', $2, 'Tafraout', 'bench', 'GENERATED')`,
      [exhibitor, `bench-${n}`],
    )
    await client.query('insert into exhibitor_member (exhibitor_id, person_id) values ($1, $2)', [
      exhibitor,
      edition.organiserId,
    ])
    await client.query(
      `insert into stand_application (id, edition_id, call_id, exhibitor_id, number, state, kind, family_id, changed_at, provenance)
       values ($1, $2, $3, $4, $5, 'ACCEPTED', 'COOPERATIVE', 'bench', now(), 'GENERATED')`,
      [file, edition.id, call, exhibitor, n + 1],
    )
    await client.query('insert into bench_claimant values ($1, $2, $3, $4, $5)', [
      n,
      edition.id,
      stand,
      file,
      edition.organiserId,
    ])
  }
  await client.query('commit')
}
