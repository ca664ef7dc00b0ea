import type { Context } from '../context.ts'
import { builder } from '../graphql/builder.ts'
import { mayRegister } from '../live/rights.ts'
import { viewerDependent } from '../live/viewer-dependent.ts'
import { PersonRef } from '../people/people.refs.ts'
import { actorWith, applicantWith, callWith, eventsOfApplication, filesOfApplication } from './application.loads.ts'
import { findApplication } from './application.reading.ts'
import { ApplicationEventRef, ApplicationFileRef, FieldIssueRef, StandApplicationRef } from './application.refs.ts'

import { issuesNow, whyNotStep } from './application.rules.ts'
import {
  decidedForExhibitor,
  isUnsent,
  lastTold,
  type StandApplication,
  stateForExhibitor,
  versionFor,
} from './application.ts'
import { ApplicationStateType } from './application.types.ts'
import { countsOf, countsSinceAsked } from './application-paper.rules.ts'
import { AnswerRef } from './application-parts.graphql.ts'
import { CallFieldRef, CallRef } from './call.refs.ts'
import { fieldsOf } from './call-form.rules.ts'

import { ExhibitorRef } from './hall.refs.ts'
import { ExhibitorKindType, StandBuildType } from './hall.types.ts'

const isDesk = ({ viewer }: Context, { editionId }: Pick<StandApplication, 'editionId'>) =>
  mayRegister(viewer, editionId)

async function foundCall(file: StandApplication, context: Context) {
  const call = await callWith(context, file.callId)
  if (!call) throw new Error('a file of no call')
  return call
}

StandApplicationRef.implement({
  description:
    'One exhibitor’s file for one call. Its members and the registration desk see it; for others there is none.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Of this file.' }),
    number: t.exposeInt('number', { description: 'What people name it by, from 1 in each edition.' }),
    version: t.int({
      description: 'What is saved must have been typed into this one. It moves only with what the viewer may see.',
      extensions: viewerDependent,
      resolve: (file, _args, context) => versionFor(file, isDesk(context, file)),
    }),
    state: t.field({
      type: ApplicationStateType,
      description: 'Where it stands. A decision that was not sent is the desk’s alone.',
      extensions: viewerDependent,
      resolve: (file, _args, context) => (isDesk(context, file) ? file.state : stateForExhibitor(file)),
    }),
    isUnsent: t.boolean({
      description: 'Whether a decision waits to be sent. The desk’s alone: false for others.',
      extensions: viewerDependent,
      resolve: (file, _args, context) => isDesk(context, file) && isUnsent(file),
    }),
    call: t.field({
      type: CallRef,
      description: 'What it answers.',
      resolve: (file, _args, context) => foundCall(file, context),
    }),
    exhibitor: t.field({
      type: ExhibitorRef,
      description: 'Whose file it is.',
      resolve: async ({ exhibitorId }, _args, context) => {
        const exhibitor = await applicantWith(context, exhibitorId)
        if (!exhibitor) throw new Error('a file of nobody')
        return exhibitor
      },
    }),
    kind: t.expose('kind', { type: ExhibitorKindType, description: 'The kind of exhibitor when it was opened.' }),
    region: t.exposeString('regionCode', { nullable: true, description: 'ISO 3166-2, as quotas count it.' }),
    family: t.exposeString('familyId', { description: 'The key of the craft family, as quotas count it.' }),
    answers: t.field({
      type: [AnswerRef],
      complexity: { field: 1, multiplier: 12 },
      description: 'What was typed, by key.',
      resolve: ({ answers }) => Object.entries(answers).map(([key, answer]) => ({ key, answer })),
    }),
    files: t.field({
      type: [ApplicationFileRef],
      complexity: { field: 1, multiplier: 8 },
      description: 'Its photographs and papers, in the order in which they were added.',
      resolve: async ({ id }, _args, context) => (await filesOfApplication(context, id)) ?? [],
    }),
    issues: t.field({
      type: [FieldIssueRef],
      complexity: { field: 1, multiplier: 8 },
      description:
        'What is missing or not valid before it can be sent. A file that was sent lacks only what was asked again.',
      resolve: async (file, _args, context) => {
        const files = (await filesOfApplication(context, file.id)) ?? []
        const isAsked = stateForExhibitor(file) === 'MORE_INFORMATION'
        const history = isAsked ? ((await eventsOfApplication(context, file.id)) ?? []) : []
        const counts = isAsked ? countsSinceAsked(files, history) : countsOf(files)
        return issuesNow(await foundCall(file, context), file, counts)
      },
    }),
    fields: t.field({
      type: [CallFieldRef],
      complexity: { field: 1, multiplier: 12 },
      description: 'The form that it answers: of now while it is filled in, of when it was sent afterwards.',
      resolve: async (file, _args, context) => {
        const files = (await filesOfApplication(context, file.id)) ?? []
        const held = new Set([...Object.keys(file.answers), ...files.map(({ fieldKey }) => fieldKey)])
        return [...fieldsOf(await foundCall(file, context), file, held)]
      },
    }),
    wantedDm2: t.exposeInt('wantedDm2', { nullable: true, description: 'Wanted area, in square decimetres.' }),
    wantedBuild: t.expose('wantedBuild', { type: StandBuildType, nullable: true, description: 'Wanted build.' }),
    wantedWatts: t.exposeInt('wantedWatts', { description: 'Wanted power, in watts.' }),
    wantsWater: t.exposeBoolean('wantsWater', { description: 'Whether it needs water.' }),
    wantsOpenSides: t.exposeInt('wantsOpenSides', { description: 'Wanted open sides, from 1 to 4.' }),
    needsAccessible: t.exposeBoolean('needsAccessible', { description: 'Whether it needs step-free access.' }),
    standsGranted: t.int({
      description: 'How many stands it may have; for its exhibitor, once that was sent.',
      extensions: viewerDependent,
      resolve: (file, _args, context) => (isUnsent(file) && !isDesk(context, file) ? 1 : file.standsGranted),
    }),
    standsTaken: t.exposeInt('standsTaken', { description: 'How many it has.' }),
    assignedTo: t.field({
      type: PersonRef,
      nullable: true,
      description: 'Who of the desk has it in hand. The desk’s alone: null for others.',
      extensions: viewerDependent,
      resolve: async (file, _args, context) =>
        file.assignedToId && isDesk(context, file) ? await actorWith(context, file.assignedToId) : null,
    }),
    reason: t.string({
      nullable: true,
      description: 'Of the last decision or question, as the exhibitor reads it once it was sent.',
      extensions: viewerDependent,
      resolve: async (file, _args, context) => {
        if (!isUnsent(file) || isDesk(context, file)) return file.reason
        return lastTold((await eventsOfApplication(context, file.id)) ?? [])?.note ?? null
      },
    }),
    asked: t.stringList({
      description: 'Keys of the fields that the desk asked for again.',
      resolve: ({ asked }) => [...asked],
    }),
    submittedAt: t.expose('submittedAt', { type: 'DateTime', nullable: true, description: 'When it was sent.' }),
    decidedAt: t.field({
      type: 'DateTime',
      nullable: true,
      description: 'When the decision was taken; for its exhibitor, the last that was sent.',
      extensions: viewerDependent,
      resolve: (file, _args, context) =>
        !isUnsent(file) || isDesk(context, file) ? file.decidedAt : decidedForExhibitor(file),
    }),
    sentAt: t.field({
      type: 'DateTime',
      nullable: true,
      description: 'When the decision was sent; for its exhibitor, the last that was.',
      extensions: viewerDependent,
      resolve: async (file, _args, context) => {
        if (!isUnsent(file) || isDesk(context, file)) return file.sentAt
        const told = lastTold((await eventsOfApplication(context, file.id)) ?? [])
        return told?.kind === 'sent' ? told.at : null
      },
    }),
    changedAt: t.expose('changedAt', { type: 'DateTime', description: 'When it last changed.' }),
    mayWithdraw: t.boolean({
      description: 'Whether its exhibitor may take it back now.',
      resolve: (file) => whyNotStep(file, 'WITHDRAW', 'EXHIBITOR') === undefined,
    }),
    history: t.field({
      type: [ApplicationEventRef],
      complexity: { field: 1, multiplier: 10 },
      description: 'Every step, the oldest first. The desk also reads those that are internal.',
      extensions: viewerDependent,
      resolve: async (file, _args, context) => {
        const events = (await eventsOfApplication(context, file.id)) ?? []
        return isDesk(context, file) ? events : events.filter(({ internal }) => !internal)
      },
    }),
  }),
})

builder.queryFields((t) => ({
  application: t.field({
    type: StandApplicationRef,
    nullable: true,
    description: 'A file, for its members and the registration desk; for others there is none. Signed in.',
    args: { id: t.arg.id({ description: 'The id of the file.' }) },
    resolve: (_root, { id }, context) => findApplication(context, id),
  }),
}))
