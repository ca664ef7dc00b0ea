import { useText } from '../i18n/useText.ts'
import { Button } from '../ui/Button.tsx'
import { Icon } from '../ui/Icon.tsx'
import { type CatalogueAddress, chosenCount, facetKeys, toggled } from './catalogueAddress.ts'
import type { FacetData } from './catalogueTypes.ts'
import { facetName } from './facetName.ts'

interface Props {
  facets: readonly FacetData[]
  chosen: CatalogueAddress['chosen']
  onChange: (chosen: CatalogueAddress['chosen']) => void
}

/** What narrows the list now, each a button that lets it go. */
export function ChosenFilters({ facets, chosen, onChange }: Props) {
  const say = useText()
  if (chosenCount(chosen) === 0) return null
  return (
    <div className="chosen-filters no-print">
      {facetKeys.flatMap((key) =>
        (chosen[key] ?? []).map((value) => {
          const counted = facets.find((facet) => facet.key === key)?.values.find((each) => each.value === value)
          const name = facetName(say, key, value, counted?.name)
          return (
            <button
              key={`${key} ${value}`}
              type="button"
              className="chosen-filter"
              aria-label={say('catalogue.remove', { name })}
              onClick={() => onChange(toggled(chosen, key, value))}
            >
              {name}
              <Icon name="close" />
            </button>
          )
        }),
      )}
      <Button tone="quiet" onClick={() => onChange({})}>
        {say('catalogue.clear')}
      </Button>
    </div>
  )
}
