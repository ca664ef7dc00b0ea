import { encodeGlobalID } from '@pothos/plugin-relay'
import { builder } from '../graphql/builder.ts'
import { RefusalInterface } from '../graphql/refusals.ts'
import { PersonRef } from '../people/people.refs.ts'
import { NotFound } from '../shared/refusals.ts'
import { actorWith } from './application.loads.ts'
import { StaleApplication, StepNotOpen } from './application.refusals.ts'
import { ReviewedFilesRef } from './review.refs.ts'
import { assignApplications, shareApplications } from './review-hands.actions.ts'
import { HandsReviewerRef } from './review-hands.refs.ts'
import { ReviewerInConflict, TakenByColleague } from './review-score.refusals.ts'
import './application.refusals.graphql.ts'

builder.objectType(TakenByColleague, {
  name: 'TakenByColleague',
  description: 'A file is not in the hands in which it was seen; none changed hands.',
  interfaces: [RefusalInterface],
  isTypeOf: (value) => value instanceof TakenByColleague,
  fields: (t) => ({
    number: t.exposeInt('number', { description: 'Of the file.' }),
    by: t.id({
      nullable: true,
      description: 'The id of who has it; null for nobody.',
      resolve: ({ byId }) => byId && encodeGlobalID('Person', byId),
    }),
  }),
})

builder.objectType(ReviewerInConflict, {
  name: 'ReviewerInConflict',
  description: 'A file is not put into the hands of who must not judge it.',
  interfaces: [RefusalInterface],
  isTypeOf: (value) => value instanceof ReviewerInConflict,
  fields: (t) => ({ number: t.exposeInt('number', { description: 'Of the file.' }) }),
})

HandsReviewerRef.implement({
  description: 'Who reviews files, and how many they have in hand.',
  fields: (t) => ({
    reviewer: t.field({
      type: PersonRef,
      description: 'Who they are.',
      resolve: async ({ id }, _args, context) => {
        const person = await actorWith(context, id)
        if (!person) throw new Error('a role of nobody')
        return person
      },
    }),
    isDesk: t.exposeBoolean('isDesk', {
      description: 'Whether they are of the registration desk; administrators may review too.',
    }),
    inHand: t.exposeInt('inHand', { description: 'How many files that are not decided they have.' }),
  }),
})

const SeenHandsInput = builder.inputType('SeenHandsInput', {
  description: 'A file, and in whose hands it was seen.',
  fields: (t) => ({
    id: t.id({ description: 'The id of the file.' }),
    seen: t.globalID({ for: PersonRef, required: false, description: 'The id of who had it; null for nobody.' }),
  }),
})

builder.mutationFields((t) => ({
  assignApplications: t.field({
    type: ReviewedFilesRef,
    description: 'Puts files into the hands of a reviewer, or of nobody, all or none. The registration desk.',
    errors: { types: [NotFound, TakenByColleague, ReviewerInConflict, StepNotOpen, StaleApplication] },
    args: {
      files: t.arg({ type: [SeenHandsInput], description: 'Two hundred at most.' }),
      to: t.arg.globalID({ for: PersonRef, required: false, description: 'The id of the reviewer; null for nobody.' }),
    },
    resolve: async (_root, { files, to }, context) => ({
      files: await assignApplications(
        context,
        files.map(({ id, seen }) => ({ id, seen: seen?.id ?? null })),
        to?.id ?? null,
      ),
    }),
  }),
  shareApplications: t.field({
    type: ReviewedFilesRef,
    description:
      'Shares the files that nobody has among reviewers, as evenly as can be, and none with who must not judge it; the others stay as they are. The registration desk.',
    errors: { types: [NotFound, StepNotOpen, StaleApplication] },
    args: {
      ids: t.arg.idList({ description: 'The ids of the files, two hundred at most.' }),
      among: t.arg.globalIDList({ for: PersonRef, description: 'The ids of the reviewers.' }),
    },
    resolve: async (_root, { ids, among }, context) => ({
      files: await shareApplications(
        context,
        ids,
        among.map(({ id }) => id),
      ),
    }),
  }),
}))
