import { builder } from '../graphql/builder.ts'
import type { Refusal } from '../shared/refusal.ts'
import { StandApplicationRef } from './application.refs.ts'
import { CallQuotaRef } from './call.refs.ts'
import { DecisionOverQuota } from './decision.refusals.ts'
import type { QuotaOf } from './decision.ts'
import { readDecisionPreview } from './decision-preview.reading.ts'
import type { DecisionPreview, QuotaChange } from './decision-preview.rules.ts'
import { DecisionType, SeenVersionInput } from './review.types.ts'

type Outcome = DecisionPreview['outcomes'][number]

const QuotaOfRef = builder.objectRef<QuotaOf>('FullQuota').implement({
  description: 'A quota that has no place left.',
  fields: (t) => ({
    region: t.exposeString('regionCode', { nullable: true, description: 'Of which region; null for any.' }),
    family: t.exposeString('familyId', { nullable: true, description: 'Of which craft family; null for any.' }),
    places: t.exposeInt('places', { description: 'How many it has.' }),
  }),
})

/** In a field of its own: GraphQL throws every error that a field returns, and a refusal that is told is none that is met. */
const ObstacleRef = builder.objectRef<{ readonly refusal: Refusal }>('DecisionObstacle').implement({
  description: 'Why a file would not be decided: what the decision itself would be refused with.',
  fields: (t) => ({
    code: t.string({ description: 'Of the refusal.', resolve: ({ refusal }) => refusal.code }),
    message: t.string({
      description: 'The sentence for people.',
      resolve: ({ refusal }, _args, { language }) => refusal.sentence(language),
    }),
    quota: t.field({
      type: QuotaOfRef,
      nullable: true,
      description: 'The first of its quotas that is full; null where something else is in the way.',
      resolve: ({ refusal }) => (refusal instanceof DecisionOverQuota ? refusal.quota : null),
    }),
  }),
})

const OutcomeRef = builder.objectRef<Outcome>('DecisionOutcome').implement({
  description: 'What a decision would do to one file.',
  fields: (t) => ({
    file: t.expose('file', { type: StandApplicationRef, description: 'The file as it is now.' }),
    why: t.field({
      type: ObstacleRef,
      nullable: true,
      description: 'Why it would not be decided; null where it would.',
      resolve: ({ why }) => why && { refusal: why },
    }),
  }),
})

const QuotaChangeRef = builder.objectRef<QuotaChange>('QuotaChange').implement({
  description: 'What a decision would do to a quota.',
  fields: (t) => ({
    quota: t.expose('quota', { type: CallQuotaRef, description: 'The quota as it is now.' }),
    after: t.exposeInt('after', { description: 'How many would be accepted.' }),
    over: t.exposeInt('over', { description: 'How many files find no place in it.' }),
  }),
})

const DecisionPreviewRef = builder.objectRef<DecisionPreview>('DecisionPreview').implement({
  description: 'What a decision would do, were it taken now.',
  fields: (t) => ({
    outcomes: t.field({
      type: [OutcomeRef],
      complexity: { field: 1, multiplier: 50 },
      description: 'In the order of the files; those that are none are left out.',
      resolve: ({ outcomes }) => [...outcomes],
    }),
    quotas: t.field({
      type: [QuotaChangeRef],
      complexity: { field: 1, multiplier: 10 },
      description: 'Those that would change or overflow, the fullest first.',
      resolve: ({ quotas }) => [...quotas],
    }),
  }),
})

builder.queryField('decisionPreview', (t) =>
  t.field({
    type: DecisionPreviewRef,
    description: 'What a decision would do to files as they were seen. Changes nothing. The registration desk.',
    args: {
      files: t.arg({ type: [SeenVersionInput], description: 'Two hundred at most, in the order that fills quotas.' }),
      decision: t.arg({ type: DecisionType, description: 'What would be decided.' }),
    },
    resolve: (_root, { files, decision }, context) => readDecisionPreview(context, files, decision),
  }),
)
