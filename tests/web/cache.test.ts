import { schema } from '@salon/api/graphql/schema.ts'
import { isObjectType } from 'graphql'
import { describe, expect, it } from 'vitest'
import { keys } from '../../web/src/live/cache.ts'
import { possibleTypes } from '../../web/src/live/possibleTypes.ts'

const objects = Object.values(schema.getTypeMap()).filter(
  (type) =>
    isObjectType(type) && !type.name.startsWith('__') && !['Query', 'Mutation', 'Subscription'].includes(type.name),
)

describe('what the normalised cache knows of the schema', () => {
  it('is every refusal, so that their words are read and not guessed at', () => {
    const refusals = objects.filter(
      (type) => isObjectType(type) && type.getInterfaces().some(({ name }) => name === 'Refusal'),
    )
    expect([...possibleTypes.Refusal].sort()).toEqual(refusals.map(({ name }) => name).sort())
  })
  it('is every type that has no id: a part of what holds it, or named otherwise', () => {
    const nameless = objects.filter((type) => isObjectType(type) && !type.getFields().id).map(({ name }) => name)
    expect(nameless.filter((name) => !(name in keys)).sort()).toEqual([])
  })
})
