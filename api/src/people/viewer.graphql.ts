import type { Context } from '../context.ts'
import { builder } from '../graphql/builder.ts'
import { LanguageType } from '../graphql/scalars.ts'
import { formatCursor } from '../live/cursor.ts'
import { isOrganiser } from '../live/rights.ts'
import { PersonRef, ViewerRef, type ViewerShape } from './people.refs.ts'
import { RoleNameType } from './people.types.ts'
import { setLanguage } from './person.actions.ts'
import { PERSON } from './person.ts'

/**
 * The viewer and the place that the journal's tail had reached: what is read afterwards shows at least what came before
 * that place, so following from it misses nothing.
 */
export function viewerNow({ viewer, tail }: Context): ViewerShape | null {
  return viewer && { ...viewer, cursor: formatCursor(tail.cursor) }
}

builder.objectType(ViewerRef, {
  description: 'Who is signed in.',
  fields: (t) => ({
    person: t.field({
      type: PersonRef,
      description: 'The viewer as a person.',
      resolve: ({ personId }, _args, { db }) =>
        db.person.findUniqueOrThrow({ where: { id: personId }, select: PERSON }),
    }),
    roles: t.field({
      type: [RoleNameType],
      description: 'What the viewer is in the current edition.',
      resolve: async ({ roles }, _args, { editions }) => {
        const edition = await editions.find()
        return roles.filter(({ editionId }) => editionId === edition?.id).map(({ role }) => role)
      },
    }),
    organiser: t.boolean({
      description: 'Sees the live console and what organisers see. What each may change there depends on the role.',
      resolve: async (viewer, _args, { editions }) => {
        const edition = await editions.find()
        return edition !== undefined && isOrganiser(viewer, edition.id)
      },
    }),
    cursor: t.expose('cursor', { type: 'Cursor', description: 'Follow `mineChanged` from here.' }),
  }),
})

builder.queryField('viewer', (t) =>
  t.field({
    type: ViewerRef,
    nullable: true,
    description: 'Who is signed in.',
    resolve: (_root, _args, context) => viewerNow(context),
  }),
)

builder.mutationField('setLanguage', (t) =>
  t.field({
    type: ViewerRef,
    nullable: true,
    description: 'The language that the viewer is written to in. Null when nobody is signed in.',
    args: { language: t.arg({ type: LanguageType, description: 'One of the four.' }) },
    resolve: async (_root, { language }, context) => {
      await setLanguage(context, language)
      return viewerNow(context)
    },
  }),
)
