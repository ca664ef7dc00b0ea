import { useId, useState } from 'react'
import { useText } from '../i18n/useText.ts'
import { families, familyName } from '../stands/familyName.ts'
import { Button } from '../ui/Button.tsx'
import { Icon } from '../ui/Icon.tsx'
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
import { useReviewAddress } from './useReviewAddress.ts'

const filters = ['call', 'kind', 'region', 'family', 'hand', 'missing', 'score', 'late'] as const
type Filter = Exclude<(typeof filters)[number], 'late'>

interface Choice {
  readonly value: string
  readonly label: string
}

/** Who, from where, of which craft, in whose hands, how far: every choice is in the address, with what it would leave. */
export function ReviewFilters({ calls, desk }: { calls: readonly ReviewCall[]; desk: ReviewList }) {
  const say = useText()
  const id = useId()
  const { get, change } = useReviewAddress()
  const set = filters.filter((name) => get(name) !== '')
  const [isOpen, setOpen] = useState(set.length > 0)
  const count = (facet: Facet, value: string) =>
    desk.facets.find((each) => each.facet === facet && each.value === value)?.count ?? 0
  const choose = (name: Filter, facet: Facet, choices: readonly Choice[], always: readonly Choice[] = []) => (
    <SelectField
      label={say(`review.filter.${name}`)}
      value={get(name)}
      onChange={(value) => change({ [name]: value })}
      options={[
        { value: '', label: say('review.filter.any') },
        ...always,
        ...choices
          .map(({ value, label }) => ({ value, label, left: count(facet, value) }))
          // What nothing has is no choice, unless it is the one that was made.
          .filter(({ value, left }) => left > 0 || value === get(name))
          .map(({ value, label, left }) => ({ value, label: say('review.filter.counted', { label, count: left }) })),
      ]}
    />
  )
  const papers = new Map(
    calls
      .filter(({ key }) => !get('call') || key === get('call'))
      .flatMap(({ fields }) =>
        fields.filter(({ type }) => type === 'PAPER' || type === 'PHOTOGRAPH').map(({ key, label }) => [key, label]),
      ),
  )
  return (
    <search className="review">
      <div className="review-search">
        <TextField
          label={say('review.filter.search')}
          type="search"
          value={get('q')}
          placeholder={say('review.filter.searchHint')}
          onChange={(q) => change({ q })}
        />
        <SelectField
          label={say('review.sort')}
          value={get('sort') || 'OLDEST'}
          onChange={(sort) => change({ sort: sort === 'OLDEST' ? '' : sort })}
          options={sorts.map((value) => ({ value, label: say(`review.sort.${value}`) }))}
        />
        <Button aria-expanded={isOpen} aria-controls={id} onClick={() => setOpen(!isOpen)}>
          <Icon name="list" />
          {say('review.filters', { count: set.length })}
        </Button>
        {set.length > 0 && (
          <Button tone="quiet" onClick={() => change(Object.fromEntries(set.map((name) => [name, ''])))}>
            {say('review.filtersClear')}
          </Button>
        )}
      </div>
      <div id={id} className="review-filters" hidden={!isOpen}>
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
        {choose(
          'hand',
          'ASSIGNEE',
          [
            { value: 'nobody', label: say('review.filter.nobody') },
            ...desk.hands.map(({ reviewer: { id: value, name: label } }) => ({ value, label })),
          ],
          [{ value: 'me', label: say('review.filter.mine') }],
        )}
        {choose('missing', 'MISSING', [
          { value: 'any', label: say('review.filter.anyPaper') },
          ...[...papers].map(([value, label]) => ({ value, label })),
        ])}
        {choose(
          'score',
          'SCORE',
          scoreStandings.map((value) => ({ value, label: say(`review.score.${value}`) })),
        )}
        <label className="review-check review-late">
          <input
            type="checkbox"
            checked={get('late') === '1'}
            onChange={(e) => change({ late: e.target.checked ? '1' : '' })}
          />
          <span>{say('review.filter.counted', { label: say('review.filter.late'), count: count('LATE', 'yes') })}</span>
        </label>
      </div>
    </search>
  )
}
