import type { ApplicationState } from '@salon/api/stands/application.ts'
import type { Decision } from '@salon/api/stands/decision.ts'
import { idOf } from '@salon/prisma/seed/ids.ts'
import { ApplicationDocument, MyApplicationsDocument } from '@salon/schema/generated/graphql.ts'
import { describe, expect, it } from 'vitest'
import { startSalon } from '../support/salon.ts'

const salon = await startSalon()
const { db } = salon.services
const member = await salon.asPersona('exhibitor', 'fr')
const desk = await salon.asPersona('registration-desk', 'fr')
const $in = { in: 'FR' } as const

/** All that an exhibitor may ask of its file; what the page does not show is a way in too. */
const EVERYTHING = `query ($id: ID!) { application(id: $id) { id number version state isUnsent kind region family
  standsGranted standsTaken assignedTo { id } reason asked submittedAt decidedAt sentAt changedAt mayWithdraw
  issues { key problem } history { id at kind from to note internal key fileName by { id } } } }`
const decide = async (id: string, decision: Decision, reason = 'Pour une bonne raison') => {
  const done = await desk.mutate<{ decideApplications: { __typename: string } }, object>(
    `mutation ($id: ID!, $decision: Decision!, $reason: String) {
      decideApplications(ids: [$id], decision: $decision, reason: $reason, standsGranted: 3) { __typename } }`,
    { id, decision, reason },
  )
  expect(done.decideApplications.__typename).toBe('ReviewedFiles')
}
const run = (field: 'undoDecisions' | 'sendDecisions', id: string) =>
  desk.mutate<Record<string, { __typename: string }>, object>(
    `mutation ($id: ID!) { ${field}(ids: [$id]) { __typename } }`,
    { id },
  )

/** A file of the exhibitor's in a state as the desk left it, which its exhibitor knows. */
async function givenFile(state: 'UNDER_REVIEW' | 'MORE_INFORMATION' | 'WAITLISTED') {
  const other = await db.standApplication.findFirstOrThrow({ where: { state: 'SUBMITTED', kind: 'COOPERATIVE' } })
  await db.callQuota.deleteMany({ where: { callId: other.callId } })
  const {
    id: _id,
    slug,
    registerNumber: _number,
    ...exhibitor
  } = await db.exhibitor.findUniqueOrThrow({
    where: { id: other.exhibitorId },
  })
  const exhibitorId = crypto.randomUUID()
  await db.exhibitor.create({
    data: { ...exhibitor, presentation: {}, id: exhibitorId, slug: `${slug}-${exhibitorId}` },
  })
  await db.exhibitorMember.create({ data: { exhibitorId, personId: idOf('persona', 'exhibitor') } })
  const last = await db.standApplication.aggregate({ _max: { number: true } })
  const id = crypto.randomUUID()
  await db.standApplication.create({
    data: {
      ...other,
      id,
      exhibitorId,
      number: (last._max.number ?? 0) + 1,
      answers: {},
      state: 'UNDER_REVIEW',
      version: 7,
      shownVersion: 7,
    },
  })
  if (state === 'MORE_INFORMATION')
    await desk.mutate(
      `mutation ($id: ID!) { askApplication(id: $id, keys: ["certificate"], text: "Il manque ceci") { __typename } }`,
      { id },
    )
  if (state === 'WAITLISTED') {
    await decide(id, 'WAITLIST')
    await run('sendDecisions', id)
  }
  return id
}
const seen = async (id: string) => ({
  everything: await member.query(EVERYTHING, { id }),
  page: await member.query(ApplicationDocument, { ...$in, id }),
  list: (await member.query(MyApplicationsDocument, $in)).myApplications.files.find((file) => file.id === id),
})
const stateOf = async (id: string): Promise<ApplicationState> =>
  (await db.standApplication.findUniqueOrThrow({ where: { id } })).state

describe('a decision that was not sent', () => {
  it.each([
    ['UNDER_REVIEW', 'ACCEPT'],
    ['UNDER_REVIEW', 'WAITLIST'],
    ['UNDER_REVIEW', 'REJECT'],
    ['MORE_INFORMATION', 'ACCEPT'],
    ['MORE_INFORMATION', 'WAITLIST'],
    ['MORE_INFORMATION', 'REJECT'],
    ['WAITLISTED', 'ACCEPT'],
    ['WAITLISTED', 'REJECT'],
  ] as const)(
    'of a file that is %s (%s) shows in nothing that its exhibitor can read, nor does taking it back',
    async (state, decision) => {
      const id = await givenFile(state)
      const before = await seen(id)
      await decide(id, decision)
      expect(await stateOf(id)).toBe({ ACCEPT: 'ACCEPTED', WAITLIST: 'WAITLISTED', REJECT: 'REJECTED' }[decision])
      expect(await seen(id)).toEqual(before)
      await run('undoDecisions', id)
      expect(await stateOf(id)).toBe(state)
      expect(await seen(id)).toEqual(before)
      await decide(id, decision)
      await run('sendDecisions', id)
      expect(await seen(id)).not.toEqual(before)
    },
  )
})
