import { useState } from 'react'
import type { CallRecord } from './callTypes.ts'

interface Of {
  readonly region: string | null
  readonly family: string | null
}

const idOf = (region: string | null | undefined, family: string | null | undefined) => `${region ?? ''} ${family ?? ''}`
const ofId = (id: string): Of => {
  const [region = '', family = ''] = id.split(' ')
  return { region: region || null, family: family || null }
}

/** The quotas as typed, laid over those of the call: what a colleague sets meanwhile shows where nothing was typed. */
export function useQuotaTable(call: Pick<CallRecord, 'quotas'>) {
  const [over, setOver] = useState<Readonly<Record<string, string>>>({})
  const kept = new Map(call.quotas.map((quota) => [idOf(quota.region, quota.family), quota]))
  const typed = (id: string) => over[id] ?? (kept.has(id) ? String(kept.get(id)?.places) : '')
  const ids = [...new Set([...kept.keys(), ...Object.keys(over)])]
  const numbers = ids.filter((id) => typed(id) !== '')
  /** What of a row keeps it from being saved; the server decides again. */
  const fault = (id: string): 'number' | 'below' | undefined => {
    const text = over[id]
    if (text === undefined || text === '') return undefined
    if (!/^\d{1,6}$/.test(text)) return 'number'
    return Number(text) < (kept.get(id)?.accepted ?? 0) ? 'below' : undefined
  }
  return {
    idOf,
    ids: ids.map(ofId),
    typed,
    type: (id: string, text: string) => setOver({ ...over, [id]: text }),
    add: (region: string, family: string) => {
      const id = idOf(region, family)
      if (!ids.includes(id)) setOver({ ...over, [id]: '0' })
    },
    fault,
    isFaulty: ids.some((id) => fault(id) !== undefined),
    isChanged: Object.entries(over).some(([id, text]) => text !== (kept.has(id) ? String(kept.get(id)?.places) : '')),
    wanted: numbers.map((id) => ({ ...ofId(id), places: Number(typed(id)) })),
    forget: () => setOver({}),
  }
}
