import { beforeAll, describe, expect, it } from 'vitest'
import { startSalon, type TestSalon } from '../support/salon.ts'

let salon: TestSalon
const EDITION = `query ($number: Int) { edition(number: $number) {
  id number name(in: AR) city country timeZone opensOn closesOn theme patronage provenance
  components { key name kind from to } rooms { id key name(in: ES) capacity order } tracks { id key name colour }
  conventions { id key kind title(in: EN) signedOn commitments parties { key name(in: AR) } } institutions { key } } }`
const NODES = 'query ($ids: [ID!]!) { nodes(ids: $ids) { __typename id } }'
const NODE = 'query ($id: ID!) { node(id: $id) { __typename id } }'

interface EditionAnswer {
  edition: {
    id: string
    number: number
    opensOn: string
    timeZone: string
    components: { key: string }[]
    rooms: { id: string; name: string }[]
    tracks: { id: string }[]
    conventions: { id: string; kind: string; parties: { key: string }[]; commitments: string[] }[]
    institutions: { key: string }[]
  } | null
}

interface Facts {
  city: string
  patronage: string
  components: { name: string }[]
  conventions: { commitments: string[]; parties: { name: string }[] }[]
}

const read = async (number?: number) =>
  (await salon.asVisitor().query<EditionAnswer, object>(EDITION, { number })).edition
const codesOf = (answer: { errors?: { extensions?: { code?: string } }[] }) =>
  (answer.errors ?? []).map(({ extensions }) => extensions?.code)

beforeAll(async () => {
  salon = await startSalon()
})

describe('an edition', () => {
  it('is the 7th when none is named, with its places, its components and its seven conventions', async () => {
    const edition = await read()
    expect(edition).toMatchObject({ number: 7, opensOn: '2022-12-05', timeZone: 'Africa/Casablanca' })
    expect(edition?.components.length).toBe(6)
    expect(edition?.rooms.length).toBeGreaterThan(3)
    expect(edition?.conventions).toHaveLength(7)
    for (const { parties, commitments } of edition?.conventions ?? []) {
      expect(parties.length).toBeGreaterThan(0)
      expect(commitments.length).toBeGreaterThan(0)
    }
    expect(await read(7)).toEqual(edition)
  })

  it('says its facts in the reader’s language: city, patronage, parts, promises and institutions', async () => {
    const facts = (language: string) =>
      salon.asVisitor().query<{ edition: Facts }, object>(
        `{ edition(number: 7) { city(in: ${language}) patronage(in: ${language}) components { name(in: ${language}) }
          conventions { commitments(in: ${language}) parties { name(in: ${language}) } } } }`,
        {},
      )
    const { edition } = await facts('AR')
    expect(edition.city).toBe('مراكش')
    expect(edition.patronage).toMatch(/^تحت الرعاية السامية/)
    const promises = edition.conventions.flatMap(({ commitments }) => commitments)
    expect(promises.filter((promise) => !/^\p{Script=Arabic}/u.test(promise))).toEqual([])
    expect(edition.conventions[4]?.parties.map(({ name }) => name)).toContain(
      'المكتب المغربي للملكية الصناعية والتجارية',
    )
    const french = (await facts('FR')).edition
    expect(french.city).toBe('Marrakech')
    expect(french.conventions[0]?.commitments[0]).toBe('Créer les deux centres')
    expect(french.components.map(({ name }) => name)).toContain('Marrakech Carpet Fair')
  })

  it('is null when there is none of that number', async () => {
    expect(await read(99)).toBeNull()
  })
})

describe('things by their ids', () => {
  it('come in their order, each of its type', async () => {
    const edition = await read()
    const ids = [edition?.conventions[0]?.id, edition?.id, edition?.rooms[0]?.id, edition?.tracks[0]?.id] as string[]
    const { nodes } = await salon
      .asVisitor()
      .query<{ nodes: { __typename: string; id: string }[] }, object>(NODES, { ids })
    expect(nodes.map(({ __typename }) => __typename)).toEqual(['Convention', 'Edition', 'Room', 'Track'])
    expect(nodes.map(({ id }) => id)).toEqual(ids)
  })

  it('are null where there is none, and the others come all the same', async () => {
    const room = (await read())?.rooms[0]?.id as string
    const unknown = [
      'Room:00000000-0000-4000-8000-000000000000',
      'Room:seven',
      'Nothing:7',
      'Query:7',
      'SessionEdge:7',
      'String:7',
      'Node:7',
      'Component:7',
    ].map((id) => btoa(id))
    const { nodes } = await salon.asVisitor().query<{ nodes: unknown[] }, object>(NODES, { ids: [...unknown, room] })
    expect(nodes).toEqual([...unknown.map(() => null), { __typename: 'Room', id: room }])
    for (const id of unknown) expect(await salon.asVisitor().query(NODE, { id })).toEqual({ node: null })
  })

  it.each(['garbage', '', '====', btoa('Room'), btoa(':7'), '\u{1f9f5}'])('refuse what is no id: %j', async (id) => {
    expect(codesOf(await salon.asVisitor().ask(NODE, { id }))).toEqual(['BAD_USER_INPUT'])
    expect(codesOf(await salon.asVisitor().ask(NODES, { ids: [id] }))).toEqual(['BAD_USER_INPUT'])
  })

  it('come a hundred at a time, and no more', async () => {
    const ids = Array.from({ length: 101 }, (_, n) => btoa(`Room:${n}`))
    expect(codesOf(await salon.asVisitor().ask(NODES, { ids }))).toEqual(['BAD_USER_INPUT'])
    expect(codesOf(await salon.asVisitor().ask(NODES, { ids: ids.slice(1) }))).toEqual([])
  })
})
