import type { Client } from '../support/client.ts'

export interface ImportAnswer {
  readonly total: number
  readonly imported: number
  readonly files: readonly {
    readonly row: number
    readonly id: string
    readonly number: number
    readonly name: string
  }[]
  readonly counts: { readonly new: number; readonly added: number; readonly there: number; readonly wrong: number }
  readonly lacking: readonly { readonly key: string }[]
  readonly columns: readonly { readonly title: string; readonly target: string | null }[]
  readonly wrong: readonly {
    readonly row: number
    readonly issues: readonly { readonly column: string; readonly problem: string; readonly message: string }[]
  }[]
  readonly code?: string
  readonly message?: string
}

/** Hands a table in, as the import page does. */
export async function handSheetIn(
  client: Client,
  body: string | Buffer,
  asked: { readonly call?: string; readonly mode?: 'CHECK' | 'ALL' | 'GOOD'; readonly columns?: string } = {},
  headers: Record<string, string> = { 'x-salon-upload': '1' },
): Promise<{ readonly status: number; readonly body: ImportAnswer }> {
  const query = new URLSearchParams({ call: 'late', mode: 'CHECK', name: 'liste.csv', ...asked })
  const response = await fetch(`${client.url}/review/import?${query}`, {
    method: 'POST',
    headers: { ...client.headers(), 'content-type': 'application/octet-stream', ...headers },
    body: typeof body === 'string' ? body : new Uint8Array(body),
  })
  return { status: response.status, body: (await response.json()) as ImportAnswer }
}

/** A table of so many cooperatives that nobody knows. */
export function sheetOf(count: number, from = 1): string {
  const rows = Array.from({ length: count }, (_, n) => {
    const number = from + n
    return `RNA-TEST-${number};Coopérative Importée ${number};Coopérative;Souss-Massa;Taroudant;Tapis;9;2000`
  })
  return ['Numéro de registre;Nom;Type d’exposant;Région;Ville;Filière;Surface (m²);Puissance (W)', ...rows].join(
    '\r\n',
  )
}
