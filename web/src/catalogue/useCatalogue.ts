import {
  CatalogueChangedDocument,
  ExhibitorsDocument,
  type ExhibitorsQuery,
  ProductsDocument,
  type ProductsQuery,
} from '@salon/schema/generated/graphql.ts'
import { useEffect, useMemo, useRef, useState } from 'react'
import { type CombinedError, useClient, useQuery } from 'urql'
import { useSchemaLanguage } from '../i18n/Language.tsx'
import { useFollowed } from '../live/useFollowed.ts'
import { type CatalogueAddress, chosenCount, filterOf } from './catalogueAddress.ts'
import type { ExhibitorCardData, Kind, ProductCardData } from './catalogueTypes.ts'
import { keepAnswer, keptAnswer } from './keptAnswers.ts'
import { useSettled } from './useSettled.ts'

type Answers = {
  exhibitors: NonNullable<ExhibitorsQuery['exhibitors']>
  products: NonNullable<ProductsQuery['products']>
}
type Items = { exhibitors: ExhibitorCardData; products: ProductCardData }

/** While a crowd takes stands, once in this time is as live as anybody reads a list. */
const restMs = 2_000

export interface Catalogue<K extends Kind> {
  /** Undefined while it is not known, null when there is no edition. */
  readonly answer: Answers[K] | null | undefined
  readonly items: readonly Items[K][]
  /** When the network is away: of when the copy is. */
  readonly keptAt: number | undefined
  readonly error: CombinedError | undefined
  readonly searching: boolean
  readonly more: (() => void) | undefined
  readonly again: () => void
}

/** The catalogue as the address asks for it, found as one types, live, page after page. */
export function useCatalogue<K extends Kind>(kind: K, address: CatalogueAddress): Catalogue<K> {
  const client = useClient()
  const language = useSchemaLanguage()
  const search = useSettled(address.q.trim(), 150)
  const chosen = JSON.stringify(address.chosen)
  const variables = useMemo(
    () => ({ search, filter: filterOf(JSON.parse(chosen)), sort: address.sort, in: language }),
    [search, chosen, address.sort, language],
  )
  const query = kind === 'exhibitors' ? ExhibitorsDocument : ProductsDocument
  const [result, read] = useQuery<ExhibitorsQuery | ProductsQuery, typeof variables>({
    query,
    variables,
    requestPolicy: 'cache-and-network',
  })
  const answer = answerIn(kind, result.data)
  const { further, more } = useFurther(kind, variables, answer?.next ?? undefined)

  const again = useRef<() => void>(() => {})
  again.current = () => read({ requestPolicy: 'network-only' })
  const told = useFollowed({
    query: CatalogueChangedDocument,
    variables: (after) => ({ after }),
    cursor: answer?.cursor,
    again: async () => {
      const fresh = await client.query(query, variables, { requestPolicy: 'network-only' }).toPromise()
      return answerIn(kind, fresh.data)?.cursor
    },
  })
  useEffect(() => {
    if (told?.catalogueChanged.__typename !== 'CatalogueEvent') return
    const timer = setTimeout(() => again.current(), restMs)
    return () => clearTimeout(timer)
  }, [told])

  const isWhole = !search && chosenCount(address.chosen) === 0
  const drawer = `${kind}.${language}`
  useEffect(() => {
    if (answer && isWhole) keepAnswer(drawer, answer)
  }, [answer, isWhole, drawer])
  const copy = answer === undefined && result.error && isWhole ? keptAnswer<Answers[K]>(drawer) : undefined
  const shown = answer ?? copy?.answer ?? (result.data ? null : undefined)
  const first = shown ? itemsOf(kind, shown) : []
  const seen = new Set(first.map(({ id }) => id))
  return {
    answer: shown,
    items: [...first, ...further.filter(({ id }) => !seen.has(id))],
    keptAt: copy?.at,
    error: result.error,
    searching: result.fetching || search !== address.q.trim(),
    more,
    again: () => again.current(),
  }
}

/** The pages after the first; other words or filters begin anew. */
function useFurther<K extends Kind>(
  kind: K,
  variables: object & { in: 'FR' | 'AR' | 'EN' | 'ES' },
  start: string | undefined,
) {
  const client = useClient()
  const [further, setFurther] = useState<{ of: object; items: readonly Items[K][]; next: string | undefined }>()
  const mine = further?.of === variables ? further : undefined
  const next = mine ? mine.next : start
  const more = async () => {
    const query = kind === 'exhibitors' ? ExhibitorsDocument : ProductsDocument
    const { data } = await client
      .query<ExhibitorsQuery | ProductsQuery, object>(query, { ...variables, after: next })
      .toPromise()
    const page = answerIn(kind, data)
    if (!page) return
    setFurther({ of: variables, items: [...(mine?.items ?? []), ...itemsOf(kind, page)], next: page.next ?? undefined })
  }
  return { further: mine?.items ?? [], more: next === undefined ? undefined : () => void more() }
}

function answerIn<K extends Kind>(kind: K, data: ExhibitorsQuery | ProductsQuery | undefined): Answers[K] | undefined {
  if (!data) return undefined
  const found = kind === 'exhibitors' ? 'exhibitors' in data && data.exhibitors : 'products' in data && data.products
  return (found || undefined) as Answers[K] | undefined
}

function itemsOf<K extends Kind>(kind: K, answer: Answers[K]): readonly Items[K][] {
  const items =
    kind === 'exhibitors' ? 'exhibitors' in answer && answer.exhibitors : 'products' in answer && answer.products
  return (items || []) as unknown as readonly Items[K][]
}
