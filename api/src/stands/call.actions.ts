import type { Context } from '../context.ts'
import { type Tx, transaction } from '../db.ts'
import { append } from '../live/journal.ts'
import { mayRegister, type Viewer } from '../live/rights.ts'
import { isUuid } from '../shared/ids.ts'
import { type Localised, written } from '../shared/language.ts'
import { assertAllowed } from '../shared/refusal.ts'
import { Forbidden, NotFound } from '../shared/refusals.ts'
import { readCallRecord } from './call.reading.ts'
import { QuotaBelowAccepted, StaleCall } from './call.refusals.ts'
import { insertCall, lockCall, writeCall, writeForm } from './call.store.ts'
import { type CallNews, callChanged } from './call.topics.ts'
import { whyNotKept } from './call-content.rules.ts'
import { type CallContent, contentInForce, EXHIBITOR_KINDS } from './call-content.ts'
import {
  acceptedUnder,
  type CallDates,
  datesAfter,
  whyBelow,
  whyNoQuotas,
  whyNotDates,
  whyNotNewDates,
  whyNotStepCall,
  whyStaleCall,
} from './call-desk.rules.ts'
import type { CallRecord, CallStep, WantedQuota } from './call-desk.ts'
import { readAccepted, readKnownPlaces, writeQuotas } from './call-quota.store.ts'
import { slugOf } from './exhibitor-registration.rules.ts'

/** Who of the desk acts on a call, which is locked. */
export interface CallActing {
  readonly tx: Tx
  readonly viewer: Viewer
  readonly call: CallRecord
  readonly now: Date
  readonly by: { readonly byId: string; readonly now: Date }
}

/**
 * One transaction on a call, by the registration desk of its edition, and what it tells. Throws Forbidden to who is at no
 * desk, NotFound for a call of an edition where they are at none.
 */
export async function actOnCall(
  context: Context,
  id: string,
  kind: CallNews,
  work: (acting: CallActing) => Promise<void>,
): Promise<CallRecord> {
  const { viewer } = context
  if (!viewer?.roles.some(({ editionId }) => mayRegister(viewer, editionId))) throw new Forbidden()
  if (!isUuid(id)) throw new NotFound()
  return transaction(context.db, async (tx) => {
    const call = await lockCall(tx, id)
    if (!call || !mayRegister(viewer, call.editionId)) throw new NotFound()
    const now = context.clockOf(call.editionId).now()
    await work({ tx, viewer, call, now, by: { byId: viewer.personId, now } })
    const left = await readCallRecord(tx, id)
    if (!left) throw new Error('a call went away under its lock')
    await append(tx, callChanged(left, kind, viewer.personId))
    return left
  })
}

const BLANK: CallContent = {
  title: { fr: '', ar: '', en: '', es: '' },
  terms: { fr: '', ar: '', en: '', es: '' },
  kinds: EXHIBITOR_KINDS,
  fields: [],
  criteria: [],
}

/** What a new call begins with. */
export interface NewCall extends CallDates {
  readonly title: Localised
  /** The id of a call whose words, form, criteria and quotas it begins with, of this edition or another. */
  readonly from: string | null
}

/**
 * A new call of the current edition, which nobody but the desk sees until it is published. What was only drafted of the
 * call that it begins with stays there; criteria are for those of its desk. Throws InvalidInput, Forbidden, NotFound.
 */
export async function createCall(context: Context, asked: NewCall): Promise<CallRecord> {
  const { viewer } = context
  const edition = await context.editions.find()
  if (!edition || !viewer || !mayRegister(viewer, edition.id)) throw new Forbidden()
  return transaction(context.db, async (tx) => {
    const source = asked.from === null ? undefined : await readSource(tx, viewer, asked.from)
    const content: CallContent = { ...(source ? contentOf(source, viewer) : BLANK), title: asked.title }
    assertAllowed(whyNotNewDates(asked))
    assertAllowed(whyNotKept(content))
    const now = context.clockOf(edition.id).now()
    const id = context.ids()
    const { opensAt, closesAt } = asked
    const stands = source && {
      offersFreed: source.offersFreed,
      holdDays: source.holdDays,
      holdsEach: source.holdsEach,
    }
    const row = { id, editionId: edition.id, opensAt, closesAt, ...stands, content, byId: viewer.personId, now }
    const base = slugOf(asked.title.fr || asked.title.en || asked.title.es || written(asked.title)) || 'call'
    for (let n = 1; !(await insertCall(tx, { ...row, key: n === 1 ? base : `${base}-${n}` })); n++);
    const made = await readCallRecord(tx, id)
    if (!made) throw new Error('a call was not written')
    await writeForm(tx, made, content, { answered: new Map() }, { now, ids: context.ids })
    const quotas = source?.quotas.map((quota) => ({ ...quota, id: context.ids(), accepted: 0 })) ?? []
    await writeQuotas(tx, id, quotas)
    await append(tx, callChanged(made, 'created', viewer.personId))
    return (await readCallRecord(tx, id)) ?? made
  })
}

/** A call to begin with: one that is announced, or of a desk of one's own. */
async function readSource(tx: Tx, viewer: Viewer, id: string): Promise<CallRecord> {
  const source = isUuid(id) ? await readCallRecord(tx, id) : undefined
  if (!source || !(source.announced || mayRegister(viewer, source.editionId))) throw new NotFound()
  return source
}

/** What reviewers of another edition are asked is that desk's. */
const contentOf = (source: CallRecord, viewer: Viewer): CallContent =>
  contentInForce(source, mayRegister(viewer, source.editionId) ? source.criteria : [])

/**
 * Moves the opening and the closing of a call: an open form sees the new deadline at once. Throws StaleCall,
 * CallElsewhere, InvalidInput, NotFound.
 */
export function moveCallDates(context: Context, id: string, version: number, dates: CallDates): Promise<CallRecord> {
  return actOnCall(context, id, 'datesMoved', async ({ tx, call, now, by }) => {
    assertAllowed(whyStaleCall(call, version))
    const files = await tx.standApplication.count({ where: { callId: id } })
    assertAllowed(whyNotDates(call, dates, files, now))
    const { opensAt, closesAt } = dates
    if (!(await writeCall(tx, call, by, { opensAt, closesAt }))) throw new StaleCall(call)
  })
}

const NEWS = { OPEN: 'opened', CLOSE: 'closed', ARCHIVE: 'archived', RESTORE: 'restored' } as const satisfies Record<
  CallStep,
  CallNews
>

/** Opens, closes, puts away or brings back a call, now by the edition's clock. Throws StaleCall, CallElsewhere, NotFound. */
export function stepCall(context: Context, id: string, version: number, step: CallStep): Promise<CallRecord> {
  return actOnCall(context, id, NEWS[step], async ({ tx, call, now, by }) => {
    assertAllowed(whyStaleCall(call, version))
    assertAllowed(whyNotStepCall(call, step, now))
    const archivedAt = step === 'ARCHIVE' ? now : step === 'RESTORE' ? null : call.archivedAt
    if (!(await writeCall(tx, call, by, { ...datesAfter(call, step, now), archivedAt }))) throw new StaleCall(call)
  })
}

/**
 * Makes the quotas of a call these, all or none; one that comes later counts the files that are accepted already. Throws
 * QuotaBelowAccepted, StaleCall, InvalidInput, NotFound.
 */
export function setCallQuotas(
  context: Context,
  id: string,
  version: number,
  quotas: readonly WantedQuota[],
): Promise<CallRecord> {
  return actOnCall(context, id, 'quotasSet', async ({ tx, call, by }) => {
    assertAllowed(whyStaleCall(call, version))
    assertAllowed(whyNoQuotas(quotas, await readKnownPlaces(tx)))
    // Under the lock of the call no file is being accepted: the count holds until the quotas are written.
    const accepted = await readAccepted(tx, id)
    assertAllowed(whyBelow(quotas, accepted))
    const wanted = quotas.map((quota) => ({ ...quota, id: context.ids(), accepted: acceptedUnder(quota, accepted) }))
    const below = await writeQuotas(tx, id, wanted)
    if (below) throw new QuotaBelowAccepted(below, acceptedUnder(below, accepted))
    if (!(await writeCall(tx, call, by, {}))) throw new StaleCall(call)
  })
}
