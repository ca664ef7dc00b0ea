import { builder } from '../graphql/builder.ts'
import type { RoleName } from './role.ts'

export const RoleNameType = builder.enumType('RoleName', {
  description: 'What a person is in an edition.',
  values: {
    VISITOR: { description: 'Comes to see, and follows the schedule.' },
    EXHIBITOR: { description: 'Shows the work of an artisan, a cooperative or a company.' },
    BUYER: { description: 'Comes to buy: a retailer, designer, architect or distributor.' },
    REGISTRATION_DESK: { description: 'Receives people and their applications.' },
    MATCHMAKING_DESK: { description: 'Arranges the meetings of exhibitors and buyers.' },
    PROGRAMME_EDITOR: { description: 'Makes the programme: its draft, its releases and live changes.' },
    PROTOCOL_OFFICER: { description: 'Runs ceremonies and the day: live changes.' },
    SIGNATORY: { description: 'Signs a convention for an institution.' },
    PARTNER: { description: 'Carries out a convention once it is signed.' },
    ADMINISTRATOR: { description: 'May do everything organisers may, and grants roles.' },
    SCREEN: { description: 'A big screen in a hall or at a door.' },
  } as const satisfies Record<RoleName, { description: string }>,
})
