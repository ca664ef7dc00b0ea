import { builder } from '../graphql/builder.ts'
import type { Refusal } from '../shared/refusal.ts'
import { StandApplicationRef } from './application.refs.ts'
import { CallQuotaRef } from './call.refs.ts'
import { readDecisionPreview } from './decision-preview.reading.ts'
import type { DecisionPreview, QuotaChange } from './decision-preview.rules.ts'
import { DecisionType, SeenVersionInput } from './review.types.ts'

type Outcome = DecisionPreview['outcomes'][number]

const ObstacleRef = builder.objectRef<Pick<Refusal, 'code' | 'sentence'>>('DecisionObstacle').implement({
  description: 'Why a file would not be decided: what the decision itself would be refused with.',
  fields: (t) => ({
    code: t.exposeString('code', { description: 'Of the refusal.' }),
    message: t.string({
      description: 'The sentence for people.',
      resolve: (refusal, _args, { language }) => refusal.sentence(language),
    }),
  }),
})

/** GraphQL throws every error that a field returns: a refusal that is told, and not met, goes by what it says. */
const told = (refusal: Refusal) => ({ code: refusal.code, sentence: refusal.sentence.bind(refusal) })

const OutcomeRef = builder.objectRef<Outcome>('DecisionOutcome').implement({
  description: 'What a decision would do to one file.',
  fields: (t) => ({
    file: t.expose('file', { type: StandApplicationRef, description: 'The file as it is now.' }),
    why: t.field({
      type: ObstacleRef,
      nullable: true,
      description: 'Why it would not be decided; null where it would.',
      resolve: ({ why }) => why && told(why),
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
