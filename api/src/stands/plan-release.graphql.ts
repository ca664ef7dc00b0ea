import { PothosValidationError } from '@pothos/core'
import { type ResolveCursorConnectionArgs, resolveCursorConnection } from '@pothos/plugin-relay'
import { builder } from '../graphql/builder.ts'
import { MAX_PAGE } from '../graphql/page.ts'
import { foretold, isRefusalOf, RefusalInterface } from '../graphql/refusals.ts'
import { publicRead } from '../live/public-read.ts'
import { PERSON, PersonRef } from '../people/people.refs.ts'
import { PlanHallChangeRef, PlanProblemRef, PlanReleaseRef } from './plan-draft.refs.ts'
import { StalePlan } from './plan-draft.refusals.ts'
import './plan-release.change.graphql.ts'
import { type PlanReleasePreview, previewPlanRelease, publishPlan } from './plan-release.actions.ts'
import { AffectedFileRef } from './plan-release.change.graphql.ts'
import { readPlanReleases } from './plan-release.reading.ts'
import { PlanHasErrors, PlanUnchanged, type ProblemInHall, StandsInUse } from './plan-release.refusals.ts'
import type { PlanRelease } from './plan-release.ts'

PlanReleaseRef.implement({
  description: 'A published version of the plan.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Of this release.' }),
    number: t.exposeInt('number', { description: 'Counts the releases of the edition.' }),
    note: t.exposeString('note', { nullable: true, description: 'What its publisher said of it.' }),
    publishedAt: t.expose('publishedAt', { type: 'DateTime', description: 'When.' }),
    publishedBy: t.field({
      type: PersonRef,
      nullable: true,
      description: 'Who published it.',
      resolve: ({ publishedById }, _args, { db }) =>
        publishedById ? db.person.findUnique({ where: { id: publishedById }, select: PERSON }) : null,
    }),
    halls: t.field({
      type: [PlanHallChangeRef],
      complexity: { field: 1, multiplier: 3 },
      description: 'What it changed, hall by hall.',
      resolve: ({ changes }) => [...changes],
    }),
  }),
})

const interfaces = [RefusalInterface]

builder.objectType(PlanHasErrors, {
  name: 'PlanHasErrors',
  description: 'The drawing has errors: it is not published with them.',
  interfaces,
  isTypeOf: isRefusalOf(PlanHasErrors),
  fields: (t) => ({
    problems: t.field({
      type: [PlanProblemRef],
      description: 'The errors, at most a hundred.',
      resolve: ({ found }) => inHalls(found),
    }),
  }),
})

builder.objectType(StandsInUse, {
  name: 'StandsInUse',
  description: 'Stands that somebody has or holds would be gone, or would no longer do for their files.',
  interfaces,
  isTypeOf: isRefusalOf(StandsInUse),
  fields: (t) => ({
    files: t.field({
      type: [AffectedFileRef],
      description: 'The files concerned, and why.',
      resolve: ({ files }) => [...files],
    }),
    mayGoOn: t.exposeBoolean('mayGoOn', {
      description: 'Whether publishing may go on by accepting it: only where nothing but sizes changed.',
    }),
  }),
})

builder.objectType(PlanUnchanged, {
  name: 'PlanUnchanged',
  description: 'No draft differs from what is published.',
  interfaces,
  isTypeOf: isRefusalOf(PlanUnchanged),
})

const PlanReleasePreviewRef = builder.objectRef<PlanReleasePreview>('PlanReleasePreview').implement({
  description: 'What publishing the drafts of all halls would do.',
  fields: (t) => ({
    number: t.exposeInt('number', { description: 'The number that it would have.' }),
    halls: t.field({
      type: [PlanHallChangeRef],
      complexity: { field: 1, multiplier: 3 },
      description: 'What it would change, hall by hall.',
      resolve: ({ changes }) => [...changes],
    }),
    problems: t.field({
      type: [PlanProblemRef],
      description: 'What is wrong with the halls that it changes, the errors first; at most a hundred.',
      resolve: ({ problems }) => inHalls(problems),
    }),
    files: t.field({
      type: [AffectedFileRef],
      description: 'The files that have or hold a stand which changes.',
      resolve: ({ affected }) => [...affected],
    }),
    refusal: t.field({
      type: RefusalInterface,
      nullable: true,
      description: 'Why it would be refused; null when it would not.',
      resolve: ({ refusal }) => (refusal ? foretold(refusal) : null),
    }),
  }),
})

builder.queryField('planReleasePreview', (t) =>
  t.field({
    type: PlanReleasePreviewRef,
    description: 'What publishing now would do: the same judgement, and nothing is written. Registration desk.',
    resolve: (_root, _args, context) => previewPlanRelease(context),
  }),
)

builder.queryField('planReleases', (t) =>
  t.connection(
    {
      type: PlanReleaseRef,
      description: 'The releases of the plan with their differences, newest first.',
      args: { edition: t.arg.int({ required: false, description: 'Its number; the current one when absent.' }) },
      extensions: publicRead(['plan']),
      resolve: async (_root, args, { db, editions }) => {
        const edition = await editions.find(args.edition)
        return resolveCursorConnection(
          { args, maxSize: MAX_PAGE, toCursor: ({ number }: PlanRelease) => String(number) },
          async ({ after, before, limit, inverted }: ResolveCursorConnectionArgs) =>
            edition
              ? readPlanReleases(db, edition.id, { after: toNumber(after), before: toNumber(before), limit, inverted })
              : [],
        )
      },
    },
    { name: 'PlanReleaseConnection', description: 'A page of the releases of a plan.' },
    { name: 'PlanReleaseEdge', description: 'One release and its place.' },
  ),
)

builder.mutationField('publishPlan', (t) =>
  t.field({
    type: PlanReleaseRef,
    description: 'Publishes the drafts of all halls as the next release: everybody sees it at once. Registration desk.',
    errors: { types: [StalePlan, PlanHasErrors, StandsInUse, PlanUnchanged] },
    args: {
      expectedNumber: t.arg.int({ description: 'The number that the desk was shown.' }),
      note: t.arg.string({ required: false, description: 'What to say of it.' }),
      acceptsSmaller: t.arg.boolean({
        defaultValue: false,
        description: 'Go on although some stands become too small for the files that have them.',
      }),
    },
    resolve: (_root, { expectedNumber, note, acceptsSmaller }, context) =>
      publishPlan(context, expectedNumber, note ?? null, acceptsSmaller),
  }),
)

function inHalls(found: readonly ProblemInHall[]) {
  return found.slice(0, 100).map(({ hallId, problem }) => ({ ...problem, hallId }))
}

function toNumber(cursor: string | undefined): number | undefined {
  if (cursor === undefined) return undefined
  if (!/^\d{1,9}$/.test(cursor)) throw new PothosValidationError('The cursor is none of ours')
  return Number(cursor)
}
