import { randomUUID } from 'node:crypto'
import type { AddressInfo } from 'node:net'
import { connect, type Db } from '@salon/api/db.ts'
import { sendMail } from '@salon/api/people/mail.store.ts'
import { Mailer } from '@salon/api/people/mailer.ts'
import { signInMail } from '@salon/api/people/sign-in.mail.ts'
import { type ParsedMail, simpleParser } from 'mailparser'
import pino from 'pino'
import { SMTPServer } from 'smtp-server'
import { beforeAll, expect, it } from 'vitest'
import { freshDatabase } from '../support/databases.ts'
import { whenFileEnds } from '../support/endings.ts'
import { until } from '../support/until.ts'

const LINK = 'https://salon.example/api/auth/magic-link/verify?token=abc&callbackURL=%2Far'
let db: Db

beforeAll(async () => {
  db = connect(await freshDatabase({ seeded: false }), 8)
  whenFileEnds(() => db.$disconnect())
})

/** A mail server that keeps what it is given; `refusing` answers as one that is too busy. */
async function mailServer(port = 0) {
  const received: ParsedMail[] = []
  const state = { refusing: false, refused: 0 }
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onMailFrom: (_address, _session, done) => {
      if (!state.refusing) return done()
      state.refused++
      return done(Object.assign(new Error('4.3.2 come back later'), { responseCode: 451 }))
    },
    onData: (stream, _session, done) => {
      simpleParser(stream).then((mail) => {
        received.push(mail)
        done()
      }, done)
    },
  })
  server.on('error', () => undefined)
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  const close = () => new Promise<void>((resolve) => server.close(() => resolve()))
  whenFileEnds(close)
  const at = (server.server.address() as AddressInfo).port
  return { received, state, close, port: at, url: `smtp://127.0.0.1:${at}` }
}

function mailerTo(smtpUrl: string | undefined): Mailer {
  const config = { smtpUrl, mailFrom: 'Salon <no-reply@salon.example>' }
  const mailer = new Mailer({ config, db, log: pino({ level: 'silent' }), retryMs: () => 50 })
  mailer.start()
  whenFileEnds(() => mailer.stop())
  return mailer
}

async function write(to: string, language: 'fr' | 'ar' = 'fr'): Promise<string> {
  const id = randomUUID()
  await sendMail(db, id, signInMail(to, LINK, language))
  return id
}

const isSent = async (id: string) => (await db.mail.findUniqueOrThrow({ where: { id } })).sentAt !== null

it('sends what waits, as text and as a page that reads from right to left in Arabic', async () => {
  const server = await mailServer()
  const mailer = mailerTo(server.url)
  const id = await write('lahcen@example.org', 'ar')
  await until(() => isSent(id))
  const [mail] = server.received
  expect(mail?.from?.text).toBe('"Salon" <no-reply@salon.example>')
  expect(mail?.subject).toBe('رابط الدخول إلى الأسبوع الوطني للصناعة التقليدية')
  expect(mail?.text).toContain(LINK)
  expect(mail?.html).toContain('dir="rtl"')
  expect(mail?.html).toContain('token=abc&amp;callbackURL=%2Far')
  expect(mail?.messageId).toBe(`<${id}@salon>`)
  expect(mail?.headers.get('auto-submitted')).toBe('auto-generated')
  await mailer.stop()
})

it('tries again when the server was too busy, and says why it waits', async () => {
  const server = await mailServer()
  server.state.refusing = true
  const mailer = mailerTo(server.url)
  const id = await write('busy@example.org')
  await until(() => server.state.refused > 1)
  await until(
    async () => (await db.mail.findUniqueOrThrow({ where: { id } })).lastError?.includes('come back') ?? false,
  )
  expect(await isSent(id)).toBe(false)
  server.state.refusing = false
  await until(() => isSent(id))
  expect(server.received).toHaveLength(1)
  await mailer.stop()
})

it('sends once the server is back that was down', async () => {
  const down = await mailServer()
  await down.close()
  const mailer = mailerTo(down.url)
  const id = await write('down@example.org')
  await until(async () => (await db.mail.findUniqueOrThrow({ where: { id } })).lastError !== null)
  const back = await mailServer(down.port)
  await until(() => isSent(id))
  expect(back.received.map(({ to }) => to)).toHaveLength(1)
  await mailer.stop()
})

it('sends each mail once, however many processes share the work', async () => {
  const server = await mailServer()
  const ids = await Promise.all(Array.from({ length: 60 }, (_, n) => write(`many-${n}@example.org`)))
  const mailers = Array.from({ length: 4 }, () => mailerTo(server.url))
  await until(async () => (await Promise.all(ids.map(isSent))).every(Boolean))
  expect(new Set(server.received.map(({ messageId }) => messageId)).size).toBe(60)
  expect(server.received).toHaveLength(60)
  await Promise.all(mailers.map((mailer) => mailer.stop()))
})

it('sends what a process that died had taken', async () => {
  const id = await write('orphan@example.org')
  await db.$executeRaw`update mail set attempts = 1, next_try_at = now() + interval '300 milliseconds' where id = ${id}::uuid`
  const server = await mailServer()
  const mailer = mailerTo(server.url)
  await until(() => isSent(id))
  expect(server.received).toHaveLength(1)
  await mailer.stop()
})

it('leaves mails in the mailbox where there is no server', async () => {
  const mailer = mailerTo(undefined)
  const id = await write('kept@example.org')
  await mailer.stop()
  expect(await db.mail.findUniqueOrThrow({ where: { id } })).toMatchObject({ sentAt: null, attempts: 0 })
})
