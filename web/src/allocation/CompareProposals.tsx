import { AllocationComparedDocument } from '@salon/schema/generated/graphql.ts'
import { useIntl } from 'react-intl'
import { useQuery } from 'urql'
import { useSchemaLanguage } from '../i18n/Language.tsx'
import { useText } from '../i18n/useText.ts'
import { Empty } from '../ui/Empty.tsx'
import { Failure } from '../ui/Failure.tsx'
import { Loading } from '../ui/Loading.tsx'
import { SelectField } from '../ui/SelectField.tsx'
import { type Change, type Compared, criteria, type Proposal, type Result } from './allocationTypes.ts'
import { gapOf, percent } from './ProposalList.tsx'
import { useAllocationAddress } from './useAllocationAddress.ts'

interface Props {
  proposal: Result
  others: readonly Proposal[]
}

/** Two proposals side by side: how many are placed, what each criterion adds, how well each file is served. */
export function CompareProposals({ proposal, others }: Props) {
  const say = useText()
  const language = useSchemaLanguage()
  const [address, change] = useAllocationAddress()
  const other = others.find(({ number }) => number === address.with) ?? others[0]
  const [{ data, error }, ask] = useQuery({
    query: AllocationComparedDocument,
    variables: { number: other?.number ?? 0, in: language },
    pause: !other,
  })
  if (!other) return <Empty title={say('allocation.compareNone')} text={say('allocation.compareNoneWhy')} />
  const compared = data?.allocation?.proposal
  return (
    <section className="allocation-compare">
      <SelectField
        label={say('allocation.compareWith')}
        value={String(other.number)}
        options={others.map(({ number, placed }) => ({
          value: String(number),
          label: `${say('allocation.number', { number })} · ${say('allocation.placedCount', { count: placed ?? 0 })}`,
        }))}
        onChange={(number) => change({ with: number })}
      />
      {error && !compared && <Failure error={error} onRetry={() => ask({ requestPolicy: 'network-only' })} />}
      {!error && !compared && <Loading />}
      {compared && compared.number === other.number && <SideBySide one={proposal} two={compared} />}
    </section>
  )
}

function SideBySide({ one, two }: { one: Compared; two: Compared }) {
  const say = useText()
  const intl = useIntl()
  const points = (of: Compared) => new Map(of.byCriterion?.map((each) => [each.criterion, each.points]))
  const [first, second] = [points(one), points(two)]
  const rows = [
    { key: 'placed', label: say('allocation.placed'), a: one.placed ?? 0, b: two.placed ?? 0 },
    { key: 'without', label: say('allocation.view.without'), a: one.unplaced ?? 0, b: two.unplaced ?? 0 },
    { key: 'value', label: say('allocation.value'), a: one.value ?? 0, b: two.value ?? 0 },
    ...criteria
      .map((each) => ({
        key: each,
        label: say(`allocation.criterion.${each}`),
        a: first.get(each) ?? 0,
        b: second.get(each) ?? 0,
      }))
      .filter(({ a, b }) => a > 0 || b > 0),
  ]
  const gap = ({ value, bound }: Compared) => intl.formatNumber(gapOf(value ?? 0, bound ?? 0), percent)
  return (
    <>
      <p>{say('allocation.differ', { count: differing(one.changes, two.changes) })}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
      <section className="table-frame" aria-label={say('allocation.view.compare')} tabIndex={0}>
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{say('allocation.what')}</th>
              <th scope="col">{say('allocation.number', { number: one.number })}</th>
              <th scope="col">{say('allocation.number', { number: two.number })}</th>
              <th scope="col">{say('allocation.difference')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ key, label, a, b }) => (
              <tr key={key}>
                <th scope="row">{label}</th>
                <td className="numerals">{intl.formatNumber(a)}</td>
                <td className="numerals">{intl.formatNumber(b)}</td>
                <td className="numerals">{intl.formatNumber(b - a, { signDisplay: 'exceptZero' })}</td>
              </tr>
            ))}
            <tr>
              <th scope="row">{say('allocation.gap')}</th>
              <td className="numerals">{gap(one)}</td>
              <td className="numerals">{gap(two)}</td>
              <td />
            </tr>
          </tbody>
        </table>
      </section>
      <h3>{say('allocation.served')}</h3>
      <p className="soft">{say('allocation.servedWhy')}</p>
      <Served one={one} two={two} />
    </>
  )
}

/** How many files have how much of what the best stand is worth to them: bars, each with its number. */
function Served({ one, two }: { one: Compared; two: Compared }) {
  const say = useText()
  const intl = useIntl()
  const most = Math.max(1, ...(one.satisfaction ?? []), ...(two.satisfaction ?? []))
  const from = (one.satisfaction ?? []).findIndex((count, n) => count > 0 || (two.satisfaction?.[n] ?? 0) > 0)
  return (
    <ol className="served">
      {Array.from({ length: 10 - Math.max(0, from) }, (_, n) => 9 - n).map((tenth) => (
        <li key={tenth}>
          <span>{say('allocation.tenth', { from: intl.formatNumber(tenth / 10, { style: 'percent' }) })}</span>
          {[one, two].map(({ id, number, satisfaction }, n) => (
            <span key={id} className="served-bar" data-which={n}>
              <span aria-hidden="true" style={{ inlineSize: `${(100 * (satisfaction?.[tenth] ?? 0)) / most}%` }} />
              <span className="numerals">
                <span className="unseen">{say('allocation.number', { number })} </span>
                {intl.formatNumber(satisfaction?.[tenth] ?? 0)}
              </span>
            </span>
          ))}
        </li>
      ))}
    </ol>
  )
}

/** How many stands go to another file. */
function differing(one: readonly Change[], two: readonly Change[]): number {
  const given = new Map(two.map(({ stand, file }) => [stand, file]))
  return one.filter(({ stand, file }) => given.get(stand) !== file).length
}
