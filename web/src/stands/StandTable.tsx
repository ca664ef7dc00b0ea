import { type KeyboardEvent, useState } from 'react'
import { useIntl } from 'react-intl'
import { useText } from '../i18n/useText.ts'
import { Button } from '../ui/Button.tsx'
import type { PlanStand } from './planTypes.ts'
import type { StandNow } from './standState.ts'

interface Props {
  stands: readonly PlanStand[]
  /** By the stand's id. */
  states: ReadonlyMap<string, StandNow>
  /** Number of the chosen stand. */
  chosen: string
  onChoose: (number: string) => void
}

/** As many rows as a phone lays out at once without a pause. */
const step = 60

/** The drawing's twin: the same stands, line by line. */
export function StandTable({ stands, states, chosen, onChoose }: Props) {
  const say = useText()
  const intl = useIntl()
  const [shown, setShown] = useState(step)
  const stop = stands.slice(0, shown).findIndex(({ number }) => number === chosen)
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
      <section className="table-frame" aria-label={say('stands.table')} tabIndex={0}>
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{say('stands.column.number')}</th>
              <th scope="col">{say('stands.column.exhibitor')}</th>
              <th scope="col">{say('stands.column.area')}</th>
              <th scope="col">{say('stands.column.state')}</th>
            </tr>
          </thead>
          <tbody onKeyDown={walkRows}>
            {stands.slice(0, shown).map((stand, n) => {
              const now = states.get(stand.id)
              return (
                <tr key={stand.id}>
                  <th scope="row">
                    <button
                      type="button"
                      className="plan-choose"
                      aria-pressed={stand.number === chosen}
                      aria-label={[stand.number, ...(now?.exhibitors.map(({ name }) => name) ?? [])].join(', ')}
                      // One stop for the whole list: arrows go on from there.
                      tabIndex={n === (stop < 0 ? 0 : stop) ? 0 : -1}
                      onClick={() => onChoose(stand.number)}
                    >
                      <bdi>{stand.number}</bdi>
                    </button>
                  </th>
                  <td>
                    {now?.exhibitors.map(({ id, name }) => (
                      <bdi key={id} className="plan-line">
                        {name}
                      </bdi>
                    ))}
                  </td>
                  <td className="numerals">
                    {say('stands.squareMetres', { area: intl.formatNumber(stand.areaDm2 / 100) })}
                  </td>
                  <td>{now && say(`stands.state.${now.state}`)}</td>
                </tr>
              )
            })}
          </tbody>
        </table>
      </section>
      {stands.length > shown && (
        <p className="plan-more no-print">
          <Button onClick={() => setShown(shown + step * 4)}>
            {say('stands.more', { count: stands.length - shown })}
          </Button>
        </p>
      )}
    </>
  )
}

/** Arrows, Home and End go from stand to stand. */
function walkRows(event: KeyboardEvent<HTMLTableSectionElement>) {
  const buttons = [...event.currentTarget.querySelectorAll<HTMLButtonElement>('.plan-choose')]
  const here = buttons.findIndex((button) => button.matches(':focus'))
  const there = { ArrowDown: here + 1, ArrowUp: here - 1, Home: 0, End: buttons.length - 1 }[event.key]
  const next = there === undefined ? undefined : buttons[there]
  if (here < 0 || !next) return
  event.preventDefault()
  for (const button of buttons) button.tabIndex = button === next ? 0 : -1
  next.focus()
}
