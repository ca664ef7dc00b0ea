import { useText } from '../i18n/useText.ts'
import type { DryRun } from './dryRun.ts'
import { IMPORT_KINDS, type Unread } from './rawPlan.ts'

/** As many elements as are named of one sort; the rest is counted. */
const NAMED = 12

interface Line {
  readonly element: string
  readonly value?: string
}

/** What is taken, and of each element that is not, or otherwise, why. */
export function ImportReport({ dry, unread }: { dry: DryRun; unread: readonly Unread[] }) {
  const say = useText()
  const lost = grouped([
    ...dry.faults.flatMap((fault) => (fault.isLost ? [{ why: fault.why, line: fault }] : [])),
    ...unread.map((each) => ({ why: each.why, line: each })),
  ])
  const changed = grouped(dry.faults.flatMap((fault) => (fault.isLost ? [] : [{ why: fault.why, line: fault }])))
  return (
    <div className="import-report">
      <ul className="import-counts" aria-live="polite">
        {IMPORT_KINDS.flatMap((kind) => {
          const count = dry.taken.get(kind)
          return count ? [<li key={kind}>{say(`plan-exchange.count.${kind}`, { count })}</li>] : []
        })}
        {dry.known > 0 && <li>{say('plan-exchange.known', { count: dry.known })}</li>}
        {dry.gone > 0 && <li data-tone="warning">{say('plan-exchange.gone', { count: dry.gone })}</li>}
        {dry.skipped > 0 && <li data-tone="warning">{say('plan-exchange.skipped', { count: dry.skipped })}</li>}
      </ul>
      {[...lost].map(([why, lines]) => (
        <Group key={why} title={say(`plan-exchange.why.${why}`, { count: lines.length })} lines={lines} isLost />
      ))}
      {[...changed].map(([why, lines]) => (
        <Group key={why} title={say(`plan-exchange.why.${why}`, { count: lines.length })} lines={lines} />
      ))}
    </div>
  )
}

function Group({ title, lines, isLost = false }: { title: string; lines: readonly Line[]; isLost?: boolean }) {
  const say = useText()
  return (
    <details className="import-faults" data-tone={isLost ? 'danger' : 'warning'}>
      <summary>{title}</summary>
      <ul>
        {lines.slice(0, NAMED).map(({ element, value }, n) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: several elements may have one name, and the list is never sorted
          <li key={n}>
            <bdi>{element}</bdi>
            {value !== undefined && (
              <>
                {' → '}
                <bdi>{value}</bdi>
              </>
            )}
          </li>
        ))}
        {lines.length > NAMED && <li>{say('plan-exchange.more', { count: lines.length - NAMED })}</li>}
      </ul>
    </details>
  )
}

function grouped<W extends string>(list: readonly { readonly why: W; readonly line: Line }[]): ReadonlyMap<W, Line[]> {
  const groups = new Map<W, Line[]>()
  for (const { why, line } of list) groups.set(why, [...(groups.get(why) ?? []), line])
  return groups
}
