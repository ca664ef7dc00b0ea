import { randomUUID } from 'node:crypto'
import type { Context } from '@salon/api/context.ts'
import { connect } from '@salon/api/db.ts'
import { confirmStand, holdStand, releaseStand } from '@salon/api/stands/stand-claim.actions.ts'

// Calls the platform's own actions, with nothing between them and the database but the platform's own client of it.
const db = connect(process.env.DATABASE_URL ?? '')
const claimants = await db.$queryRaw<{ standId: string; fileId: string; personId: string; editionId: string }[]>`
  select stand_id::text as "standId", file_id::text as "fileId", person_id::text as "personId",
    edition_id::text as "editionId" from bench_claimant order by n`

function contextOf(personId: string, editionId: string): Context {
  const context: Partial<Context> = {
    db,
    viewer: {
      personId,
      signInId: randomUUID(),
      expiresAt: new Date('2100-01-01'),
      roles: [{ editionId, role: 'REGISTRATION_DESK' }],
    },
    language: 'fr',
    ids: randomUUID,
    clockOf: () => ({ now: () => new Date() }) as ReturnType<Context['clockOf']>,
  }
  return context as Context
}

process.on('message', async ({ claims }: { claims?: { clients: number; seconds: number } }) => {
  if (!claims) return
  const started = performance.now()
  const until = started + claims.seconds * 1000
  const turns = await Promise.all(
    claimants.slice(0, claims.clients).map(async ({ standId, fileId, personId, editionId }) => {
      const context = contextOf(personId, editionId)
      let done = 0
      for (; performance.now() < until; done++) {
        const { id } = await holdStand(context, fileId, standId)
        await confirmStand(context, id)
        await releaseStand(context, id)
      }
      return done
    }),
  )
  process.send?.({ claims: turns.reduce((sum, done) => sum + done, 0) / ((performance.now() - started) / 1000) })
})
process.send?.({ ready: 'claimants' })
