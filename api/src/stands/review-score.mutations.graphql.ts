import { encodeGlobalID } from '@pothos/plugin-relay'
import { builder } from '../graphql/builder.ts'
import { RefusalInterface } from '../graphql/refusals.ts'
import { PersonRef } from '../people/people.refs.ts'
import { NotFound } from '../shared/refusals.ts'
import { StandApplicationRef } from './application.refs.ts'
import { StaleApplication, StepNotOpen } from './application.refusals.ts'
import { InConflict } from './decision.refusals.ts'
import { ReviewedFilesRef } from './review.refs.ts'
import {
  assignApplications,
  declareConflict,
  noteApplication,
  scoreApplication,
  withdrawConflict,
} from './review-score.actions.ts'
import { DecidedInConflict, ReviewerInConflict, TakenByColleague } from './review-score.refusals.ts'
import './application.refusals.graphql.ts'
import './decision.refusals.graphql.ts'
import './review-score.graphql.ts'

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

builder.objectType(DecidedInConflict, {
  name: 'DecidedInConflict',
  description: 'Who decided some of the files declared a conflict since; nothing was sent.',
  interfaces: [RefusalInterface],
  isTypeOf: (value) => value instanceof DecidedInConflict,
  fields: (t) => ({ numbers: t.intList({ description: 'Of those files.', resolve: ({ numbers }) => [...numbers] }) }),
})

const ScoreInput = builder.inputType('ReviewScoreInput', {
  description: 'What the viewer gives against one criterion.',
  fields: (t) => ({
    criterion: t.id({ description: 'The id of the criterion.' }),
    score: t.int({ description: 'From 0 to 5.' }),
    note: t.string({ required: false, description: 'Why.' }),
  }),
})

const SeenHandsInput = builder.inputType('SeenHandsInput', {
  description: 'A file, and in whose hands it was seen.',
  fields: (t) => ({
    id: t.id({ description: 'The id of the file.' }),
    seen: t.globalID({ for: PersonRef, required: false, description: 'The id of who had it; null for nobody.' }),
  }),
})

const type = StandApplicationRef
const id = { description: 'The id of the file.' } as const

builder.mutationFields((t) => ({
  scoreApplication: t.field({
    type,
    description: 'Gives a file the viewer’s scores. The registration desk.',
    errors: { types: [NotFound, InConflict, StepNotOpen] },
    args: {
      id: t.arg.id(id),
      scores: t.arg({ type: [ScoreInput], description: 'One a criterion; those that are not named stay.' }),
    },
    resolve: (_root, args, context) =>
      scoreApplication(
        context,
        args.id,
        args.scores.map(({ criterion, score, note }) => ({
          criterionId: criterion,
          score,
          note: note?.trim() || null,
        })),
      ),
  }),
  declareConflict: t.field({
    type,
    description: 'Declares that the viewer must not judge a file. The registration desk.',
    errors: { types: [NotFound] },
    args: { id: t.arg.id(id), reason: t.arg.string({ description: 'Why, for colleagues.' }) },
    resolve: (_root, args, context) => declareConflict(context, args.id, args.reason),
  }),
  withdrawConflict: t.field({
    type,
    description: 'Takes the viewer’s conflict of interest back. The registration desk.',
    errors: { types: [NotFound] },
    args: { id: t.arg.id(id) },
    resolve: (_root, args, context) => withdrawConflict(context, args.id),
  }),
  noteApplication: t.field({
    type,
    description: 'Writes a note into the history, for the desk alone. The registration desk.',
    errors: { types: [NotFound] },
    args: { id: t.arg.id(id), text: t.arg.string({ description: 'The note.' }) },
    resolve: (_root, args, context) => noteApplication(context, args.id, args.text),
  }),
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
}))
