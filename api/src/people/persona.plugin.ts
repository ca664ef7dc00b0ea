import type { BetterAuthPlugin } from 'better-auth'
import { APIError, createAuthEndpoint, formCsrfMiddleware } from 'better-auth/api'
import { setSessionCookie } from 'better-auth/cookies'
import { z } from 'zod'
import type { Db } from '../db.ts'

/** Signs one in as a persona of the demo, without a mail: `POST /api/auth/demo/persona {key}`. Never in production. */
export function personas(db: Db) {
  return {
    id: 'salon-personas',
    endpoints: {
      signInPersona: createAuthEndpoint(
        '/demo/persona',
        {
          method: 'POST',
          use: [formCsrfMiddleware],
          body: z.object({
            key: z
              .string()
              .max(100)
              .regex(/^[a-z0-9-]+$/),
          }),
        },
        async (ctx) => {
          const person = await db.person.findUnique({ where: { personaKey: ctx.body.key }, select: { id: true } })
          const user = person && (await ctx.context.internalAdapter.findUserById(person.id))
          if (!user) throw new APIError('NOT_FOUND', { message: 'No such persona' })
          const session = await ctx.context.internalAdapter.createSession(user.id)
          await setSessionCookie(ctx, { session, user })
          return ctx.json({ personId: user.id })
        },
      ),
    },
  } satisfies BetterAuthPlugin
}
