import { PothosValidationError } from '@pothos/core'
import { type ResolveCursorConnectionArgs, resolveCursorConnection } from '@pothos/plugin-relay'
import { builder } from '../graphql/builder.ts'
import { MAX_PAGE } from '../graphql/page.ts'
import { publicRead } from '../live/public-read.ts'
import { type ChangelogPlace, readChangelog } from './changelog.reading.ts'
import type { Operation } from './operation.ts'
import { ReleaseRef } from './release.refs.ts'
import type { Release } from './release.ts'
import { OperationRef } from './schedule.refs.ts'

const ChangelogEntryRef = builder.unionType('ChangelogEntry', {
  description: 'Something that changed the schedule for everybody.',
  types: [ReleaseRef, OperationRef],
  resolveType: (entry) => ('kind' in entry ? 'Operation' : 'Release'),
})

builder.queryField('changelog', (t) =>
  t.connection(
    {
      type: ChangelogEntryRef,
      description: 'Releases and live operations, newest first.',
      args: { edition: t.arg.int({ required: false, description: 'Its number; the current one when absent.' }) },
      extensions: publicRead(['schedule']),
      resolve: async (_root, args, { db, editions }) => {
        const edition = await editions.find(args.edition)
        const places = new Map<Operation | Release, ChangelogPlace>()
        return resolveCursorConnection(
          { args, maxSize: MAX_PAGE, toCursor: (entry: Operation | Release) => toCursor(places.get(entry)) },
          async ({ after, before, limit, inverted }: ResolveCursorConnectionArgs) => {
            if (!edition) return []
            const range = { after: fromCursor(after), before: fromCursor(before), limit, inverted }
            const page = await readChangelog(db, edition.id, range)
            for (const { entry, ...place } of page) places.set(entry, place)
            return page.map(({ entry }) => entry)
          },
        )
      },
    },
    { name: 'ChangelogConnection', description: 'A page of the changelog.' },
    { name: 'ChangelogEdge', description: 'One entry and its place.' },
  ),
)

function toCursor(place: ChangelogPlace | undefined): string {
  if (!place) throw new Error('an entry of no place')
  return `${place.at.getTime()}.${place.type}.${place.number}`
}

const CURSOR = /^(-?\d{1,15})\.(operation|release)\.(\d{1,9})$/

function fromCursor(cursor: string | undefined): ChangelogPlace | undefined {
  if (cursor === undefined) return undefined
  const [, at, type, number] = CURSOR.exec(cursor) ?? []
  if (type !== 'operation' && type !== 'release') throw new PothosValidationError('The cursor is none of ours')
  return { at: new Date(Number(at)), type, number: Number(number) }
}
