import { useText } from '../i18n/useText.ts'
import { families, familyName } from '../stands/familyName.ts'
import { SelectField } from '../ui/SelectField.tsx'
import { TextField } from '../ui/TextField.tsx'
import {
  type Facet,
  kinds,
  type ReviewCall,
  type ReviewList,
  regionName,
  regions,
  scoreStandings,
  sorts,
} from './reviewTypes.ts'
import { type ReviewName, useReviewAddress } from './useReviewAddress.ts'

interface Choice {
  readonly value: string
  readonly label: string
}

/** Who, from where, of which craft, in whose hands, how far: every choice is in the address, with what it would leave. */
export function ReviewFilters({ calls, desk }: { calls: readonly ReviewCall[]; desk: ReviewList }) {
  const say = useText()
  const { get, change } = useReviewAddress()
  const count = (facet: Facet, value: string) =>
    desk.facets.find((each) => each.facet === facet && each.value === value)?.count ?? 0
  const choose = (name: ReviewName, facet: Facet, choices: readonly Choice[]) => (
    <SelectField
      label={say(`review.filter.${name as 'call' | 'kind' | 'region' | 'family' | 'hand' | 'missing' | 'score'}`)}
      value={get(name)}
      onChange={(value) => change({ [name]: value })}
      options={[
        { value: '', label: say('review.filter.any') },
        ...choices
          .map(({ value, label }) => ({ value, label, left: count(facet, value) }))
          // What nothing has is no choice, unless it is the one that was made.
          .filter(({ value, left }) => left > 0 || value === get(name))
          .map(({ value, label, left }) => ({ value, label: say('review.filter.counted', { label, count: left }) })),
      ]}
    />
  )
  const chosenCalls = calls.filter(({ key }) => !get('call') || key === get('call'))
  const papers = new Map(
    chosenCalls.flatMap(({ fields }) =>
      fields.filter(({ type }) => type === 'PAPER' || type === 'PHOTOGRAPH').map(({ key, label }) => [key, label]),
    ),
  )
  return (
    <search className="review-filters">
      <TextField
        label={say('review.filter.search')}
        type="search"
        value={get('q')}
        placeholder={say('review.filter.searchHint')}
        onChange={(q) => change({ q })}
      />
      {choose(
        'call',
        'CALL',
        calls.map(({ key, title }) => ({ value: key, label: title })),
      )}
      {choose(
        'kind',
        'KIND',
        kinds.map((value) => ({ value, label: say(`stands.kind.${value}`) })),
      )}
      {choose('region', 'REGION', [
        ...regions.map((each) => ({ value: `MA-${each}`, label: regionName(say, `MA-${each}`) })),
        { value: 'none', label: say('review.filter.abroad') },
      ])}
      {choose(
        'family',
        'FAMILY',
        families.map((value) => ({ value, label: familyName(say, value) })),
      )}
      <SelectField
        label={say('review.filter.hand')}
        value={get('hand')}
        onChange={(hand) => change({ hand })}
        options={[
          { value: '', label: say('review.filter.any') },
          { value: 'me', label: say('review.filter.mine') },
          ...[{ id: 'nobody', name: say('review.filter.nobody') }, ...desk.reviewers].map(({ id, name }) => ({
            value: id,
            label: say('review.filter.counted', { label: name, count: count('ASSIGNEE', id) }),
          })),
        ]}
      />
      {choose('missing', 'MISSING', [
        { value: 'any', label: say('review.filter.anyPaper') },
        ...[...papers].map(([value, label]) => ({ value, label })),
      ])}
      {choose(
        'score',
        'SCORE',
        scoreStandings.map((value) => ({ value, label: say(`review.score.${value}`) })),
      )}
      <SelectField
        label={say('review.sort')}
        value={get('sort') || 'OLDEST'}
        onChange={(sort) => change({ sort: sort === 'OLDEST' ? '' : sort })}
        options={sorts.map((value) => ({ value, label: say(`review.sort.${value}`) }))}
      />
      <label className="review-check review-late">
        <input
          type="checkbox"
          checked={get('late') === '1'}
          onChange={(e) => change({ late: e.target.checked ? '1' : '' })}
        />
        <span>{say('review.filter.counted', { label: say('review.filter.late'), count: count('LATE', 'yes') })}</span>
      </label>
    </search>
  )
}
