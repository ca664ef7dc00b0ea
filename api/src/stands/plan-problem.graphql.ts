import { sentenceOf } from './plan-check.messages.ts'
import { PlanProblemRef } from './plan-draft.refs.ts'
import { PlanProblemCodeType, PlanProblemSeverityType } from './plan-draft.types.ts'

PlanProblemRef.implement({
  description: 'One thing that is wrong with a drawn hall.',
  fields: (t) => ({
    code: t.expose('code', { type: PlanProblemCodeType, description: 'What.' }),
    severity: t.expose('severity', { type: PlanProblemSeverityType, description: 'How bad it is.' }),
    hall: t.exposeID('hallId', { nullable: true, description: 'The hall, where several are judged together.' }),
    stands: t.idList({
      description: 'Ids of the stands concerned, the first to look at first.',
      resolve: ({ stands }) => [...stands],
    }),
    features: t.idList({ description: 'Ids of the features concerned.', resolve: ({ features }) => [...features] }),
    x: t.int({ description: 'Where, in centimetres from the west.', resolve: ({ at }) => Math.round(at[0]) }),
    y: t.int({ description: 'Where, in centimetres from the north.', resolve: ({ at }) => Math.round(at[1]) }),
    measured: t.exposeInt('measured', { nullable: true, description: 'How much there is, in the unit of the code.' }),
    required: t.exposeInt('required', { nullable: true, description: 'How much there must be.' }),
    message: t.string({
      description: 'For people, in the language of the request.',
      resolve: (problem, _args, { language }) => sentenceOf(problem, language),
    }),
  }),
})
