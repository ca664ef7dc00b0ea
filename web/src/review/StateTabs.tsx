import { useIntl } from 'react-intl'
import { useText } from '../i18n/useText.ts'
import { type ReviewList, reviewStates } from './reviewTypes.ts'
import { useReviewAddress } from './useReviewAddress.ts'

/** The states with how many files are in each. */
export function StateTabs({ desk }: { desk: ReviewList }) {
  const say = useText()
  const intl = useIntl()
  const { state, change } = useReviewAddress()
  const count = (of: string) => desk.counts.find((each) => each.state === of)?.count ?? 0
  const all = desk.counts.reduce((sum, each) => sum + each.count, 0)
  const tabs = [
    { key: '' as const, label: say('review.filter.all'), count: all },
    ...reviewStates.map((key) => ({ key, label: say(`review.state.${key}`), count: count(key) })),
    { key: 'unsent' as const, label: say('review.unsent'), count: desk.unsent.length },
  ]
  return (
    <fieldset className="segmented review-tabs">
      <legend className="unseen">{say('review.states')}</legend>
      {tabs.map((tab) => (
        <button key={tab.key} type="button" aria-pressed={tab.key === state} onClick={() => change({ state: tab.key })}>
          {tab.label}
          <span className="review-count numerals">{intl.formatNumber(tab.count)}</span>
        </button>
      ))}
    </fieldset>
  )
}
