import { useText } from '../i18n/useText.ts'
import { families, familyName } from '../stands/familyName.ts'
import { SelectField } from '../ui/SelectField.tsx'
import { TextField } from '../ui/TextField.tsx'
import { kinds, type ReviewCall, regionName, regions } from './reviewTypes.ts'
import { useReviewAddress } from './useReviewAddress.ts'

/** Who, from where, of which craft: every choice is in the address. */
export function ReviewFilters({ calls }: { calls: readonly ReviewCall[] }) {
  const say = useText()
  const { get, change } = useReviewAddress()
  const any = { value: '', label: say('review.filter.any') }
  return (
    <search className="review-filters">
      <TextField
        label={say('review.filter.search')}
        type="search"
        value={get('q')}
        placeholder={say('review.filter.searchHint')}
        onChange={(q) => change({ q })}
      />
      <SelectField
        label={say('review.filter.call')}
        value={get('call')}
        onChange={(call) => change({ call })}
        options={[any, ...calls.map(({ key, title }) => ({ value: key, label: title }))]}
      />
      <SelectField
        label={say('review.filter.kind')}
        value={get('kind')}
        onChange={(kind) => change({ kind })}
        options={[any, ...kinds.map((kind) => ({ value: kind, label: say(`stands.kind.${kind}`) }))]}
      />
      <SelectField
        label={say('review.filter.region')}
        value={get('region')}
        onChange={(region) => change({ region })}
        options={[any, ...regions.map((each) => ({ value: `MA-${each}`, label: regionName(say, `MA-${each}`) }))]}
      />
      <SelectField
        label={say('review.filter.family')}
        value={get('family')}
        onChange={(family) => change({ family })}
        options={[any, ...families.map((family) => ({ value: family, label: familyName(say, family) }))]}
      />
      <SelectField
        label={say('review.filter.hand')}
        value={get('mine')}
        onChange={(mine) => change({ mine })}
        options={[any, { value: '1', label: say('review.filter.mine') }]}
      />
    </search>
  )
}
