import type { Prisma } from '@salon/prisma/client'
import type { Tx } from '../db.ts'
import type { DraftStand, DrawnHall, HallContent } from './plan-draft.ts'
import { areaDm2 } from './plan-geometry.ts'
import type { HallChange } from './plan-release.ts'

const json = (value: unknown) => value as Prisma.InputJsonValue

/**
 * Frees every number that the release gives to another stand, in all halls, before any hall is written: two stands may
 * change their numbers, and a number stands once in an edition.
 */
export async function freeNumbers(tx: Tx, changes: readonly HallChange[]): Promise<void> {
  const moving = changes.flatMap(({ stands }) =>
    stands.flatMap(({ standId, numberBefore, after }) => (numberBefore !== null || after === null ? [standId] : [])),
  )
  await tx.$executeRaw`update stand set number = '~' || id where id = any(${moving}::uuid[])`
}

/** Makes the rows of a hall what its draft says: stands keep their rows, and with them their claims, by identity. */
export async function applyContent(
  tx: Tx,
  hall: DrawnHall,
  content: HallContent,
  change: HallChange,
  release: number,
): Promise<void> {
  const hallId = hall.id
  const { name, widthCm, depthCm, outline } = content
  await tx.hall.update({
    where: { id: hallId },
    data: {
      name: json(name),
      widthCm,
      depthCm,
      outline: json(outline),
      ...(hall.sinceRelease === null && { sinceRelease: release }),
    },
  })
  // Two zones may change their keys, and a key stands once in a hall.
  await tx.$executeRaw`update zone set key = '~' || id where hall_id = ${hallId}::uuid`
  for (const { id, key, ...zone } of content.zones) {
    const data = { ...zone, key, name: json(zone.name), outline: json(zone.outline) }
    await tx.zone.upsert({ where: { id }, create: { id, hallId, ...data }, update: data })
  }
  await tx.hallFeature.deleteMany({ where: { hallId } })
  await tx.hallFeature.createMany({
    data: content.features.map(({ shape, ...feature }) => ({ ...feature, hallId, shape: json(shape) })),
  })
  await writeStands(tx, hall, content, change)
  const removed = change.stands.filter(({ after }) => after === null)
  await removeStands(tx, removed, release)
  await tx.zone.deleteMany({ where: { hallId, id: { notIn: content.zones.map(({ id }) => id) } } })
}

async function writeStands(
  tx: Tx,
  { id: hallId, editionId }: DrawnHall,
  content: HallContent,
  change: HallChange,
): Promise<void> {
  const drawn = new Map(content.stands.map((stand) => [stand.id, stand]))
  const written = change.stands.flatMap(({ standId }) => drawn.get(standId) ?? [])
  const ids = written.map(({ id }) => id)
  const there = new Set(
    (await tx.stand.findMany({ where: { id: { in: ids } }, select: { id: true } })).map(({ id }) => id),
  )
  for (const stand of written)
    if (there.has(stand.id))
      await tx.stand.update({
        where: { id: stand.id },
        data: { ...rowOf(stand), removedIn: null, version: { increment: 1 } },
      })
  await tx.stand.createMany({
    data: written
      .filter(({ id }) => !there.has(id))
      .map((stand) => ({ ...rowOf(stand), id: stand.id, editionId, hallId, provenance: 'FACT' as const })),
  })
}

function rowOf({ id: _, outline, openSides, shape, ...stand }: DraftStand) {
  if (openSides === null || shape === null) throw new Error('a stand is released that does not say how it lies')
  return { ...stand, outline: json(outline), areaDm2: areaDm2(outline), openSides, shape }
}

/** A stand that was ever claimed stays for the history of its claims, off the plan and under a number of its own. */
async function removeStands(
  tx: Tx,
  removed: readonly { readonly standId: string; readonly number: string }[],
  release: number,
): Promise<void> {
  const ids = removed.map(({ standId }) => standId)
  await tx.stand.deleteMany({ where: { id: { in: ids }, claims: { none: {} } } })
  const kept = await tx.stand.findMany({ where: { id: { in: ids } }, select: { id: true } })
  const numbers = new Map(removed.map(({ standId, number }) => [standId, number]))
  for (const { id } of kept)
    await tx.stand.update({
      where: { id },
      data: {
        number: `${numbers.get(id) ?? id} (${release})`,
        zoneId: null,
        blocked: 'removed',
        removedIn: release,
        version: { increment: 1 },
      },
    })
}
