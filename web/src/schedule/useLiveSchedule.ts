import type { Language } from '@salon/schema/generated/graphql.ts'
import { type Client, useClient } from 'urql'
import { useSchemaLanguage } from '../i18n/Language.tsx'
import { type Store, useStore } from '../live/store.ts'
import { followSchedule, type LiveSchedule } from './followSchedule.ts'

const followed = new WeakMap<Client, Map<Language, Store<LiveSchedule>>>()

/** The schedule in the reader's language, live. Every component that asks shares one snapshot and one subscription. */
export function useLiveSchedule(language?: Language): LiveSchedule {
  const client = useClient()
  const ofPage = useSchemaLanguage()
  const wanted = language ?? ofPage
  const stores = followed.get(client) ?? new Map<Language, Store<LiveSchedule>>()
  followed.set(client, stores)
  let store = stores.get(wanted)
  if (!store) {
    store = followSchedule(client, wanted)
    stores.set(wanted, store)
  }
  return useStore(store)
}
