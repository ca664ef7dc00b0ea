import { EditionRef } from '../edition/edition.refs.ts'
import { builder } from '../graphql/builder.ts'
import { LanguageType } from '../graphql/scalars.ts'
import { LocalizedTextType } from '../graphql/texts.ts'
import { formatCursor } from '../live/cursor.ts'
import { mayRegister } from '../live/rights.ts'
import { readCursor } from '../live/snapshot-cursor.ts'
import { PersonRef } from '../people/people.refs.ts'
import { textIn } from '../shared/localised.ts'
import { Forbidden } from '../shared/refusals.ts'
import type { ApplicationState } from './application.ts'
import { ApplicationStateType, CallFieldTypeType } from './application.types.ts'
import { readCallRecords } from './call.reading.ts'
import { CallQuotaRef } from './call.refs.ts'
import { contentInForce } from './call-content.ts'
import {
  type CallSource,
  colleagueWith,
  countsOfCall,
  findCallRecord,
  listSources,
  useOfCall,
} from './call-desk.reading.ts'
import { CallContentFieldRef, CallContentRef, CallCriterionRef, CallRecordRef } from './call-desk.refs.ts'
import { type CallRecord, contentToPublish, stageOf } from './call-desk.ts'
import { CallStageType } from './call-desk.types.ts'
import { ExhibitorKindType } from './hall.types.ts'

const CallContentOptionRef = builder
  .objectRef<{ readonly key: string; readonly label: CallRecord['title'] }>('CallContentOption')
  .implement({
    description: 'One of the options of a choice, in all languages.',
    fields: (t) => ({
      key: t.exposeString('key', { description: 'What the answer holds.' }),
      label: t.expose('label', { type: LocalizedTextType, description: 'What people read.' }),
    }),
  })

CallContentFieldRef.implement({
  description: 'A field or paper of a call, in all languages.',
  fields: (t) => ({
    key: t.exposeString('key', { description: 'Its name in the answers.' }),
    type: t.expose('type', { type: CallFieldTypeType, description: 'What it takes.' }),
    label: t.expose('label', { type: LocalizedTextType, description: 'What people read.' }),
    hint: t.expose('hint', { type: LocalizedTextType, description: 'What helps to fill it in.' }),
    kinds: t.field({
      type: [ExhibitorKindType],
      description: 'Whom it is asked of.',
      resolve: ({ kinds }) => [...kinds],
    }),
    required: t.exposeBoolean('required', { description: 'Whether a file is not sent without it.' }),
    options: t.field({
      type: [CallContentOptionRef],
      complexity: { field: 1, multiplier: 4 },
      description: 'Of a choice.',
      resolve: ({ options }) => [...options],
    }),
    limit: t.exposeInt('limit', { nullable: true, description: 'Of files how many, of texts how many characters.' }),
  }),
})

CallCriterionRef.implement({
  description: 'What reviewers score files against.',
  fields: (t) => ({
    key: t.exposeString('key', { description: 'Its name.' }),
    label: t.expose('label', { type: LocalizedTextType, description: 'What reviewers read.' }),
    weight: t.exposeInt('weight', { description: 'Its share of the whole.' }),
  }),
})

CallContentRef.implement({
  description: 'All that is written of a call.',
  fields: (t) => ({
    title: t.expose('title', { type: LocalizedTextType, description: 'What it is called.' }),
    terms: t.expose('terms', { type: LocalizedTextType, description: 'What applicants agree to.' }),
    kinds: t.field({
      type: [ExhibitorKindType],
      description: 'Who may apply.',
      resolve: ({ kinds }) => [...kinds],
    }),
    fields: t.field({
      type: [CallContentFieldRef],
      complexity: { field: 1, multiplier: 12 },
      description: 'The form, in its order.',
      resolve: ({ fields }) => [...fields],
    }),
    criteria: t.field({
      type: [CallCriterionRef],
      complexity: { field: 1, multiplier: 5 },
      description: 'What its files are scored against, in order.',
      resolve: ({ criteria }) => [...criteria],
    }),
  }),
})

const CallStateCountRef = builder
  .objectRef<{ readonly state: ApplicationState; readonly count: number }>('CallStateCount')
  .implement({
    description: 'How many files of a call are in a state.',
    fields: (t) => ({
      state: t.expose('state', { type: ApplicationStateType, description: 'The state.' }),
      count: t.exposeInt('count', { description: 'How many there are.' }),
    }),
  })

const CallUseRef = builder.objectRef<{ readonly key: string; readonly files: number }>('CallUse').implement({
  description: 'How many files rest on a part of a call; withdrawn ones do not.',
  fields: (t) => ({
    key: t.exposeString('key', { description: 'Of the field, of the option as `field/option`, or the kind.' }),
    files: t.exposeInt('files', { description: 'How many.' }),
  }),
})

const usesOf = (map: ReadonlyMap<string, number> | undefined) =>
  [...(map ?? [])].map(([key, files]) => ({ key, files }))

CallRecordRef.implement({
  description: 'A call as the registration desk has it: what is in force, what is drafted, and what rests on it.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Of this call.' }),
    key: t.exposeString('key', { description: 'Its name in addresses.' }),
    stage: t.field({
      type: CallStageType,
      description: 'Where it is, by the edition’s clock.',
      resolve: (call, _args, { clockOf }) => stageOf(call, clockOf(call.editionId).now()),
    }),
    isAnnounced: t.exposeBoolean('announced', { description: 'Whether exhibitors know of it.' }),
    version: t.exposeInt('version', {
      description: 'Of its dates, quotas and what is in force: name it to change them.',
    }),
    draftVersion: t.exposeInt('draftVersion', { description: 'Of what is drafted: name it to save or publish.' }),
    hasDraft: t.boolean({
      description: 'Whether something is drafted that is not in force.',
      resolve: ({ draft }) => draft !== null,
    }),
    opensAt: t.expose('opensAt', { type: 'DateTime', description: 'From when.' }),
    closesAt: t.expose('closesAt', { type: 'DateTime', description: 'Until just before.' }),
    archivedAt: t.expose('archivedAt', { type: 'DateTime', nullable: true, description: 'When it was put away.' }),
    content: t.field({ type: CallContentRef, description: 'As the desk writes it.', resolve: contentToPublish }),
    inForce: t.field({
      type: CallContentRef,
      description: 'As exhibitors have it, or would if it were announced.',
      resolve: (call) => contentInForce(call, call.criteria),
    }),
    retired: t.field({
      type: [CallContentFieldRef],
      complexity: { field: 1, multiplier: 4 },
      description: 'Fields that are asked of nobody any more, and that files answered.',
      resolve: ({ fields }) => fields.filter(({ retiredAt }) => retiredAt !== null),
    }),
    quotas: t.field({
      type: [CallQuotaRef],
      complexity: { field: 1, multiplier: 20 },
      description: 'How many are accepted, and how many were.',
      resolve: ({ quotas }) => [...quotas],
    }),
    counts: t.field({
      type: [CallStateCountRef],
      complexity: { field: 1, multiplier: 8 },
      description: 'How many files there are in each state, where there are some.',
      resolve: async ({ id }, _args, context) => (await countsOfCall(context, id)) ?? [],
    }),
    answered: t.field({
      type: [CallUseRef],
      complexity: { field: 1, multiplier: 12 },
      description: 'How many files answered each field.',
      resolve: async ({ id }, _args, context) => usesOf((await useOfCall(context, id))?.answered),
    }),
    chosen: t.field({
      type: [CallUseRef],
      complexity: { field: 1, multiplier: 12 },
      description: 'How many files chose each option.',
      resolve: async ({ id }, _args, context) => usesOf((await useOfCall(context, id))?.chosen),
    }),
    kindsInUse: t.field({
      type: [CallUseRef],
      complexity: { field: 1, multiplier: 5 },
      description: 'How many files there are of each kind.',
      resolve: async ({ id }, _args, context) => usesOf((await useOfCall(context, id))?.kinds),
    }),
    scored: t.int({
      description: 'How many files were scored: then criteria are neither added nor taken away.',
      resolve: async ({ id }, _args, context) => (await useOfCall(context, id))?.scored ?? 0,
    }),
    changedAt: t.expose('changedAt', { type: 'DateTime', nullable: true, description: 'When it was last changed.' }),
    changedBy: t.field({
      type: PersonRef,
      nullable: true,
      description: 'Who changed it.',
      resolve: async ({ changedById }, _args, context) =>
        changedById ? await colleagueWith(context, changedById) : null,
    }),
    draftedAt: t.expose('draftedAt', { type: 'DateTime', nullable: true, description: 'When the draft was saved.' }),
    draftedBy: t.field({
      type: PersonRef,
      nullable: true,
      description: 'Who saved the draft.',
      resolve: async ({ draftedById }, _args, context) =>
        draftedById ? await colleagueWith(context, draftedById) : null,
    }),
  }),
})

const language = { type: LanguageType, defaultValue: 'fr', description: 'The language to answer in.' } as const

const CallSourceRef = builder.objectRef<CallSource>('CallSource').implement({
  description: 'A call of this edition or another that a new one may begin with.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Of that call.' }),
    title: t.string({
      description: 'What it is called.',
      args: { in: t.arg(language) },
      resolve: ({ title }, args) => textIn(title, args.in),
    }),
    edition: t.int({ description: 'The number of its edition.', resolve: ({ edition }) => edition.number }),
    editionName: t.string({
      description: 'What its edition is called.',
      args: { in: t.arg(language) },
      resolve: ({ edition }, args) => textIn(edition.name, args.in),
    }),
    fields: t.exposeInt('fields', { description: 'How many fields and papers it asks for.' }),
  }),
})

interface CallDesk {
  readonly cursor: string
  readonly edition: NonNullable<typeof EditionRef.$inferType>
}

const CallDeskRef = builder.objectRef<CallDesk>('CallDesk').implement({
  description: 'Where the calls of an edition are made and kept.',
  fields: (t) => ({
    cursor: t.expose('cursor', {
      type: 'Cursor',
      description: 'Where it was read: follow `callDeskChanged` from here.',
    }),
    edition: t.expose('edition', { type: EditionRef, description: 'Whose calls they are.' }),
    calls: t.field({
      type: [CallRecordRef],
      complexity: { field: 1, multiplier: 6 },
      description: 'All of them, the latest first.',
      resolve: ({ edition }, _args, { db }) => readCallRecords(db, edition.id),
    }),
    sources: t.field({
      type: [CallSourceRef],
      complexity: { field: 1, multiplier: 10 },
      description: 'What a new call may begin with, sixty at most, the latest edition first.',
      resolve: (_desk, _args, context) => listSources(context),
    }),
  }),
})

builder.queryFields((t) => ({
  callDesk: t.field({
    type: CallDeskRef,
    nullable: true,
    description: 'The calls of an edition, as they are prepared and kept. The registration desk.',
    args: { edition: t.arg.int({ required: false, description: 'Its number; the current one when absent.' }) },
    resolve: async (_root, { edition: number }, { editions, viewer, db }) => {
      const edition = await editions.find(number)
      if (!edition) return null
      if (!viewer || !mayRegister(viewer, edition.id)) throw new Forbidden()
      return { cursor: formatCursor(await readCursor(db)), edition }
    },
  }),
  callRecord: t.field({
    type: CallRecordRef,
    nullable: true,
    description: 'One call as it is prepared and kept; for others than its desk there is none. The registration desk.',
    args: { id: t.arg.id({ description: 'The id of the call.' }) },
    resolve: (_root, { id }, context) => findCallRecord(context, id),
  }),
}))
