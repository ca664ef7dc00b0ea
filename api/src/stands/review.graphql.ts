import { builder } from '../graphql/builder.ts'
import { InvalidInput, NotFound } from '../shared/refusals.ts'
import { StandApplicationRef } from './application.refs.ts'
import { StaleApplication, StepNotOpen } from './application.refusals.ts'
import type { StandApplication } from './application.ts'
import { decideApplications, sendDecisions, undoDecisions } from './decision.actions.ts'
import { DecisionOverQuota, FilesMovedOn, InConflict } from './decision.refusals.ts'
import { askApplication, takeApplication } from './review.actions.ts'
import { ReviewedFilesRef } from './review.refs.ts'
import { DecisionType, SeenVersionInput } from './review.types.ts'
import { DecidedInConflict } from './review-score.refusals.ts'
import './application.refusals.graphql.ts'
import './decision.refusals.graphql.ts'

ReviewedFilesRef.implement({
  description: 'Files as they are after what was done to all of them.',
  fields: (t) => ({
    files: t.field({
      type: [StandApplicationRef],
      complexity: { field: 1, multiplier: 20 },
      description: 'In the order of their ids.',
      resolve: ({ files }) => [...files],
    }),
  }),
})

const after = async (done: Promise<readonly StandApplication[]>) => ({ files: await done })
const fileIds = { description: 'The ids of the files, two hundred at most.' } as const

builder.mutationFields((t) => ({
  takeApplication: t.field({
    type: StandApplicationRef,
    description: 'Takes a file in hand. The registration desk.',
    errors: { types: [NotFound, StepNotOpen, InConflict, StaleApplication] },
    args: { id: t.arg.id({ description: 'The id of the file.' }) },
    resolve: (_root, { id }, context) => takeApplication(context, id),
  }),
  askApplication: t.field({
    type: StandApplicationRef,
    description: 'Asks the exhibitor for some fields again. The registration desk.',
    errors: { types: [NotFound, StepNotOpen, InConflict, StaleApplication, InvalidInput] },
    args: {
      id: t.arg.id({ description: 'The id of the file.' }),
      keys: t.arg.stringList({ description: 'Of the call’s fields that are asked for.' }),
      text: t.arg.string({ description: 'What is missing, as the exhibitor reads it.' }),
    },
    resolve: (_root, { id, keys, text }, context) => askApplication(context, id, keys, text),
  }),
  decideApplications: t.field({
    type: ReviewedFilesRef,
    description: 'Decides files, all or none; exhibitors learn of it when it is sent. The registration desk.',
    errors: { types: [NotFound, FilesMovedOn, DecisionOverQuota, InConflict, StaleApplication, InvalidInput] },
    args: {
      ids: t.arg.idList(fileIds),
      decision: t.arg({ type: DecisionType, description: 'What is decided.' }),
      reason: t.arg.string({ required: false, description: 'As the exhibitor reads it; a rejection has one.' }),
      standsGranted: t.arg.int({ required: false, defaultValue: 1, description: 'Of an acceptance: how many stands.' }),
      seen: t.arg({
        type: [SeenVersionInput],
        required: false,
        description: 'What was read of them: one that changed since is not decided, nor are the others.',
      }),
    },
    resolve: (_root, { ids, decision, reason, standsGranted, seen }, context) =>
      after(
        decideApplications(
          context,
          ids,
          decision,
          { reason: reason ?? '', standsGranted: standsGranted ?? 1 },
          new Map(seen?.map(({ id, version }) => [id, version])),
        ),
      ),
  }),
  undoDecisions: t.field({
    type: ReviewedFilesRef,
    description: 'Takes decisions back that were not sent, all or none. The registration desk.',
    errors: { types: [NotFound, FilesMovedOn, InConflict, StaleApplication, InvalidInput] },
    args: { ids: t.arg.idList(fileIds) },
    resolve: (_root, { ids }, context) => after(undoDecisions(context, ids)),
  }),
  sendDecisions: t.field({
    type: ReviewedFilesRef,
    description: 'Tells exhibitors what was decided, all or none. The registration desk.',
    errors: { types: [NotFound, FilesMovedOn, DecidedInConflict, StaleApplication, InvalidInput] },
    args: { ids: t.arg.idList(fileIds) },
    resolve: (_root, { ids }, context) => after(sendDecisions(context, ids)),
  }),
}))
