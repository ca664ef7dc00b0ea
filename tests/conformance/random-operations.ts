import fc from 'fast-check'
import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
} from 'graphql'

type Pick = <T>(arbitrary: () => fc.Arbitrary<T>) => T

const odd = fc.constantFrom(
  '',
  ' ',
  '%',
  "'",
  'é',
  '\u0645',
  '\u202e',
  '0',
  '-1',
  'x'.repeat(300),
  '{}',
  '\\',
  '\u0000',
)
const int = fc.oneof(fc.integer({ min: -3, max: 120 }), fc.constantFrom(2 ** 31 - 1, -(2 ** 31), 2 ** 31, 0))
const instant = fc.oneof(
  fc
    .integer({ min: -2000, max: 4000 })
    .map((minutes) => new Date(Date.UTC(2022, 11, 5, 8) + minutes * 60_000).toISOString()),
  fc.constantFrom('2022-12-05', '0001-01-01T00:00:00Z', '9999-12-31T23:59:59Z', 'x'),
)

/** Operations made at random from the schema: well formed, mostly of the right types, and often senseless. */
export class RandomOperations {
  readonly #schema: GraphQLSchema
  readonly #ids: readonly string[]
  readonly #cursors: readonly string[]

  constructor(schema: GraphQLSchema, ids: readonly string[], cursors: readonly string[]) {
    this.#schema = schema
    this.#ids = ids
    this.#cursors = cursors
  }

  /** One operation as text, on the root that `pick` chooses. */
  text(pick: Pick): string {
    const mutation = pick(() => fc.boolean())
    const root = (mutation ? this.#schema.getMutationType() : this.#schema.getQueryType()) as GraphQLObjectType
    const fields = Object.values(root.getFields()).filter(({ name }) => name !== 'revokeSignIn')
    const field = pick(() => fc.constantFrom(...fields))
    return `${mutation ? 'mutation' : 'query'} { ${this.#field(field, pick, 3)} }`
  }

  #field(field: GraphQLField<unknown, unknown>, pick: Pick, depth: number): string {
    const args = field.args
      .filter((arg) => isNonNullType(arg.type) || pick(() => fc.boolean()))
      .map((arg: GraphQLArgument) => `${arg.name}: ${this.#value(arg.type, pick, arg.name)}`)
    return `${field.name}${args.length > 0 ? `(${args.join(', ')})` : ''}${this.#selection(field.type, pick, depth)}`
  }

  #selection(type: GraphQLOutputType, pick: Pick, depth: number): string {
    const named = getNamedType(type)
    if (isLeafType(named)) return ''
    if (isAbstractType(named)) {
      const possible = this.#schema.getPossibleTypes(named)
      const one = pick(() => fc.constantFrom(...possible))
      return ` { __typename ... on ${one.name}${this.#selection(one, pick, depth)} }`
    }
    const fields = Object.values((named as GraphQLObjectType).getFields())
    const usable = fields.filter((field) => depth > 0 || isLeafType(getNamedType(field.type)))
    const chosen =
      usable.length > 0 ? pick(() => fc.subarray(usable, { minLength: 1, maxLength: Math.min(4, usable.length) })) : []
    return ` { __typename ${chosen.map((field) => this.#field(field, pick, depth - 1)).join(' ')} }`
  }

  #value(type: GraphQLInputType, pick: Pick, name: string): string {
    if (isNonNullType(type)) return this.#value(type.ofType, pick, name)
    if (isListType(type))
      return `[${Array.from({ length: pick(() => fc.integer({ min: 0, max: 3 })) }, () => this.#value(type.ofType, pick, name)).join(', ')}]`
    if (isEnumType(type)) return pick(() => fc.constantFrom(...type.getValues().map((value) => value.name)))
    if (isInputObjectType(type)) {
      const fields = Object.values(type.getFields())
      const given = type.isOneOf
        ? [pick(() => fc.constantFrom(...fields))]
        : fields.filter((field) => isNonNullType(field.type) || pick(() => fc.boolean()))
      return `{ ${given.map((field) => `${field.name}: ${this.#value(field.type, pick, field.name)}`).join(', ')} }`
    }
    switch (type.name) {
      case 'Int':
        return String(pick(() => int))
      case 'Float':
        return String(pick(() => fc.oneof(fc.double({ min: 0, max: 100, noNaN: true }), fc.constantFrom(-1, 1e300))))
      case 'Boolean':
        return String(pick(() => fc.boolean()))
      case 'ID':
        return JSON.stringify(pick(() => fc.oneof({ weight: 5, arbitrary: fc.constantFrom(...this.#ids) }, odd)))
      case 'DateTime':
        return JSON.stringify(pick(() => instant))
      case 'Date':
        return JSON.stringify(pick(() => fc.constantFrom('2022-12-05', '2022-02-30', 'x')))
      default:
        return JSON.stringify(
          pick(() => fc.oneof(fc.constantFrom(...this.#cursors), odd, fc.string({ unit: 'grapheme', maxLength: 12 }))),
        )
    }
  }
}
