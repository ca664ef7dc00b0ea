import { builder } from '../graphql/builder.ts'
import { RefusalInterface } from '../graphql/refusals.ts'
import { LocalizedTextInput, LocalizedTextType } from '../graphql/texts.ts'
import { formatCursor } from '../live/cursor.ts'
import { localised } from '../shared/localised.ts'
import { Forbidden, NotFound } from '../shared/refusals.ts'
import { exhibitorPhotographs } from './catalogue.loads.ts'
import { PhotographRef } from './catalogue.refs.ts'
import { savePage } from './exhibitor-page.actions.ts'
import { findMyPage, type KeptPage, listMyPages } from './exhibitor-page.reading.ts'
import { StalePage } from './exhibitor-page.refusals.ts'
import type { PageContent } from './exhibitor-page.ts'
import { ExhibitorRef } from './hall.refs.ts'
import { PhotographInput } from './my-products.graphql.ts'
import './exhibitor.graphql.ts'

const MyPageRef = builder.objectRef<KeptPage>('MyPage').implement({
  description: 'What an exhibitor says of itself, as its members write it: also what is not public.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Of the exhibitor.' }),
    version: t.exposeInt('version', { description: 'Grows with every saving: hand it in with the next.' }),
    exhibitor: t.field({ type: ExhibitorRef, description: 'As everybody sees it.', resolve: (page) => page }),
    presentation: t.field({
      type: LocalizedTextType,
      description: 'Who they are and what they make, empty where it was not written.',
      resolve: ({ presentation }) => localised(presentation),
    }),
    crafts: t.stringList({
      description: 'Keys of what it practises.',
      resolve: ({ crafts }) => crafts.map(({ craftId }) => craftId),
    }),
    labels: t.exposeStringList('labels', { description: 'Labels of origin or quality.' }),
    languages: t.exposeStringList('languages', { description: 'Codes of the languages in which a buyer is answered.' }),
    markets: t.exposeStringList('markets', { description: 'Keys of where it sells.' }),
    foundedIn: t.exposeInt('foundedIn', { nullable: true, description: 'The year.' }),
    members: t.exposeInt('members', { nullable: true, description: 'How many work there.' }),
    website: t.exposeString('website', { nullable: true, description: 'Its own address on the web.' }),
    email: t.exposeString('email', { nullable: true, description: 'Its address of mail, public or not.' }),
    phone: t.exposeString('phone', { nullable: true, description: 'Its telephone, public or not.' }),
    showsEmail: t.exposeBoolean('showsEmail', { description: 'Whether everybody reads the address of mail.' }),
    showsPhone: t.exposeBoolean('showsPhone', { description: 'Whether everybody reads the telephone.' }),
    photographs: t.field({
      type: [PhotographRef],
      complexity: { field: 1, multiplier: 3 },
      description: 'Its pictures, the cover first.',
      resolve: async ({ id }, _args, context) => (await exhibitorPhotographs(context, id)) ?? [],
    }),
  }),
})

const MyPagesRef = builder.objectRef<{ cursor: string }>('MyPages').implement({
  description: 'What the viewer’s exhibitors say of themselves.',
  fields: (t) => ({
    cursor: t.expose('cursor', {
      type: 'Cursor',
      description: 'Where it was read: follow `catalogueChanged` from here.',
    }),
    pages: t.field({
      type: [MyPageRef],
      complexity: { field: 1, multiplier: 2 },
      description: 'By the name of the exhibitor.',
      resolve: (_mine, _args, context) => listMyPages(context),
    }),
  }),
})

builder.objectType(StalePage, {
  name: 'StalePage',
  description: 'Somebody saved the page since it was read.',
  interfaces: [RefusalInterface],
  isTypeOf: (value) => value instanceof StalePage,
  fields: (t) => ({ version: t.exposeInt('version', { description: 'The version it has now.' }) }),
})

builder.queryFields((t) => ({
  myPages: t.field({
    type: MyPagesRef,
    description: 'What the viewer’s exhibitors say of themselves. Signed in.',
    resolve: (_root, _args, { viewer, tail }) => {
      if (!viewer) throw new Forbidden()
      return { cursor: formatCursor(tail.cursor) }
    },
  }),
  myPage: t.field({
    type: MyPageRef,
    nullable: true,
    description:
      'The page of an exhibitor to keep; null when there is none that the viewer may keep. Its members, and the registration desk.',
    args: { exhibitor: t.arg.id({ description: 'The id of the exhibitor.' }) },
    resolve: (_root, { exhibitor }, context) => findMyPage(context, exhibitor),
  }),
}))

const PageInput = builder.inputType('PageInput', {
  description: 'All that an exhibitor says of itself; what is absent is not known.',
  fields: (t) => ({
    presentation: t.field({ type: LocalizedTextInput, description: '4,000 characters at most.' }),
    crafts: t.stringList({ description: 'Keys of what it practises: 1 to 8.' }),
    labels: t.stringList({ description: 'Labels of origin or quality, 12 at most.' }),
    languages: t.stringList({ description: 'Codes of the languages in which a buyer is answered.' }),
    markets: t.stringList({
      description: 'Where it sells: morocco, africa, europe, north-america, middle-east or asia.',
    }),
    foundedIn: t.int({ required: false, description: 'The year.' }),
    members: t.int({ required: false, description: 'How many work there.' }),
    website: t.string({ required: false, description: 'Its own address on the web, http or https.' }),
    email: t.string({ required: false, description: 'Its address of mail.' }),
    phone: t.string({ required: false, description: 'Its telephone, best with its country.' }),
    showsEmail: t.boolean({ description: 'Whether everybody reads the address of mail.' }),
    showsPhone: t.boolean({ description: 'Whether everybody reads the telephone.' }),
    photographs: t.field({ type: [PhotographInput], description: 'Its pictures, the cover first, 12 at most.' }),
  }),
})

const said = (text: string | null | undefined): string | null => text?.trim() || null

function toContent(input: typeof PageInput.$inferInput): PageContent {
  return {
    ...input,
    foundedIn: input.foundedIn ?? null,
    members: input.members ?? null,
    website: said(input.website),
    email: said(input.email),
    phone: said(input.phone),
  }
}

builder.mutationField('savePage', (t) =>
  t.field({
    type: MyPageRef,
    description:
      'Saves what an exhibitor says of itself, for everybody at once. Its members, and the registration desk.',
    errors: { types: [NotFound, StalePage] },
    args: {
      exhibitor: t.arg.id({ description: 'The id of the exhibitor.' }),
      version: t.arg.int({ description: 'The version that was seen.' }),
      input: t.arg({ type: PageInput, description: 'What its page says.' }),
    },
    resolve: (_root, { exhibitor, version, input }, context) => savePage(context, exhibitor, version, toContent(input)),
  }),
)
