import type { SignIn } from '@salon/prisma/client'
import { builder } from '../graphql/builder.ts'
import { byIds } from '../graphql/by-ids.ts'
import { NotFound } from '../shared/refusals.ts'
import { ViewerRef } from './people.refs.ts'
import { revokeSignIn } from './sign-in.actions.ts'

type SignInShape = Pick<SignIn, 'id' | 'userAgent' | 'ipAddress' | 'createdAt' | 'expiresAt'>

/** Never the token: it is the key. */
const SIGN_IN = { id: true, userAgent: true, ipAddress: true, createdAt: true, expiresAt: true } as const
const MOST = 100

const SignInRef = builder.node(builder.objectRef<SignInShape>('SignIn'), {
  description: 'A browser that is signed in. Its own person sees it, and nobody else.',
  id: { resolve: ({ id }) => id },
  loadMany: (ids, { db, viewer }) =>
    byIds(ids, async (known) =>
      viewer ? db.signIn.findMany({ where: { id: { in: known }, personId: viewer.personId }, select: SIGN_IN }) : [],
    ),
  fields: (t) => ({
    current: t.boolean({
      description: 'It is this one.',
      resolve: ({ id }, _args, { viewer }) => id === viewer?.signInId,
    }),
    userAgent: t.exposeString('userAgent', { nullable: true, description: 'What the browser calls itself.' }),
    ipAddress: t.exposeString('ipAddress', { nullable: true, description: 'Where it signed in from.' }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When it signed in, in real time.' }),
    expiresAt: t.expose('expiresAt', { type: 'DateTime', description: 'When it must sign in again, in real time.' }),
  }),
})

builder.objectField(ViewerRef, 'signIns', (t) =>
  t.field({
    type: [SignInRef],
    description: 'The browsers that are signed in as the viewer, the latest first.',
    resolve: ({ personId }, _args, { db }) =>
      db.signIn.findMany({
        where: { personId, expiresAt: { gt: new Date() } },
        orderBy: [{ createdAt: 'desc' }, { id: 'asc' }],
        take: MOST,
        select: SIGN_IN,
      }),
  }),
)

const SignInRevoked = builder.objectRef<{ id: string }>('SignInRevoked').implement({
  description: 'The browser is signed out, and its sockets are closed.',
  fields: (t) => ({
    signInId: t.globalID({ description: 'Which it was.', resolve: ({ id }) => ({ type: SignInRef, id }) }),
  }),
})

builder.mutationField('revokeSignIn', (t) =>
  t.field({
    type: SignInRevoked,
    description: 'Signs one of the viewer’s browsers out, and closes its sockets.',
    errors: { types: [NotFound] },
    args: { signInId: t.arg.globalID({ for: SignInRef, description: 'Which one.' }) },
    resolve: (_root, { signInId }, context) => revokeSignIn(context, signInId.id),
  }),
)
