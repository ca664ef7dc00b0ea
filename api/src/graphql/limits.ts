import { PothosValidationError } from '@pothos/core'
import { complexityFromQuery } from '@pothos/plugin-complexity'
import {
  type ASTVisitor,
  type DocumentNode,
  GraphQLError,
  type GraphQLSchema,
  getOperationAST,
  getVariableValues,
  Kind,
  NoSchemaIntrospectionCustomRule,
  specifiedRules,
  type ValidationContext,
  type ValidationRule,
} from 'graphql'

const MAX_ALIASES = 15
const MAX_DIRECTIVES = 10
const MAX_DEFINITIONS = 30
const MAX_DEPTH = 12
/** What one foreign request may cost, in fields: a whole schedule with its people is about 4,000. */
const MAX_COST = 20_000

function refuse(context: ValidationContext, message: string): void {
  context.reportError(new GraphQLError(message, { extensions: { code: 'TOO_EXPENSIVE' } }))
}

/** Aliases multiply the work behind one field, sign-ins and guesses included. */
const fewAliases: ValidationRule = (context): ASTVisitor => {
  let aliases = 0
  return {
    Field(node) {
      if (node.alias && ++aliases === MAX_ALIASES + 1) refuse(context, `More than ${MAX_ALIASES} aliases`)
    },
  }
}

const fewDirectives: ValidationRule = (context): ASTVisitor => {
  let directives = 0
  return {
    Directive() {
      if (++directives === MAX_DIRECTIVES + 1) refuse(context, `More than ${MAX_DIRECTIVES} directives`)
    },
  }
}

const oneOperation: ValidationRule = (context): ASTVisitor => ({
  Document(node) {
    const operations = node.definitions.filter((definition) => definition.kind === Kind.OPERATION_DEFINITION)
    if (operations.length > 1) refuse(context, 'More than one operation in a document')
    if (node.definitions.length > MAX_DEFINITIONS) refuse(context, `More than ${MAX_DEFINITIONS} definitions`)
  },
})

/** The rules for every foreign document, over HTTP and over sockets. */
export const LIMIT_RULES: readonly ValidationRule[] = [fewAliases, fewDirectives, oneOperation]
export const SCHEMA_RULES: readonly ValidationRule[] = [...LIMIT_RULES, ...specifiedRules]
export const HIDDEN_SCHEMA_RULES: readonly ValidationRule[] = [NoSchemaIntrospectionCustomRule]

/** Depth and cost of one operation, computed from the schema and the variables before anything is executed. */
export function limitErrors(
  schema: GraphQLSchema,
  document: DocumentNode,
  variables: Readonly<Record<string, unknown>>,
  operationName: string | null,
): readonly GraphQLError[] {
  const operation = getOperationAST(document, operationName)
  // What cannot be coerced is refused by the execution, which names the variable to blame.
  if (operation && getVariableValues(schema, operation.variableDefinitions ?? [], variables).errors) return []
  // Introspection is bounded by graphql-js itself, and its depth by MaxIntrospectionDepthRule.
  let judged: ReturnType<typeof complexityFromQuery>
  try {
    judged = complexityFromQuery(document, { schema, variables: { ...variables } })
  } catch (error) {
    // An id that is none. What cannot be judged is not executed.
    if (!(error instanceof PothosValidationError)) throw error
    return [new GraphQLError(error.message, { extensions: { code: 'BAD_USER_INPUT' } })]
  }
  const { complexity, depth } = judged
  const errors: GraphQLError[] = []
  if (depth > MAX_DEPTH) errors.push(tooMuch(`The document is ${depth} levels deep, more than ${MAX_DEPTH}`))
  if (complexity > MAX_COST) errors.push(tooMuch(`The request costs ${complexity}, more than ${MAX_COST}`))
  return errors
}

function tooMuch(message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code: 'TOO_EXPENSIVE' } })
}

/** A message without what it would teach of the schema: graphql-js suggests names when it coerces variables, too. */
export const withoutHints = (message: string): string => message.replace(/ Did you mean [\s\S]*\?$/, '')
