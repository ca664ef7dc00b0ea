import type { Db, Tx } from '../db.ts'
import { type KeptFile, MOST_BYTES_PER_HOUR, MOST_PER_HOUR } from './file.ts'

const FILE = { hash: true, mediaType: true, bytes: true, width: true, height: true } as const

/** Only one at a time keeps or removes what is under a hash; held until the transaction ends. */
export async function lockHash(tx: Tx, hash: string): Promise<void> {
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended('file:' || ${hash}, 0))`
}

/**
 * Counts a try before anything of it is read; undefined when the person handed in all that an hour allows. Those that
 * are refused afterwards count: looking at them is what costs.
 */
export async function countTry(tx: Tx, personId: string, bytes: number): Promise<bigint | undefined> {
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended('uploads:' || ${personId}, 0))`
  const [counted] = await tx.$queryRaw<{ id: bigint }[]>`
    insert into file_upload (person_id, bytes)
    select ${personId}::uuid, ${bytes}::int
    from (select count(*) as tries, coalesce(sum(bytes), 0) as bytes from file_upload
      where person_id = ${personId}::uuid and at > now() - interval '1 hour') hour
    where hour.tries < ${MOST_PER_HOUR} and hour.bytes + ${bytes} <= ${MOST_BYTES_PER_HOUR}
    returning id`
  return counted?.id
}

/** Says of a try which file it became. Under the lock of the hash, once the bytes are kept. */
export async function recordFile(tx: Tx, tryId: bigint, file: KeptFile): Promise<{ isNew: boolean }> {
  const { count } = await tx.storedFile.createMany({ data: [file], skipDuplicates: true })
  await tx.fileUpload.update({ where: { id: tryId }, data: { hash: file.hash } })
  return { isNew: count === 1 }
}

export async function readFile(db: Db | Tx, hash: string): Promise<KeptFile | undefined> {
  return (await db.storedFile.findUnique({ where: { hash }, select: FILE })) ?? undefined
}

/** Files handed in before a time that nothing shows or names, by hash. */
export async function readUnattached(tx: Tx, before: Date, most: number): Promise<string[]> {
  const rows = await tx.$queryRaw<{ hash: string }[]>`
    select f.hash from stored_file f
    where exists (select from file_upload u where u.hash = f.hash)
      and not exists (select from file_upload u where u.hash = f.hash and u.at >= ${before}::timestamptz)
      and not exists (select from application_file a where a.file_hash = f.hash)
      and not exists (select from exhibitor_photograph e where e.file_hash = f.hash)
      and not exists (select from product_photograph p where p.file_hash = f.hash)
    order by f.hash limit ${most}`
  return rows.map(({ hash }) => hash)
}

/** Forgets a file unless something came to name it, or somebody handed it in again, meanwhile; under the lock of its hash. */
export async function forgetFile(tx: Tx, hash: string, before: Date): Promise<boolean> {
  const gone = await tx.$executeRaw`
    delete from stored_file f where f.hash = ${hash}
      and not exists (select from file_upload u where u.hash = f.hash and u.at >= ${before}::timestamptz)
      and not exists (select from application_file a where a.file_hash = f.hash)
      and not exists (select from exhibitor_photograph e where e.file_hash = f.hash)
      and not exists (select from product_photograph p where p.file_hash = f.hash)`
  return gone === 1
}

/** Tries that came to nothing, once they no longer bound anybody. */
export async function forgetTries(tx: Tx, before: Date): Promise<void> {
  await tx.fileUpload.deleteMany({ where: { hash: null, at: { lt: before } } })
}
