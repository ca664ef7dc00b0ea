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
  schedule: {
    cursor: string
    sessions: { edges: { cursor: string; node: { id: string; people: { person: { id: string } }[] } }[] }
  }
  edition: { id: string; rooms: { id: string }[]; tracks: { id: string }[] }
}
const known = await visitor.query<Known, object>(`{ personas { key } edition { id rooms { id } tracks { id } }
  schedule { cursor sessions(first: 20) { edges { cursor node { id people { person { id } } } } } } }`)
const { edges } = known.schedule.sessions
const ids = [
  ...edges.flatMap(({ node }) => [node.id, ...node.people.map(({ person }) => person.id)]),
  ...[...known.edition.rooms, ...known.edition.tracks, known.edition].map(({ id }) => id),
  ...['Session', 'Person', 'Notice', 'SignIn', 'Operation', 'Release', 'Mail', 'Nope'].map((type) =>
    btoa(`${type}:${crypto.randomUUID()}`),
  ),
]
const operations = new RandomOperations(schema, ids, [known.schedule.cursor, ...edges.map(({ cursor }) => cursor)])

/** A run that found something is made again with FUZZ_SEED, which the title of the test names. */
const SEED = Number(process.env.FUZZ_SEED ?? Math.floor(Math.random() * 2 ** 31))

async function faultsOf(queries: string[], headers: Record<string, string>): Promise<string[]> {
  const faults: string[] = []
  const work = async () => {
    for (let query = queries.pop(); query !== undefined; query = queries.pop()) {
      const answer = await ask(salon, query, {}, headers)
      if (answer.status >= 500 || codesOf(answer).includes('INTERNAL_SERVER_ERROR'))
        faults.push(`${query}\n${answer.text}`)
    }
  }
  await Promise.all(Array.from({ length: 4 }, work))
  return faults
}

describe(`${RUNS} operations made at random (seed ${SEED}) are answered, and none is a fault of ours`, () => {
  for (const key of [undefined, ...known.personas.map((persona) => persona.key)])
    it(`for ${key ?? 'nobody in particular'}`, { timeout: 120_000 }, async () => {
      const client = key ? await salon.asPersona(key) : visitor
      const made = fc.gen().map((gen) => operations.text((arbitrary) => gen(arbitrary)))
      const queries = fc.sample(made, { numRuns: RUNS, seed: SEED })
      // Rubbish would be refused at the door: most of it must get in.
      expect(queries.filter((query) => validate(schema, parse(query)).length === 0).length).toBeGreaterThan(RUNS / 4)
      expect(await faultsOf(queries, client.headers())).toEqual([])
      expect(await alive(salon)).toBe(true)
    })
})
