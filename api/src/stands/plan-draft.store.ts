import type { Prisma } from '@salon/prisma/client'
import type { Tx } from '../db.ts'
import type { Localised } from '../shared/language.ts'
import type { PlanPoint } from './hall.ts'
import type { DrawnHall, HallContent, PlanDraft } from './plan-draft.ts'

const points = (json: unknown) => json as PlanPoint[]
const HALL = { id: true, editionId: true, key: true, order: true, sinceRelease: true } as const
const json = (content: unknown) => content as Prisma.InputJsonValue

export async function readDrawnHall(tx: Tx, hallId: string): Promise<DrawnHall | undefined> {
  return (await tx.hall.findUnique({ where: { id: hallId }, select: HALL })) ?? undefined
}

/** All halls of an edition in the order of a visit, those of no release included. */
export function readDrawnHalls(tx: Tx, editionId: string): Promise<DrawnHall[]> {
  return tx.hall.findMany({ where: { editionId }, orderBy: [{ order: 'asc' }, { id: 'asc' }], select: HALL })
}

/** The number of the release in force; 0 before the first. */
export async function releaseInForce(tx: Tx, editionId: string): Promise<number> {
  const { _max } = await tx.planRelease.aggregate({ where: { editionId }, _max: { number: true } })
  return _max.number ?? 0
}

/** A hall as its rows have it: what is released. */
export async function readContent(tx: Tx, hallId: string): Promise<HallContent> {
  const hall = await tx.hall.findUniqueOrThrow({
    where: { id: hallId },
    include: {
      features: { orderBy: { id: 'asc' } },
      zones: { orderBy: { key: 'asc' } },
      stands: { where: { removedIn: null }, orderBy: { number: 'asc' } },
    },
  })
  return {
    name: hall.name as unknown as Localised,
    widthCm: hall.widthCm,
    depthCm: hall.depthCm,
    outline: points(hall.outline),
    features: hall.features.map(({ id, kind, shape, measure }) => ({ id, kind, shape: points(shape), measure })),
    zones: hall.zones.map(({ hallId: _, name, outline, ...zone }) => ({
      ...zone,
      name: name as unknown as Localised,
      outline: points(outline),
    })),
    stands: hall.stands.map(
      ({ id, number, outline, zoneId, openSides, shape, build, priceRule, watts, water, accessible, blocked }) => ({
        id,
        number,
        outline: points(outline),
        zoneId,
        openSides,
        shape,
        build,
        priceRule,
        watts,
        water,
        accessible,
        blocked,
      }),
    ),
  }
}

/** The draft of a hall as it was saved. */
export async function readDraft(tx: Tx, hall: DrawnHall): Promise<PlanDraft | undefined> {
  const row = await tx.planDraft.findUnique({ where: { hallId: hall.id } })
  if (!row) return undefined
  const { version, basedOn, changedById, changedAt } = row
  return { hall, content: row.content as unknown as HallContent, version, basedOn, changedById, changedAt }
}

/** The drafts of an edition, locked until the transaction ends: nobody saves while they are released. */
export async function lockPlanDrafts(tx: Tx, editionId: string): Promise<PlanDraft[]> {
  await tx.$executeRaw`
    select 1 from plan_draft d join hall h on h.id = d.hall_id where h.edition_id = ${editionId}::uuid
    order by d.hall_id for update of d`
  const drafts: PlanDraft[] = []
  for (const hall of await readDrawnHalls(tx, editionId)) {
    const draft = await readDraft(tx, hall)
    if (draft) drafts.push(draft)
  }
  return drafts
}

/** Writes a draft where its version is still the one before; false when somebody was quicker. */
export async function savePlanDraftRow(tx: Tx, draft: PlanDraft): Promise<boolean> {
  const { hall, content, version, basedOn, changedById, changedAt } = draft
  const data = { content: json(content), version, basedOn, changedById, changedAt: changedAt ?? new Date(0) }
  if (version > 1) {
    const { count } = await tx.planDraft.updateMany({ where: { hallId: hall.id, version: version - 1 }, data })
    return count === 1
  }
  const { count } = await tx.planDraft.createMany({ data: [{ hallId: hall.id, ...data }], skipDuplicates: true })
  return count === 1
}

export async function removePlanDraft(tx: Tx, hallId: string, version: number): Promise<boolean> {
  const { count } = await tx.planDraft.deleteMany({ where: { hallId, version } })
  return count === 1
}

/** Adds a hall that no release has, after the others. */
export async function addHall(tx: Tx, hall: DrawnHall, content: HallContent): Promise<void> {
  const { name, widthCm, depthCm, outline } = content
  const { id, editionId, key, order } = hall
  await tx.hall.create({
    data: {
      id,
      editionId,
      key,
      order,
      name: json(name),
      widthCm,
      depthCm,
      outline: json(outline),
      sinceRelease: null,
      provenance: 'FACT',
    },
  })
}

/** Takes away a hall that no release ever had. */
export async function removeHall(tx: Tx, hallId: string): Promise<void> {
  await tx.hall.deleteMany({ where: { id: hallId, sinceRelease: null } })
}
