import { builder } from '../graphql/builder.ts'
import { LanguageType } from '../graphql/scalars.ts'
import { RoleNameType } from './people.types.ts'
import { hintFor, PERSONA_ORDER } from './persona.hints.ts'
import type { RoleName } from './role.ts'

interface PersonaShape {
  readonly key: string
  readonly name: string
  readonly nameAr: string | null
  readonly roles: readonly RoleName[]
}

const Persona = builder.objectRef<PersonaShape>('Persona').implement({
  description: 'Somebody whom visitors of the demo may be, with one click.',
  fields: (t) => ({
    key: t.exposeString('key', { description: 'For `POST /api/auth/demo/persona`.' }),
    name: t.string({
      description: 'Their name.',
      args: { in: t.arg({ type: LanguageType, defaultValue: 'fr', description: 'The language to answer in.' }) },
      resolve: ({ name, nameAr }, args) => (args.in === 'ar' && nameAr) || name,
    }),
    roles: t.field({ type: [RoleNameType], description: 'What they are.', resolve: ({ roles }) => [...roles] }),
    hint: t.string({
      description: 'What to try as this persona.',
      args: { in: t.arg({ type: LanguageType, defaultValue: 'fr', description: 'The language to answer in.' }) },
      resolve: ({ key, roles }, args) => hintFor(key, roles)[args.in],
    }),
  }),
})

builder.queryField('personas', (t) =>
  t.field({
    type: [Persona],
    description: 'The personas of the demo; empty when the demo is off.',
    resolve: async (_root, _args, { db, config, editions }) => {
      const edition = config.demo ? await editions.find() : undefined
      if (!edition) return []
      const people = await db.person.findMany({
        where: { personaKey: { not: null } },
        orderBy: { personaKey: 'asc' },
        select: { personaKey: true, name: true, nameAr: true, roles: { where: { editionId: edition.id } } },
      })
      return people
        .map(({ personaKey, roles, ...person }) => ({
          ...person,
          key: personaKey ?? '',
          roles: roles.map(({ role }) => role).sort((a, b) => PERSONA_ORDER.indexOf(a) - PERSONA_ORDER.indexOf(b)),
        }))
        .sort((a, b) => place(a) - place(b))
    },
  }),
)

const place = ({ roles }: PersonaShape) => (roles[0] ? PERSONA_ORDER.indexOf(roles[0]) : PERSONA_ORDER.length)
