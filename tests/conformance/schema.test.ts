import { readFile } from 'node:fs/promises'
import { CriticalityLevel, diff } from '@graphql-inspector/core'
import { schema } from '@salon/api/graphql/schema.ts'
import type { Source } from '@salon/api/live/source.ts'
import {
  buildSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  isSpecifiedScalarType,
  lexicographicSortSchema,
  printSchema,
} from 'graphql'
import { describe, expect, it } from 'vitest'
import { journalledTopics } from './journalled-topics.ts'

const read = (name: string) => readFile(new URL(`../../schema/${name}`, import.meta.url), 'utf8')
const printed = `${printSchema(lexicographicSortSchema(schema))}\n`

/** Every place of the schema that a newcomer may read about, by its path, with its description. */
function* places(): Generator<[path: string, description: string | null | undefined]> {
  for (const type of Object.values(schema.getTypeMap())) {
    if (type.name.startsWith('__') || (isSpecifiedScalarType(type) && type.name !== 'String')) continue
    yield [type.name, type.description]
    if (isEnumType(type)) for (const value of type.getValues()) yield [`${type.name}.${value.name}`, value.description]
    if (isInputObjectType(type))
      for (const field of Object.values(type.getFields())) yield [`${type.name}.${field.name}`, field.description]
    if (!isObjectType(type) && !isInterfaceType(type)) continue
    for (const field of Object.values(type.getFields())) {
      yield [`${type.name}.${field.name}`, field.description]
      for (const arg of field.args) yield [`${type.name}.${field.name}(${arg.name})`, arg.description]
    }
  }
}

describe('the schema', () => {
  it('is committed as it is printed: `npm run generate` writes it', async () => {
    expect((await read('schema.graphql')).trim()).toBe(printed.trim())
  })

  it('breaks nothing of what was released: schema/released.graphql moves with each release', async () => {
    const changes = await diff(buildSchema(await read('released.graphql')), buildSchema(printed))
    const breaking = changes.filter(({ criticality }) => criticality.level === CriticalityLevel.Breaking)
    expect(breaking.map(({ message }) => message)).toEqual([])
  })

  it('would notice a field that goes away', async () => {
    const without = buildSchema(printed.replace(/\n {2}"""[^"]*"""\n {2}demo: Boolean!\n/, '\n'))
    const changes = await diff(buildSchema(printed), without)
    expect(changes.some(({ criticality }) => criticality.level === CriticalityLevel.Breaking)).toBe(true)
  })

  it('describes every type, field, argument and enum value', () => {
    const silent = [...places()].filter(([, description]) => !description?.trim()).map(([path]) => path)
    expect(silent).toEqual([])
  })

  it('gives every result union the refusals that its field can answer', () => {
    for (const field of Object.values(schema.getMutationType()?.getFields() ?? {})) {
      const text = String(field.type).replace('!', '')
      if (text.endsWith('Result')) expect(printed).toMatch(new RegExp(`union ${text} =[^\\n]*Forbidden`))
    }
  })
})

describe('subscriptions', () => {
  const fields = Object.values(schema.getSubscriptionType()?.getFields() ?? {})
  it('are there', () => expect(fields.length).toBeGreaterThan(5))
  for (const field of fields)
    it(`${field.name} follows topics that some action journals`, async () => {
      const { topics = [] } = (field.extensions.source ?? {}) as Partial<Source>
      expect(topics.length).toBeGreaterThan(0)
      const journalled = await journalledTopics()
      for (const topic of topics) expect(journalled).toContain(topic)
    })
})
