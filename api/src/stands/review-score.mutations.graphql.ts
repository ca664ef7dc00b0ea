import { builder } from '../graphql/builder.ts'
import { RefusalInterface } from '../graphql/refusals.ts'
import { NotFound } from '../shared/refusals.ts'
import { StandApplicationRef } from './application.refs.ts'
import { StepNotOpen } from './application.refusals.ts'
import { InConflict } from './decision.refusals.ts'
import { declareConflict, noteApplication, scoreApplication, withdrawConflict } from './review-score.actions.ts'
import { DecidedInConflict } from './review-score.refusals.ts'
import './application.refusals.graphql.ts'
import './decision.refusals.graphql.ts'
import './review-score.graphql.ts'

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
}))
