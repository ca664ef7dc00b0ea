import type { IncomingHttpHeaders } from 'node:http'
import { prismaAdapter } from 'better-auth/adapters/prisma'
import { isAPIError } from 'better-auth/api'
import { betterAuth } from 'better-auth/minimal'
import { magicLink } from 'better-auth/plugins/magic-link'
import type { Services } from '../context.ts'
import type { Viewer } from '../live/rights.ts'
import { countMails, sendMail } from './mail.store.ts'
import { personas } from './persona.plugin.ts'
import { becomeVisitor } from './role.store.ts'
import { signedToken } from './sign-in.cookie.ts'
import { languageAsked, linkToMail } from './sign-in.link.ts'
import { signInMail } from './sign-in.mail.ts'
import { viewerOf } from './sign-in.store.ts'

const LINK_SECONDS = 15 * 60
const SIGN_IN_SECONDS = 30 * 24 * 3600
/** A hall full of phones shares one address, so this bounds machines; the links an inbox gets are bounded below. */
const PER_MINUTE = 120
const LINKS_PER_INBOX = 5
/** Who came in: set by our bridge from the connection, whatever the client claims. */
export const CLIENT_IP = 'x-salon-client-ip'

/** What of better-auth is served. Its other endpoints hand tokens to scripts, or are for ways in that we do not have. */
const SERVED = ['POST /sign-in/magic-link', 'GET /magic-link/verify', 'POST /sign-out']
const SERVED_IN_DEMO = 'POST /demo/persona'
export const AUTH_PATH = '/api/auth'

export interface Authentication {
  /** Answers a request under `/api/auth/`. */
  handler(request: Request): Promise<Response>
  /** Who sends these headers; null without a sign-in that is good now. Never throws on what a client sent. */
  identify(headers: Headers | IncomingHttpHeaders): Promise<Viewer | null>
}

export type AuthenticationOptions = Pick<Services, 'config' | 'db' | 'editions' | 'ids' | 'log'>

/** Signing in and out, by better-auth on our own tables. */
export function createAuthentication(options: AuthenticationOptions): Authentication {
  const { config, db, editions, ids, log } = options
  const secure = config.publicUrl?.startsWith('https:') ?? false
  const served = new Set(config.demo ? [...SERVED, SERVED_IN_DEMO] : SERVED)

  const link = magicLink({
    expiresIn: LINK_SECONDS,
    storeToken: 'hashed',
    rateLimit: { window: 60, max: PER_MINUTE },
    sendMagicLink: async ({ email, url, metadata }, ctx) => {
      const to = email.toLowerCase()
      const since = new Date(Date.now() - LINK_SECONDS * 1000)
      // Refused in silence: whether an address gets mail is its owner's business.
      if ((await countMails(db, to, since)) >= LINKS_PER_INBOX) return
      const callbackURL: string | undefined = ctx?.body?.callbackURL
      const language = languageAsked({ metadata, callbackURL, acceptLanguage: ctx?.headers?.get('accept-language') })
      await sendMail(db, ids(), signInMail(to, linkToMail(url, language), language))
    },
  })

  const auth = betterAuth({
    appName: 'salon',
    basePath: AUTH_PATH,
    ...(config.publicUrl && { baseURL: config.publicUrl, trustedOrigins: [new URL(config.publicUrl).origin] }),
    secret: config.authSecret,
    database: prismaAdapter(db, { provider: 'postgresql', transaction: true }),
    user: { modelName: 'person', additionalFields: { language: { type: 'string', required: false, input: false } } },
    session: {
      modelName: 'signIn',
      fields: { userId: 'personId' },
      expiresIn: SIGN_IN_SECONDS,
      disableSessionRefresh: true,
      // A sign-in that was revoked must be dead at once.
      cookieCache: { enabled: false },
    },
    account: { modelName: 'linkedAccount', fields: { userId: 'personId' } },
    emailAndPassword: { enabled: false },
    plugins: config.demo ? [link, personas(db)] : [link],
    rateLimit: { enabled: true, window: 10, max: 100 },
    advanced: {
      cookiePrefix: 'salon',
      useSecureCookies: secure,
      database: { generateId: () => ids() },
      ipAddress: { ipAddressHeaders: [CLIENT_IP] },
      // Said outright: better-auth would leave both out when it thinks it is being tested.
      disableCSRFCheck: false,
      disableOriginCheck: false,
    },
    databaseHooks: {
      user: {
        create: {
          before: async (user, ctx) => {
            const acceptLanguage = ctx?.headers?.get('accept-language')
            const language = languageAsked({ callbackURL: ctx?.query?.callbackURL, acceptLanguage })
            return { data: { ...user, name: user.name || (user.email.split('@')[0] ?? ''), language } }
          },
        },
      },
      session: {
        create: {
          // Before each sign-in, and not after the first: what failed half-way is put right by trying again.
          before: async ({ userId }) => {
            const edition = await editions.find()
            if (edition) await becomeVisitor(db, edition.id, userId, ids())
          },
        },
      },
    },
    telemetry: { enabled: false },
    onAPIError: {
      // What a client did wrong is in its answer; better-auth would print it besides.
      onError: (error) => {
        if (!isAPIError(error)) log.error({ err: error }, 'signing in failed')
      },
    },
    logger: {
      level: 'warn',
      log: (level, message, ...details) => {
        // Production requires an address; elsewhere the one that was asked for is right.
        if (message.includes('Base URL is not set')) return
        log[level === 'error' ? 'error' : 'warn']({ details }, message)
      },
    },
  })

  const cookie = auth.$context.then(({ authCookies }) => authCookies.sessionToken.name)

  return {
    async handler(request) {
      const path = new URL(request.url).pathname.slice(AUTH_PATH.length)
      if (!served.has(`${request.method} ${path}`)) return new Response(null, { status: 404 })
      return auth.handler(request)
    },
    async identify(headers) {
      const sent = headers instanceof Headers ? headers.get('cookie') : headers.cookie
      const token = signedToken(sent, await cookie, config.authSecret)
      return token === undefined ? null : viewerOf(db, token)
    },
  }
}
