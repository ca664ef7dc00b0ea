/** What the server answers to a table that is handed in. */
export interface ImportAnswer {
  readonly total: number
  readonly imported: number
  /** The files that there are more than before, five hundred at most. */
  readonly files: readonly {
    readonly row: number
    readonly id: string
    readonly number: number
    readonly name: string
  }[]
  readonly counts: { readonly new: number; readonly added: number; readonly there: number; readonly wrong: number }
  readonly lacking: readonly { readonly key: string; readonly label: string }[]
  readonly columns: readonly {
    readonly title: string
    readonly target: string | null
    readonly samples: readonly string[]
  }[]
  readonly targets: readonly { readonly key: string; readonly label: string }[]
  readonly wrong: readonly ImportRow[]
  readonly good: readonly ImportRow[]
}

export interface ImportRow {
  readonly row: number
  readonly name: string
  readonly outcome: 'NEW' | 'ADDED' | 'THERE' | 'WRONG'
  readonly issues: readonly { readonly column: string; readonly value: string; readonly message: string }[]
}

export type ImportMode = 'CHECK' | 'ALL' | 'GOOD'
