import { builder } from '../graphql/builder.ts'
import { RefusalInterface } from '../graphql/refusals.ts'
import { NotFound } from '../shared/refusals.ts'
import { PersonRef } from './people.refs.ts'
import { RoleNameType } from './people.types.ts'
import { grantRole, withdrawRole } from './role.actions.ts'
import { LastAdministrator } from './role.refusals.ts'

builder.objectType(LastAdministrator, {
  name: 'LastAdministrator',
  description: 'An edition keeps at least one administrator.',
  interfaces: [RefusalInterface],
  isTypeOf: (value) => value instanceof LastAdministrator,
})

builder.mutationField('grantRole', (t) =>
  t.field({
    type: PersonRef,
    description: 'Makes a person something in the current edition. Administrators.',
    errors: { types: [NotFound] },
    args: {
      personId: t.arg.globalID({ for: PersonRef, description: 'Who.' }),
      role: t.arg({ type: RoleNameType, description: 'What they become.' }),
    },
    resolve: (_root, { personId, role }, context) => grantRole(context, personId.id, role),
  }),
)

builder.mutationField('withdrawRole', (t) =>
  t.field({
    type: PersonRef,
    description: 'Takes a role in the current edition away. Administrators.',
    errors: { types: [NotFound, LastAdministrator] },
    args: {
      personId: t.arg.globalID({ for: PersonRef, description: 'Who.' }),
      role: t.arg({ type: RoleNameType, description: 'What they are no longer.' }),
    },
    resolve: (_root, { personId, role }, context) => withdrawRole(context, personId.id, role),
  }),
)
