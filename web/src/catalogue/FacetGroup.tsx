import { useState } from 'react'
import { useText } from '../i18n/useText.ts'
import { Button } from '../ui/Button.tsx'
import type { FacetData } from './catalogueTypes.ts'
import { facetName, valuesInOrder } from './facetName.ts'

interface Props {
  facet: FacetData
  chosen: readonly string[]
  onToggle: (value: string) => void
}

const few = 6

/** One way to narrow the list: its values, and how many each would leave. */
export function FacetGroup({ facet, chosen, onToggle }: Props) {
  const say = useText()
  const [all, setAll] = useState(false)
  const values = valuesInOrder(facet)
  // What is chosen stays in sight, so that it can be let go.
  const shown = all ? values : values.filter(({ value }, nth) => nth < few || chosen.includes(value))
  return (
    <fieldset className="facet">
      <legend>{say(`catalogue.facet.${facet.key}`)}</legend>
      {shown.map(({ value, count, name }) => (
        <label key={value} className="facet-value">
          <input type="checkbox" checked={chosen.includes(value)} onChange={() => onToggle(value)} />
          <span>{facetName(say, facet.key, value, name)}</span>
          <span className="facet-count numerals">{count}</span>
        </label>
      ))}
      {values.length > few && (
        <Button tone="quiet" aria-expanded={all} onClick={() => setAll(!all)}>
          {say(all ? 'catalogue.fewerValues' : 'catalogue.moreValues')}
        </Button>
      )}
    </fieldset>
  )
}
