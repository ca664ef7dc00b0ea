import { builder } from '../graphql/builder.ts'
import { RefusalInterface } from '../graphql/refusals.ts'
import { LanguageType } from '../graphql/scalars.ts'
import { LocalizedTextInput } from '../graphql/texts.ts'
import { PERSON, PersonRef } from '../people/people.refs.ts'
import { NotFound } from '../shared/refusals.ts'
import './plan-problem.graphql.ts'
import './plan-draft.live.graphql.ts'
import { checkDrawing, problemsOfDraft } from './plan-check.actions.ts'
import {
  createHall,
  discardPlanDraft,
  openPlanDraft,
  openPlanDrafts,
  restorePlan,
  savePlanDraft,
} from './plan-draft.actions.ts'
import { PlanContentRef } from './plan-draft.content.graphql.ts'
import { PlanContentInput, toContent } from './plan-draft.input.ts'
import { PlanDraftRef, PlanProblemRef } from './plan-draft.refs.ts'
import { StalePlan } from './plan-draft.refusals.ts'

PlanDraftRef.implement({
  description: 'A hall as the registration desk edits it: its draft, or else what is released.',
  fields: (t) => ({
    hall: t.id({ description: 'The id of the hall.', resolve: ({ hall }) => hall.id }),
    key: t.string({ description: 'The name of the hall in addresses.', resolve: ({ hall }) => hall.key }),
    name: t.string({
      description: 'What its door says.',
      args: { in: t.arg({ type: LanguageType, defaultValue: 'fr', description: 'The language to answer in.' }) },
      resolve: ({ content: { name } }, args) => name[args.in] || name.fr,
    }),
    isReleased: t.boolean({
      description: 'Whether everybody sees this hall; else only the desk does.',
      resolve: ({ hall }) => hall.sinceRelease !== null,
    }),
    version: t.exposeInt('version', { description: 'Of the saved draft; 0 when there is none.' }),
    basedOn: t.exposeInt('basedOn', { description: 'The release that the content started from.' }),
    content: t.expose('content', { type: PlanContentRef, description: 'The whole hall.' }),
    standCount: t.int({ description: 'How many stands it has.', resolve: ({ content }) => content.stands.length }),
    changedBy: t.field({
      type: PersonRef,
      nullable: true,
      description: 'Who saved it last.',
      resolve: ({ changedById }, _args, { db }) =>
        changedById ? db.person.findUnique({ where: { id: changedById }, select: PERSON }) : null,
    }),
    changedAt: t.expose('changedAt', { type: 'DateTime', nullable: true, description: 'When it was saved last.' }),
    problems: t.field({
      type: [PlanProblemRef],
      description: 'What is wrong with it, the errors first.',
      resolve: async (draft, _args, context) => inNoHall(await problemsOfDraft(context, draft)),
    }),
  }),
})

builder.objectType(StalePlan, {
  name: 'StalePlan',
  description: 'A colleague saved or published the plan since you read it.',
  interfaces: [RefusalInterface],
  isTypeOf: (value) => value instanceof StalePlan,
  fields: (t) => ({
    version: t.exposeInt('version', { description: 'Of the draft as it is now; 0 where there is none.' }),
    release: t.exposeInt('release', { description: 'The release in force.' }),
    changedBy: t.field({
      type: PersonRef,
      nullable: true,
      description: 'Who changed it last.',
      resolve: ({ changedById }, _args, { db }) =>
        changedById ? db.person.findUnique({ where: { id: changedById }, select: PERSON }) : null,
    }),
    changedAt: t.expose('changedAt', { type: 'DateTime', nullable: true, description: 'When.' }),
  }),
})

builder.queryFields((t) => ({
  planDrafts: t.field({
    type: [PlanDraftRef],
    complexity: { field: 1, multiplier: 4 },
    description: 'All halls of the current edition as the desk edits them, in the order of a visit. Registration desk.',
    resolve: (_root, _args, context) => openPlanDrafts(context),
  }),
  planDraft: t.field({
    type: PlanDraftRef,
    description: 'One hall as the desk edits it. Registration desk.',
    args: { hall: t.arg.id({ description: 'The id of the hall.' }) },
    resolve: (_root, { hall }, context) => openPlanDraft(context, hall),
  }),
  planCheck: t.field({
    type: [PlanProblemRef],
    complexity: { field: 50, multiplier: 20 },
    description: 'What is wrong with a drawing that is not saved, the errors first. Registration desk.',
    args: {
      hall: t.arg.id({ description: 'The id of the hall that it is of.' }),
      content: t.arg({ type: PlanContentInput, description: 'The drawing.' }),
    },
    resolve: async (_root, { hall, content }, context) =>
      inNoHall(await checkDrawing(context, hall, toContent(content))),
  }),
}))

const seen = {
  version: 'Of the draft that was seen; 0 where there was none.',
  basedOn: 'The release that the drawing started from.',
}

builder.mutationFields((t) => ({
  savePlanDraft: t.field({
    type: PlanDraftRef,
    description: 'Saves the draft of one hall, whatever is wrong with the drawing. Registration desk.',
    errors: { types: [NotFound, StalePlan] },
    args: {
      hall: t.arg.id({ description: 'The id of the hall.' }),
      version: t.arg.int({ description: seen.version }),
      basedOn: t.arg.int({ description: seen.basedOn }),
      content: t.arg({ type: PlanContentInput, description: 'The whole hall as it is to become.' }),
    },
    resolve: (_root, { hall, content, ...before }, context) => savePlanDraft(context, hall, toContent(content), before),
  }),
  discardPlanDraft: t.field({
    type: builder.objectRef<{ readonly hall: string }>('PlanDraftDiscarded').implement({
      description: 'A draft was forgotten; and its hall, when no release ever had it.',
      fields: (f) => ({ hall: f.exposeID('hall', { description: 'The id of the hall that it was of.' }) }),
    }),
    description: 'Forgets the draft of one hall. Registration desk.',
    errors: { types: [NotFound, StalePlan] },
    args: {
      hall: t.arg.id({ description: 'The id of the hall.' }),
      version: t.arg.int({ description: 'Of the draft that was seen.' }),
    },
    resolve: async (_root, { hall, version }, context) => ({ hall: await discardPlanDraft(context, hall, version) }),
  }),
  createHall: t.field({
    type: PlanDraftRef,
    description: 'Adds an empty hall that only the desk sees until it is released. Registration desk.',
    errors: {},
    args: {
      key: t.arg.string({ description: 'Its name in addresses: lower-case letters, digits and hyphens.' }),
      name: t.arg({ type: LocalizedTextInput, description: 'What its door says.' }),
      widthCm: t.arg.int({ description: 'From west to east, in centimetres.' }),
      depthCm: t.arg.int({ description: 'From north to south, in centimetres.' }),
    },
    resolve: (_root, args, context) => createHall(context, args),
  }),
  restorePlan: t.field({
    type: PlanDraftRef,
    description: 'Makes the draft of a hall what it was in an older release. Registration desk.',
    errors: { types: [NotFound, StalePlan] },
    args: {
      hall: t.arg.id({ description: 'The id of the hall.' }),
      release: t.arg.int({ description: 'The number of the release.' }),
      version: t.arg.int({ description: seen.version }),
      basedOn: t.arg.int({ description: seen.basedOn }),
    },
    resolve: (_root, { hall, release, ...before }, context) => restorePlan(context, hall, release, before),
  }),
}))

function inNoHall<T>(problems: readonly T[]): (T & { hallId: null })[] {
  return problems.map((problem) => ({ ...problem, hallId: null }))
}
