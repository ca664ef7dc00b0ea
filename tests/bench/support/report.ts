/** What one benchmark has to say. */
export interface Report {
  readonly title: string
  /** What is measured, and how. */
  readonly how: string
  /** Each promise, and what was seen of it. */
  readonly verdicts: readonly Verdict[]
  /** Markdown tables, each under its heading. */
  readonly tables: readonly { readonly heading: string; readonly table: string }[]
  /** What a reader must know to read the figures rightly. */
  readonly notes?: readonly string[]
}

export interface Verdict {
  readonly expected: string
  readonly seen: string
  readonly kept: boolean
}

/** A benchmark. Starts all that it needs and leaves nothing behind. */
export type Bench = () => Promise<Report>

export function markdown(name: string, report: Report): string {
  const verdicts = report.verdicts.map(
    ({ expected, seen, kept }) => `- ${kept ? '**kept**' : '**not kept**'}: expected ${expected}; seen ${seen}.`,
  )
  const tables = report.tables.map(({ heading, table }) => `### ${heading}\n\n${table}`)
  const notes = (report.notes ?? []).map((note) => `- ${note}`)
  return [
    `## ${report.title} (\`npm run bench -- ${name}\`)`,
    report.how,
    verdicts.join('\n'),
    ...tables,
    ...(notes.length > 0 ? [notes.join('\n')] : []),
  ]
    .filter((part) => part !== '')
    .join('\n\n')
}
