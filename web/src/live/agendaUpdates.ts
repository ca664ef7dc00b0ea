import type { Cache, UpdateResolver } from '@urql/exchange-graphcache'

const viewer = { __typename: 'Viewer' } as const

/** The lists of agenda entries that were read, as keys of the entries. */
function eachAgenda(
  cache: Cache,
  change: (entries: readonly string[]) => Array<string | { __typename: string; id: string }>,
) {
  const key = cache.keyOfEntity({ ...viewer, id: 'me' })
  if (!key) return
  for (const { fieldName, fieldKey, arguments: args } of cache.inspectFields(key)) {
    if (fieldName !== 'agenda') continue
    const entries = cache.resolve(key, fieldKey)
    if (Array.isArray(entries)) cache.link(key, fieldName, args, change(entries.map(String)))
  }
}

interface Answer {
  __typename?: string
  id?: string
  mine?: { id: string } | null
}

const answerOf = (result: unknown): Answer => {
  const answer = typeof result === 'object' && result !== null ? Object.values(result)[0] : undefined
  return typeof answer === 'object' && answer !== null ? answer : {}
}

const isOf = (cache: Cache, entry: string, sessionKey: string) => cache.resolve(entry, 'session') === sessionKey

/** Puts the session into the agenda, or takes it out, by what the answer says of it now. */
export const agendaFollows: UpdateResolver = (result, _args, cache) => {
  const session = answerOf(result)
  if (session.__typename !== 'Session' || !session.id) return
  const sessionKey = `Session:${session.id}`
  eachAgenda(cache, (entries) => {
    const others = entries.filter((entry) => !isOf(cache, entry, sessionKey))
    return session.mine ? [...others, { __typename: 'AgendaEntry', id: session.mine.id }] : others
  })
}
