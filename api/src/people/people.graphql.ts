import type { Prisma } from '@salon/prisma/client'
import type { Context } from '../context.ts'
import { INSTITUTION } from '../edition/edition.refs.ts'
import { builder } from '../graphql/builder.ts'
import { pageOf } from '../graphql/page.ts'
import { isAdministrator, isOrganiser } from '../live/rights.ts'
import { Forbidden } from '../shared/refusals.ts'
import { PersonRef } from './people.refs.ts'
import { PERSON, type PersonShape } from './person.ts'

const PersonConnection = builder.connectionObject(
  { type: PersonRef, name: 'PersonConnection', description: 'A page of people.' },
  { name: 'PersonEdge', description: 'One of them.' },
)

/** The people of a list, by name, with what their fields show: three queries, however many they are. */
async function read(
  { db }: Context,
  editionId: string,
  where: Prisma.PersonWhereInput,
  page: { skip: number; take: number },
): Promise<PersonShape[]> {
  const people = await db.person.findMany({
    where,
    ...page,
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
    select: {
      ...PERSON,
      institution: { select: INSTITUTION },
      roles: { where: { editionId }, select: { role: true }, orderBy: { role: 'asc' } },
    },
  })
  return people.map((person) => ({ ...person, roles: person.roles.map(({ role }) => role) }))
}

builder.queryField('people', (t) =>
  t.connection(
    {
      type: PersonRef,
      description: 'People to put on a session. Organisers.',
      args: {
        search: t.arg.string({ required: false, description: 'Part of a name; for administrators, of a mail.' }),
      },
      resolve: async (_root, { search, ...args }, context) => {
        const edition = await context.editions.find()
        if (!edition || !isOrganiser(context.viewer, edition.id)) throw new Forbidden()
        // Prisma hands `%` and `_` to LIKE as they come.
        const letters = (search?.trim() ?? '').replace(/[\\%_]/g, '\\$&')
        const contains = { contains: letters, mode: 'insensitive' as const }
        const OR: Prisma.PersonWhereInput[] = [{ name: contains }, { nameAr: contains }]
        if (isAdministrator(context.viewer, edition.id)) OR.push({ email: contains })
        return pageOf(args, (page) => read(context, edition.id, search?.trim() ? { OR } : {}, page))
      },
    },
    PersonConnection,
  ),
)

builder.queryField('team', (t) =>
  t.connection(
    {
      type: PersonRef,
      description: 'Those who are more than visitors in the current edition, and their roles. Administrators.',
      args: { edition: t.arg.int({ required: false, description: 'Its number; the current one when absent.' }) },
      resolve: async (_root, { edition: number, ...args }, context) => {
        const edition = await context.editions.find(number)
        if (!edition || !isAdministrator(context.viewer, edition.id)) throw new Forbidden()
        const where = { roles: { some: { editionId: edition.id, role: { not: 'VISITOR' as const } } } }
        return pageOf(args, (page) => read(context, edition.id, where, page))
      },
    },
    PersonConnection,
  ),
)
