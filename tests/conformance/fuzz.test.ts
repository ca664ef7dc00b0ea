import { schema } from '@salon/api/graphql/schema.ts'
import fc from 'fast-check'
import { parse, validate } from 'graphql'
import { describe, expect, it } from 'vitest'
import type { PersonaKey } from '../support/personas.ts'
import { startSalon } from '../support/salon.ts'
import { alive, ask, codesOf } from './http.ts'
import { RandomOperations } from './random-operations.ts'

const RUNS = Number(process.env.FUZZ_RUNS ?? 150)
const salon = await startSalon()
const visitor = salon.asVisitor()

interface Known {
  personas: { key: PersonaKey }[]
  schedule: { cursor: string; sessions: { edges: { cursor: string; node: { id: string; people: { person: { id: string } }[] } }[] } }
  edition: { id: string; rooms: { id: string }[]; tracks: { id: string }[] }
}
const known = await visitor.query<Known, object>(`{ personas { key } edition { id rooms { id } tracks { id } }
  schedule { cursor sessions(first: 20) { edges { cursor node { id people { person { id } } } } } } }`)
const { edges } = known.schedule.sessions
const ids = [
  ...edges.flatMap(({ node }) => [node.id, ...node.people.map(({ person }) => person.id)]),
  ...[...known.edition.rooms, ...known.edition.tracks, known.edition].map(({ id }) => id),
  ...['Session', 'Person', 'Notice', 'SignIn', 'Operation', 'Release', 'Mail', 'Nope'].map((type) => btoa(`${type}:${crypto.randomUUID()}`)),
]
const operations = new RandomOperations(schema, ids, [known.schedule.cursor, ...edges.map(({ cursor }) => cursor)])

describe(`${RUNS} operations made at random are answered, and none breaks the server`, () => {
  for (const key of [undefined, ...known.personas.map((persona) => persona.key)])
    it(`for ${key ?? 'nobody in particular'}`, { timeout: 120_000 }, async () => {
      const client = key ? await salon.asPersona(key) : visitor
      let valid = 0
      await fc.assert(
        fc.asyncProperty(fc.gen(), async (gen) => {
          const query = operations.text((arbitrary) => gen(arbitrary))
          if (validate(schema, parse(query)).length === 0) valid++
          const answer = await ask(salon, query, {}, client.headers())
          if (codesOf(answer).includes('INTERNAL_SERVER_ERROR') || answer.status >= 500) throw new Error(`${query}\n${answer.text}`)
        }),
        { numRuns: RUNS, endOnFailure: true },
      )
      // Rubbish would be refused at the door: most of it must get in.
      expect(valid).toBeGreaterThan(RUNS / 4)
      expect(await alive(salon)).toBe(true)
    })
})
