import { builder } from '../graphql/builder.ts'
import { ROLES } from './role.ts'

export const RoleNameType = builder.enumType('RoleName', {
  values: ROLES,
  description: 'What a person is in an edition.',
})
