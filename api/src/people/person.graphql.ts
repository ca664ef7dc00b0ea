import type { Context } from '../context.ts'
import { INSTITUTION, InstitutionRef } from '../edition/edition.refs.ts'
import { ProvenanceType } from '../edition/edition.types.ts'
import { builder } from '../graphql/builder.ts'
import { byIds } from '../graphql/by-ids.ts'
import { LanguageType } from '../graphql/scalars.ts'
import { isAdministrator } from '../live/rights.ts'
import { textIn } from '../shared/localised.ts'
import { PersonRef } from './people.refs.ts'
import { RoleNameType } from './people.types.ts'
import { PERSON } from './person.ts'
import { rolesOf } from './roles.reading.ts'

/** What is theirs alone: seen by themselves and by the edition's administrators. */
async function seesPrivate({ viewer, editions }: Context, personId: string): Promise<boolean> {
  if (!viewer || viewer.personId === personId) return viewer !== null
  const edition = await editions.find()
  return edition !== undefined && isAdministrator(viewer, edition.id)
}

builder.node(PersonRef, {
  description: 'Somebody who speaks, organises, exhibits, buys or visits.',
  id: { resolve: ({ id }) => id },
  loadMany: (ids, { db }) => byIds(ids, (id) => db.person.findMany({ where: { id: { in: id } }, select: PERSON })),
  fields: (t) => ({
    name: t.string({
      description: 'Their name, in Arabic letters where Arabic is asked for and they are known.',
      args: { in: t.arg({ type: LanguageType, defaultValue: 'fr', description: 'The language to answer in.' }) },
      resolve: ({ name, nameAr }, args) => (args.in === 'ar' && nameAr) || name,
    }),
    jobTitle: t.string({
      nullable: true,
      description: 'What they do where they work.',
      args: { in: t.arg({ type: LanguageType, defaultValue: 'fr', description: 'The language to answer in.' }) },
      resolve: ({ jobTitle }, args) => (jobTitle ? textIn(jobTitle, args.in) : null),
    }),
    institution: t.field({
      type: InstitutionRef,
      nullable: true,
      description: 'Where they work, or whom they represent.',
      resolve: ({ institution, institutionId }, _args, { db }) => {
        if (institution !== undefined || !institutionId) return institution ?? null
        return db.institution.findUnique({ where: { id: institutionId }, select: INSTITUTION })
      },
    }),
    provenance: t.expose('provenance', { type: ProvenanceType, description: 'Where this comes from.' }),
    roles: t.field({
      type: [RoleNameType],
      description: 'What they are in the current edition. For themselves and administrators; empty for others.',
      extensions: { viewerDependent: true },
      resolve: async ({ id, roles }, _args, context) =>
        (await seesPrivate(context, id)) ? [...(roles ?? (await rolesOf(context, id)))] : [],
    }),
    email: t.string({
      nullable: true,
      description: 'Where their sign-in links go. For themselves and administrators; null for others.',
      extensions: { viewerDependent: true },
      resolve: async ({ id, email }, _args, context) => ((await seesPrivate(context, id)) ? email : null),
    }),
  }),
})
