import type { Context } from '../context.ts'
import { builder } from '../graphql/builder.ts'
import { LanguageType } from '../graphql/scalars.ts'
import { mayRegister } from '../live/rights.ts'
import { viewerDependent } from '../live/viewer-dependent.ts'
import { PersonRef } from '../people/people.refs.ts'
import { LANGUAGES } from '../shared/language.ts'
import { textIn } from '../shared/localised.ts'
import { actorWith, callWith } from './application.loads.ts'
import { StandApplicationRef } from './application.refs.ts'
import { fieldsFor } from './call.ts'
import { reviewWith } from './review-score.loads.ts'
import { FileReviewRef, ReviewCriterionRef } from './review-score.refs.ts'
import { averageBy, averageOf, isInConflict, isLate, mayReadScores } from './review-score.rules.ts'
import type { Conflict, FileReview, Score } from './review-score.ts'
import { readySentence } from './review-score.words.ts'

const people = ({ members }: FileReview) => members.map(({ personId }) => personId)

const person = async (context: Context, id: string) => {
  const found = await actorWith(context, id)
  if (!found) throw new Error('a reviewer who is nobody')
  return found
}

ReviewCriterionRef.implement({
  description: 'What the files of a call are judged by.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Of this criterion.' }),
    key: t.exposeString('key', { description: 'Its name.' }),
    weight: t.exposeInt('weight', { description: 'How much it counts beside the others.' }),
    label: t.string({
      description: 'What people read.',
      args: { in: t.arg({ type: LanguageType, defaultValue: 'fr', description: 'The language to answer in.' }) },
      resolve: ({ label }, args) => textIn(label, args.in),
    }),
  }),
})

const ScoreRef = builder.objectRef<Score>('ReviewScore').implement({
  description: 'What one reviewer gives against one criterion.',
  fields: (t) => ({
    criterion: t.exposeID('criterionId', { description: 'The id of the criterion.' }),
    score: t.exposeInt('score', { description: 'From 0 to 5.' }),
    note: t.exposeString('note', { nullable: true, description: 'Why.' }),
  }),
})

interface ReviewerScores {
  readonly review: FileReview
  readonly reviewerId: string
}

const ReviewerScoresRef = builder.objectRef<ReviewerScores>('ReviewerScores').implement({
  description: 'What one reviewer gives a file.',
  fields: (t) => ({
    reviewer: t.field({
      type: PersonRef,
      description: 'Who.',
      resolve: ({ reviewerId }, _args, context) => person(context, reviewerId),
    }),
    counts: t.boolean({
      description: 'Whether it counts: against every criterion, by somebody who may judge.',
      resolve: ({ review, reviewerId }) =>
        averageBy(review.criteria, review.scores, reviewerId) !== undefined &&
        !isInConflict({ reviewerId, members: people(review), conflicts: review.conflicts }),
    }),
    average: t.float({
      nullable: true,
      description: 'Weighted, from 0 to 5; null while a criterion is missing.',
      resolve: ({ review, reviewerId }) => averageBy(review.criteria, review.scores, reviewerId),
    }),
    scores: t.field({
      type: [ScoreRef],
      complexity: { field: 1, multiplier: 5 },
      description: 'By criterion.',
      resolve: ({ review, reviewerId }) => review.scores.filter((score) => score.reviewerId === reviewerId),
    }),
  }),
})

const ConflictRef = builder.objectRef<Conflict>('ReviewerConflict').implement({
  description: 'A reviewer who said that they must not judge a file.',
  fields: (t) => ({
    reviewer: t.field({
      type: PersonRef,
      description: 'Who.',
      resolve: ({ reviewerId }, _args, context) => person(context, reviewerId),
    }),
    reason: t.exposeString('reason', { description: 'In their words.' }),
    declaredAt: t.expose('declaredAt', { type: 'DateTime', description: 'When.' }),
  }),
})

const ReadySentenceRef = builder.objectRef<{ readonly key: string; readonly text: string }>('ReadySentence').implement({
  description: 'A sentence that asks for a field again.',
  fields: (t) => ({
    key: t.exposeString('key', { description: 'Of the call’s field.' }),
    text: t.exposeString('text', { description: 'As the exhibitor reads it.' }),
  }),
})

const languageOf = ({ members }: FileReview) => LANGUAGES.find((known) => known === members[0]?.language) ?? 'fr'

const viewerOf = ({ viewer }: Context) => viewer?.personId ?? ''

FileReviewRef.implement({
  description: 'What the desk gathers of a file. Its exhibitor does not see it.',
  fields: (t) => ({
    criteria: t.field({
      type: [ReviewCriterionRef],
      complexity: { field: 1, multiplier: 5 },
      description: 'What it is judged by, in order.',
      resolve: ({ criteria }) => [...criteria],
    }),
    reviewers: t.int({
      description: 'How many gave scores that count.',
      resolve: (review) => averageOf(review).reviewers,
    }),
    mayReadScores: t.boolean({
      description: 'Whether the viewer sees what others gave: once they gave their own, or once it is judged.',
      extensions: viewerDependent,
      resolve: (review, _args, context) => mayReadScores(review, viewerOf(context)),
    }),
    average: t.float({
      nullable: true,
      description: 'Of the scores that count, weighted, from 0 to 5; null while the viewer does not see them.',
      extensions: viewerDependent,
      resolve: (review, _args, context) =>
        mayReadScores(review, viewerOf(context)) ? averageOf(review).average : null,
    }),
    spread: t.float({
      nullable: true,
      description: 'How far the kindest reviewer is from the most severe; null of fewer than two, and while unseen.',
      extensions: viewerDependent,
      resolve: (review, _args, context) => (mayReadScores(review, viewerOf(context)) ? averageOf(review).spread : null),
    }),
    scores: t.field({
      type: [ReviewerScoresRef],
      complexity: { field: 1, multiplier: 3 },
      description: 'By reviewer, the viewer’s own first; those of others once the viewer sees them.',
      extensions: viewerDependent,
      resolve: (review, _args, context) => {
        const own = viewerOf(context)
        const reviewers = [...new Set(review.scores.map(({ reviewerId }) => reviewerId))]
        const others = mayReadScores(review, own) ? reviewers.filter((id) => id !== own) : []
        return [...reviewers.filter((id) => id === own), ...others].map((reviewerId) => ({ review, reviewerId }))
      },
    }),
    conflicts: t.field({
      type: [ConflictRef],
      complexity: { field: 1, multiplier: 2 },
      description: 'Who declared that they must not judge it, the first first.',
      resolve: ({ conflicts }) => [...conflicts],
    }),
    inConflict: t.boolean({
      description: 'Whether the viewer must not judge it.',
      extensions: viewerDependent,
      resolve: (review, _args, context) =>
        isInConflict({ reviewerId: viewerOf(context), members: people(review), conflicts: review.conflicts }),
    }),
    isMember: t.boolean({
      description: 'Whether the viewer acts for the exhibitor, which is a conflict that nobody need declare.',
      extensions: viewerDependent,
      resolve: (review, _args, context) => people(review).includes(viewerOf(context)),
    }),
    missing: t.stringList({
      description: 'Keys of the required photographs and papers that are not there.',
      resolve: ({ missing }) => [...missing],
    }),
    isLate: t.boolean({
      description: 'Whether it waits for the desk for three days, by the edition’s clock.',
      resolve: (review, _args, { clockOf }) => isLate(review, clockOf(review.editionId).now()),
    }),
    language: t.field({
      type: LanguageType,
      description: 'What its first member reads: questions are best asked in it.',
      resolve: languageOf,
    }),
    readySentences: t.field({
      type: [ReadySentenceRef],
      complexity: { field: 1, multiplier: 12 },
      description: 'Sentences that ask for each field again, in that language.',
      resolve: async (review, _args, context) => {
        const call = await callWith(context, review.callId)
        return (call ? fieldsFor(call, review.kind) : []).map((field) => ({
          key: field.key,
          text: readySentence(field, languageOf(review)),
        }))
      },
    }),
  }),
})

builder.objectField(StandApplicationRef, 'review', (t) =>
  t.field({
    type: FileReviewRef,
    nullable: true,
    description: 'What the desk gathers of it. The desk’s alone: null for others.',
    extensions: viewerDependent,
    resolve: async (file, _args, context) =>
      mayRegister(context.viewer, file.editionId) ? await reviewWith(context, file.id) : null,
  }),
)
