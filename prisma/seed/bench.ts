import type { SeedEdition, SeedPersonRow, SeedSession } from './content.ts'
import { edition7 } from './edition7.ts'
import { writeFair } from './exhibitors/write.ts'
import { writeWorld } from './facts.ts'
import { writeHalls } from './halls.ts'
import { idOf } from './ids.ts'
import { once } from './seed.ts'
import { writeEdition } from './write.ts'

const SESSIONS = 120
const SPEAKERS = 300
/** The catalogue is searched among so many. */
const PRODUCTS = 20_000
const HOUR = 3_600_000

/**
 * An edition of the size that the benchmarks name, in an empty database: 120 sessions, 300 speakers, 8 rooms; 1,300
 * exhibitors with 20,000 products.
 */
export function seedBench(databaseUrl: string, filesDir?: string): Promise<boolean> {
  return once(databaseUrl, 7, filesDir, async (tx, files) => {
    const edition = benchEdition()
    await writeWorld(tx)
    await writeEdition(tx, edition)
    await writeHalls(tx, edition.edition.id, edition.releasedAt)
    await writeFair(tx, edition.edition.id, files, { products: PRODUCTS })
  })
}

/** The texts and the cast of the 7th edition, repeated; every hour of every room taken, every speaker on stage once. */
function benchEdition(): SeedEdition {
  const model = edition7()
  const cast = model.people.filter(({ role }) => role !== undefined)
  const onStage = model.people.filter(({ role }) => role === undefined)
  const speakers = Array.from({ length: SPEAKERS }, (_, index): SeedPersonRow => {
    const person = onStage[index % onStage.length] as SeedPersonRow
    return { ...person, id: idOf('bench', 'person', index), name: `${person.name} ${index + 1}` }
  })
  const sessions = Array.from({ length: SESSIONS }, (_, index): SeedSession => {
    const text = model.sessions[index % model.sessions.length] as SeedSession
    const room = model.rooms[index % model.rooms.length]?.key ?? ''
    const turn = Math.floor(index / model.rooms.length)
    const startsAt = new Date(
      model.clockStartsAt.getTime() + 0.25 * HOUR + (turn % 5) * HOUR + Math.floor(turn / 5) * 24 * HOUR,
    )
    const people = speakers.filter((_, speaker) => speaker % SESSIONS === index)
    return {
      ...text,
      id: idOf('bench', 'session', index),
      key: `bench-${index}`,
      room,
      startsAt,
      endsAt: new Date(startsAt.getTime() + HOUR),
      people: people.map(({ id }) => ({ personId: id, role: 'SPEAKER', confirmed: true })),
      provenance: 'GENERATED',
    }
  })
  return { ...model, people: [...cast, ...speakers], sessions, agenda: [] }
}
