import { builder } from '../graphql/builder.ts'
import { viewerDependent } from '../live/viewer-dependent.ts'
import { PersonRef } from '../people/people.refs.ts'
import { NotFound } from '../shared/refusals.ts'
import { actorWith } from './application.loads.ts'
import { forgetView, saveView } from './saved-view.actions.ts'
import { SavedViewRef } from './saved-view.refs.ts'
import type { SavedView } from './saved-view.ts'

SavedViewRef.implement({
  description: 'A queue that somebody of the desk keeps under a name.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Of this view.' }),
    name: t.exposeString('name', { description: 'What it is called.' }),
    query: t.string({
      description: 'What the address of the queue says after its question mark.',
      resolve: ({ filters }) => new URLSearchParams(filters).toString(),
    }),
    shared: t.exposeBoolean('shared', { description: 'Whether everybody of the desk sees it.' }),
    isMine: t.boolean({
      description: 'Whether it is the viewer’s own.',
      extensions: viewerDependent,
      resolve: ({ personId }, _args, { viewer }) => personId === viewer?.personId,
    }),
    by: t.field({
      type: PersonRef,
      nullable: true,
      description: 'Whose it is.',
      resolve: ({ personId }, _args, context) => actorWith(context, personId),
    }),
  }),
})

const SavedViewsRef = builder.objectRef<{ readonly views: readonly SavedView[] }>('SavedViews').implement({
  description: 'The views that the viewer has.',
  fields: (t) => ({
    views: t.field({
      type: [SavedViewRef],
      complexity: { field: 1, multiplier: 10 },
      description: 'Their own first, then those that colleagues share.',
      resolve: ({ views }) => [...views],
    }),
  }),
})

builder.mutationFields((t) => ({
  saveView: t.field({
    type: SavedViewsRef,
    description: 'Keeps a queue under a name; the viewer’s own of that name is replaced. The registration desk.',
    errors: {},
    args: {
      name: t.arg.string({ description: 'Sixty characters at most.' }),
      query: t.arg.string({ description: 'What the address of the queue says after its question mark.' }),
      shared: t.arg.boolean({ defaultValue: false, description: 'Whether everybody of the desk sees it.' }),
    },
    resolve: async (_root, { name, query, shared }, context) => ({
      views: await saveView(context, { name, address: query, shared: shared ?? false }),
    }),
  }),
  forgetView: t.field({
    type: SavedViewsRef,
    description: 'Forgets a view of the viewer’s own. The registration desk.',
    errors: { types: [NotFound] },
    args: { id: t.arg.id({ description: 'The id of the view.' }) },
    resolve: async (_root, { id }, context) => ({ views: await forgetView(context, id) }),
  }),
}))
