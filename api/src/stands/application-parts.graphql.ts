import { StoredFileRef } from '../files/file.refs.ts'
import { builder } from '../graphql/builder.ts'
import { PersonRef } from '../people/people.refs.ts'
import { actorWith } from './application.loads.ts'
import { ApplicationEventRef, ApplicationFileRef } from './application.refs.ts'
import { ApplicationStateType } from './application.types.ts'

ApplicationFileRef.implement({
  description: 'A photograph or a paper of a file.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Of this entry.' }),
    key: t.exposeString('fieldKey', { description: 'Of the call’s field that it is for.' }),
    name: t.exposeString('name', { description: 'As the exhibitor named it.' }),
    addedAt: t.expose('addedAt', { type: 'DateTime', description: 'When it was added.' }),
    file: t.expose('file', { type: StoredFileRef, description: 'What it is.' }),
  }),
})

ApplicationEventRef.implement({
  description: 'A step in the history of a file.',
  fields: (t) => ({
    id: t.id({ description: 'Of this step; later ones are larger.', resolve: ({ id }) => String(id) }),
    at: t.expose('at', { type: 'DateTime', description: 'When, by the edition’s clock.' }),
    kind: t.exposeString('kind', { description: 'What was done: opened, attached, submitted, asked, accepted, sent…' }),
    from: t.expose('from', { type: ApplicationStateType, nullable: true, description: 'The state before.' }),
    to: t.expose('to', { type: ApplicationStateType, description: 'The state after.' }),
    note: t.exposeString('note', { nullable: true, description: 'In the words of who did it.' }),
    internal: t.exposeBoolean('internal', { description: 'Whether only the desk reads it.' }),
    key: t.exposeString('fieldKey', { nullable: true, description: 'Of the call’s field, where it is about one.' }),
    fileName: t.exposeString('fileName', {
      nullable: true,
      description: 'Of a photograph or paper that was put in or taken out: as the exhibitor named it.',
    }),
    fileHash: t.exposeString('fileHash', {
      nullable: true,
      description: 'Of such a photograph or paper: its name in the store, even when it is kept no more.',
    }),
    by: t.field({
      type: PersonRef,
      nullable: true,
      description: 'Who did it.',
      resolve: async ({ actorId }, _args, context) => (actorId ? await actorWith(context, actorId) : null),
    }),
  }),
})

export const AnswerRef = builder.objectRef<{ key: string; answer: string | number | boolean }>('Answer').implement({
  description: 'What a file says under one key of its call. Photographs and papers are in `files`.',
  fields: (t) => ({
    key: t.exposeString('key', { description: 'Of the call’s field.' }),
    text: t.string({
      nullable: true,
      description: 'Of texts and choices.',
      resolve: ({ answer }) => (typeof answer === 'string' ? answer : null),
    }),
    number: t.float({
      nullable: true,
      description: 'Of numbers.',
      resolve: ({ answer }) => (typeof answer === 'number' ? answer : null),
    }),
    yes: t.boolean({
      nullable: true,
      description: 'Of yes or no.',
      resolve: ({ answer }) => (typeof answer === 'boolean' ? answer : null),
    }),
  }),
})
