import type { Tx } from '../db.ts'
import type { ImportedFile, ImportFacts, KnownApplicant } from './import.ts'

/** One importer or opener at a time gives numbers to the files of an edition. */
export async function lockNumbers(tx: Tx, editionId: string): Promise<void> {
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended('application-number:' || ${editionId}, 0))`
}

/** Regions, families, and every exhibitor that some row may be, with whether it has a file for the call. */
export async function readPlaces(tx: Tx): Promise<Pick<ImportFacts, 'regions' | 'families'>> {
  return {
    regions: await tx.region.findMany({ orderBy: { code: 'asc' } }),
    families: await tx.craftFamily.findMany({ orderBy: { id: 'asc' } }),
  }
}

/** Exhibitors by register number, its case and spaces aside, or by their name, its case aside. */
export function readKnown(
  tx: Tx,
  callId: string,
  wanted: { readonly numbers: readonly string[]; readonly names: readonly string[] },
): Promise<KnownApplicant[]> {
  return tx.$queryRaw<KnownApplicant[]>`
    select e.id, e.register_number as "registerNumber", e.name, e.city, e.kind::text,
      exists (select from stand_application a
        where a.call_id = ${callId}::uuid and a.exhibitor_id = e.id and a.state <> 'WITHDRAWN') as applied
    from exhibitor e
    where upper(regexp_replace(e.register_number, '\\s', '', 'g')) = any(${[...wanted.numbers]}::text[])
      or lower(btrim(e.name)) = any(select lower(n) from unnest(${[...wanted.names]}::text[]) as n)
    order by e.created_at, e.id`
}

export async function readAllSlugs(tx: Tx): Promise<Set<string>> {
  const rows = await tx.exhibitor.findMany({ select: { slug: true } })
  return new Set(rows.map(({ slug }) => slug))
}

export interface NewRow extends ImportedFile {
  readonly exhibitorId: string
  readonly fileId: string
  /** Null for an exhibitor that is known. */
  readonly slug: string | null
  /** Of the table. */
  readonly row: number
}

/** The numbers that files were given, by id. */
export async function readNumbersOf(tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const rows = await tx.standApplication.findMany({
    where: { id: { in: [...ids] } },
    select: { id: true, number: true },
  })
  return new Map(rows.map(({ id, number }) => [id, number]))
}

/**
 * Writes exhibitors, their files and the first step of their histories, a table at a time; false where somebody else
 * registered one of them meanwhile, and then nothing must be committed.
 */
export async function insertImported(
  tx: Tx,
  rows: readonly NewRow[],
  by: {
    readonly editionId: string
    readonly callId: string
    readonly actorId: string
    readonly now: Date
    readonly note: string
  },
): Promise<boolean> {
  const fresh = rows.filter(({ slug }) => slug !== null)
  const exhibitors = fresh.map(({ exhibitorId, slug, exhibitor }) => ({ ...exhibitor, id: exhibitorId, slug }))
  const added = await tx.$executeRaw`
    insert into exhibitor (id, slug, kind, name, name_ar, register_number, region_code, country, city, city_ar,
      family_id, founded_in, members, website, labels, provenance, created_at, updated_at)
    select id, slug, kind, name, "nameAr", "registerNumber", "regionCode", country, city, "cityAr", "familyId",
      "foundedIn", members, website, '{}', 'FACT', now(), now()
    from jsonb_to_recordset(${JSON.stringify(exhibitors)}::jsonb) as r(
      id uuid, slug text, kind "ExhibitorKind", name text, "nameAr" text, "registerNumber" text, "regionCode" text,
      country text, city text, "cityAr" text, "familyId" text, "foundedIn" int, members int, website text)
    on conflict do nothing`
  if (added !== exhibitors.length) return false
  const files = rows.map(({ fileId, exhibitorId, wishes, answers, submittedOn }, n) => ({
    ...wishes,
    id: fileId,
    exhibitorId,
    n: n + 1,
    answers,
    submittedAt: (submittedOn ?? by.now).toISOString(),
  }))
  const opened = await tx.$executeRaw`
    insert into stand_application (id, edition_id, call_id, exhibitor_id, number, state, kind, region_code, family_id,
      answers, wanted_dm2, wanted_build, wanted_watts, wants_water, wants_open_sides, needs_accessible, asked,
      submitted_at, changed_at, provenance)
    select r.id, ${by.editionId}::uuid, ${by.callId}::uuid, r."exhibitorId", last.number + r.n, 'SUBMITTED', e.kind,
      e.region_code, e.family_id, r.answers, r."wantedDm2", r."wantedBuild", r."wantedWatts", r."wantsWater",
      r."wantsOpenSides", r."needsAccessible", '{}', r."submittedAt", ${by.now}, 'FACT'
    from jsonb_to_recordset(${JSON.stringify(files)}::jsonb) as r(
      id uuid, "exhibitorId" uuid, n int, answers jsonb, "wantedDm2" int, "wantedBuild" "StandBuild",
      "wantedWatts" int, "wantsWater" boolean, "wantsOpenSides" int, "needsAccessible" boolean,
      "submittedAt" timestamptz)
    join exhibitor e on e.id = r."exhibitorId"
    cross join (select coalesce(max(number), 0) as number from stand_application
      where edition_id = ${by.editionId}::uuid) as last
    on conflict do nothing`
  if (opened !== files.length) return false
  await tx.$executeRaw`
    insert into application_event (application_id, at, actor_id, kind, to_state, note, internal)
    select id, ${by.now}, ${by.actorId}::uuid, 'imported', 'SUBMITTED', ${by.note}, true
    from unnest(${files.map(({ id }) => id)}::uuid[]) as id`
  return true
}
