import { EditionRef } from '../edition/edition.refs.ts'
import { builder } from '../graphql/builder.ts'
import { isOrganiser } from '../live/rights.ts'
import { Forbidden, NotFound } from '../shared/refusals.ts'
import { discardDraft, editDraft } from './draft.actions.ts'
import { EditDraftInput, toEdit, uuidOf } from './draft.input.ts'
import { draftOf } from './draft.reading.ts'
import { DraftRef } from './draft.refs.ts'
import { DraftChangeRef, DraftSessionRef, DraftWarningRef } from './draft.session.graphql.ts'
import { SessionRef } from './schedule.refs.ts'
import { StaleEdit } from './schedule.refusals.ts'
import './draft.live.graphql.ts'

builder.objectType(DraftRef, {
  description: 'What the programme editors prepare, beside what everybody sees.',
  fields: (t) => ({
    edition: t.expose('edition', { type: EditionRef, description: 'The edition.' }),
    cursor: t.expose('cursor', { type: 'Cursor', description: 'Where it was read: follow `draftChanged` from here.' }),
    sessions: t.field({
      type: [DraftSessionRef],
      description: 'Released and drafted sessions together, as the next release would make them, by start.',
      resolve: ({ sessions }) => [...sessions],
    }),
    changes: t.field({
      type: [DraftChangeRef],
      description: 'What publishing would change.',
      resolve: ({ changes }) => [...changes],
    }),
    warnings: t.field({
      type: [DraftWarningRef],
      description: 'What to look at before publishing.',
      resolve: ({ warnings }) => [...warnings],
    }),
    nextNumber: t.exposeInt('nextNumber', { description: 'The number that publishing would give.' }),
  }),
})

builder.queryField('draft', (t) =>
  t.field({
    type: DraftRef,
    nullable: true,
    description: 'The programme editors’ draft. Organisers.',
    args: { edition: t.arg.int({ required: false, description: 'Its number; the current one when absent.' }) },
    resolve: async (_root, args, context) => {
      const edition = await context.editions.find(args.edition)
      if (!edition) return null
      if (!isOrganiser(context.viewer, edition.id)) throw new Forbidden()
      return draftOf(context.db, edition)
    },
  }),
)

builder.mutationField('editDraft', (t) =>
  t.field({
    type: DraftSessionRef,
    description: 'Writes the draft of one session; nobody else sees it before it is published. Programme editors.',
    errors: { types: [NotFound, StaleEdit] },
    args: { input: t.arg({ type: EditDraftInput, description: 'The edit.' }) },
    resolve: (_root, { input }, context) => editDraft(context, toEdit(input)),
  }),
)

const DraftDiscardedRef = builder.objectRef<{ readonly sessionId: string }>('DraftDiscarded').implement({
  description: 'A draft was forgotten.',
  fields: (t) => ({
    sessionId: t.globalID({
      description: 'The session that it was of.',
      resolve: ({ sessionId }) => ({ type: SessionRef, id: sessionId }),
    }),
  }),
})

builder.mutationField('discardDraft', (t) =>
  t.field({
    type: DraftDiscardedRef,
    description: 'Forgets the draft of one session. Programme editors.',
    errors: { types: [NotFound, StaleEdit] },
    args: {
      sessionId: t.arg.globalID({ for: SessionRef, description: 'The session.' }),
      draftVersion: t.arg.int({ description: 'The version of the draft that was seen.' }),
    },
    resolve: async (_root, { sessionId, draftVersion }, context) => ({
      sessionId: await discardDraft(context, uuidOf(sessionId), draftVersion),
    }),
  }),
)
