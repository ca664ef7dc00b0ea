import { RoleName } from '@salon/prisma/client'
import { builder } from '../graphql/builder.ts'

export const RoleNameType = builder.enumType(RoleName, {
  name: 'RoleName',
  description: 'What a person is in an edition.',
})
