import type { Prisma } from '@salon/prisma/client'
import type { Tx } from '../db.ts'
import type { AllocationFailure, AllocationProposal, AllocationSettings, TracePoint } from './allocation.ts'
import type { Answer } from './allocator/answer.ts'

const PROPOSAL = {
  id: true,
  editionId: true,
  callId: true,
  number: true,
  state: true,
  settings: true,
  seed: true,
  seconds: true,
  release: true,
  share: true,
  placed: true,
  unplaced: true,
  value: true,
  bound: true,
  trace: true,
  failure: true,
  accepted: true,
  madeById: true,
  madeAt: true,
} as const satisfies Prisma.AllocationProposalSelect

type Row = Prisma.AllocationProposalGetPayload<{ select: typeof PROPOSAL }>

const proposalOf = (row: Row): AllocationProposal => ({
  ...row,
  settings: row.settings as unknown as AllocationSettings,
  trace: row.trace as unknown as TracePoint[],
  failure: row.failure as AllocationFailure | null,
})

export async function readProposal(tx: Tx, id: string): Promise<AllocationProposal | undefined> {
  const row = await tx.allocationProposal.findUnique({ where: { id }, select: PROPOSAL })
  return row ? proposalOf(row) : undefined
}

/** The proposals of an edition, the latest first. */
export async function readProposals(tx: Tx, editionId: string, take: number): Promise<AllocationProposal[]> {
  const rows = await tx.allocationProposal.findMany({
    where: { editionId },
    orderBy: { number: 'desc' },
    take,
    select: PROPOSAL,
  })
  return rows.map(proposalOf)
}

/** The answer of a proposal; undefined while there is none. */
export async function readAnswer(tx: Tx, id: string): Promise<Answer | undefined> {
  const row = await tx.allocationProposal.findUnique({ where: { id }, select: { content: true } })
  return (row?.content as unknown as Answer | null) ?? undefined
}

/** The proposal, locked until the transaction ends. */
export async function lockProposal(tx: Tx, id: string): Promise<AllocationProposal | undefined> {
  await tx.$executeRaw`select from allocation_proposal where id = ${id}::uuid for update`
  return readProposal(tx, id)
}

export type NewProposal = Pick<
  AllocationProposal,
  'id' | 'editionId' | 'callId' | 'settings' | 'seed' | 'seconds' | 'release' | 'madeById' | 'madeAt'
>

/** Adds a run under the next number; undefined while another of the edition runs. */
export async function addProposal(tx: Tx, proposal: NewProposal): Promise<number | undefined> {
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended('allocation:' || ${proposal.editionId}, 0))`
  const [row] = await tx.$queryRaw<{ number: number }[]>`
    insert into allocation_proposal (id, edition_id, call_id, number, settings, seed, seconds, release, accepted,
      made_by_id, made_at, beat_at)
    select ${proposal.id}::uuid, ${proposal.editionId}::uuid, ${proposal.callId}::uuid,
      coalesce((select max(number) from allocation_proposal where edition_id = ${proposal.editionId}::uuid), 0) + 1,
      ${JSON.stringify(proposal.settings)}::jsonb, ${proposal.seed}, ${proposal.seconds}, ${proposal.release}, '{}',
      ${proposal.madeById}::uuid, ${proposal.madeAt}, clock_timestamp()
    on conflict do nothing returning number`
  return row?.number
}

export interface Beat {
  readonly share: number
  readonly placed: number | null
  readonly value: number | null
  readonly bound: number | null
  readonly trace: readonly TracePoint[]
}

/** Says that a run lives and how far it is; false when it no longer runs, as somebody stopped it. */
export async function beat(tx: Tx, id: string, { share, placed, value, bound, trace }: Beat): Promise<boolean> {
  const changed = await tx.$executeRaw`
    update allocation_proposal set share = ${share}, placed = ${placed}, value = ${value}, bound = ${bound},
      trace = ${JSON.stringify(trace)}::jsonb, beat_at = clock_timestamp()
    where id = ${id}::uuid and state = 'RUNNING'`
  return changed === 1
}

/** Keeps the answer of a run; false when it no longer runs. */
export async function keepAnswer(tx: Tx, id: string, answer: Answer, trace: readonly TracePoint[]): Promise<boolean> {
  const changed = await tx.$executeRaw`
    update allocation_proposal set state = 'READY', share = 1, placed = ${answer.placements.length},
      unplaced = ${answer.unplaced.length}, value = ${answer.value}, bound = ${answer.bound},
      trace = ${JSON.stringify(trace)}::jsonb, content = ${JSON.stringify(answer)}::jsonb
    where id = ${id}::uuid and state = 'RUNNING'`
  return changed === 1
}

/** Ends a run without an answer; false when it no longer runs. */
export async function endRun(tx: Tx, id: string, failure: AllocationFailure | null): Promise<boolean> {
  const changed = await tx.$executeRaw`
    update allocation_proposal set state = ${failure === null ? 'CANCELLED' : 'FAILED'}::"AllocationState",
      failure = ${failure}
    where id = ${id}::uuid and state = 'RUNNING'`
  return changed === 1
}

/** Runs whose process said nothing for so long: it is no more. */
export async function endDeadRuns(tx: Tx, silentSeconds: number): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    update allocation_proposal set state = 'FAILED', failure = 'PROCESS_ENDED'
    where state = 'RUNNING' and beat_at < clock_timestamp() - make_interval(secs => ${silentSeconds})
    returning id::text`
  return rows.map(({ id }) => id)
}

export async function markStale(tx: Tx, id: string): Promise<void> {
  await tx.$executeRaw`
    update allocation_proposal set state = 'STALE' where id = ${id}::uuid and state in ('READY', 'APPLIED')`
}

export async function markAccepted(tx: Tx, id: string, standIds: readonly string[]): Promise<void> {
  await tx.$executeRaw`
    update allocation_proposal set state = 'APPLIED', accepted = array(
      select distinct unnest(accepted || ${[...standIds]}::uuid[]))
    where id = ${id}::uuid`
}

export async function removeProposal(tx: Tx, id: string): Promise<boolean> {
  const removed = await tx.allocationProposal.deleteMany({ where: { id, state: { not: 'RUNNING' } } })
  return removed.count === 1
}
