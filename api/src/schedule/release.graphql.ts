import type { Context } from '../context.ts'
import { builder } from '../graphql/builder.ts'
import { PersonRef } from '../people/people.refs.ts'
import { publishRelease } from './release.actions.ts'
import { releaseWith } from './release.loads.ts'
import { ReleaseRef, type ReleaseShape } from './release.refs.ts'
import { type Release, sessionChanges } from './release.ts'
import { personWith } from './schedule.lookup.ts'
import { changesIn, SessionChangeRef } from './schedule.refs.ts'
import { NothingToPublish, PersonTaken, RoomTaken, StaleEdit } from './schedule.refusals.ts'
import './changelog.graphql.ts'

/** All of a release, read if it was not handed over. */
async function whole(release: ReleaseShape, context: Context): Promise<Release> {
  if ('changes' in release) return release
  const found = await releaseWith(context, release.id)
  if (!found) throw new Error(`release ${release.id} does not exist`)
  return found
}

builder.node(ReleaseRef, {
  description: 'A published version of the schedule.',
  id: { resolve: ({ id }) => id },
  loadOne: async (id, context) => (await releaseWith(context, id)) ?? null,
  fields: (t) => ({
    number: t.exposeInt('number', { description: 'Counts the releases of the edition.' }),
    note: t.string({
      nullable: true,
      description: 'What its publisher said of it.',
      resolve: async (release, _args, context) => (await whole(release, context)).note,
    }),
    publishedAt: t.expose('publishedAt', { type: 'DateTime', description: 'When.' }),
    publishedBy: t.field({
      type: PersonRef,
      nullable: true,
      description: 'Who published it.',
      resolve: async (release, _args, context) => {
        const { publishedById } = await whole(release, context)
        return publishedById ? personWith(context, publishedById) : null
      },
    }),
    changes: t.field({
      type: [SessionChangeRef],
      description: 'Each session that it changed, by start.',
      resolve: async (release, _args, context) => {
        const { editionId, changes } = await whole(release, context)
        return changesIn(await context.schedules.readWith(editionId, changes), sessionChanges(changes))
      },
    }),
  }),
})

builder.mutationField('publishRelease', (t) =>
  t.field({
    type: ReleaseRef,
    description: 'Publishes the draft as the next release: everybody sees it at once. Programme editors.',
    errors: { types: [StaleEdit, RoomTaken, PersonTaken, NothingToPublish] },
    args: {
      expectedNumber: t.arg.int({ description: 'The number that the editor was shown.' }),
      note: t.arg.string({ required: false, description: 'What to say of it in the changelog.' }),
    },
    resolve: (_root, { expectedNumber, note }, context) => publishRelease(context, expectedNumber, note ?? null),
  }),
)
