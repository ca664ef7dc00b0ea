import { useState } from 'react'
import { useNarrow } from '../console/useNarrow.ts'
import { useText } from '../i18n/useText.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { type CatalogueAddress, chosenCount, toggled } from './catalogueAddress.ts'
import type { FacetData } from './catalogueTypes.ts'
import { FacetGroup } from './FacetGroup.tsx'

interface Props {
  facets: readonly FacetData[]
  chosen: CatalogueAddress['chosen']
  onChange: (chosen: CatalogueAddress['chosen']) => void
  /** How many there are, in words: what the drawer's button shows. */
  found: string
}

/** All the ways to narrow the list: beside it on a desk, in a drawer on a phone. */
export function FacetPanel({ facets, chosen, onChange, found }: Props) {
  const say = useText()
  const isNarrow = useNarrow()
  const [open, setOpen] = useState(false)
  const count = chosenCount(chosen)
  const groups = facets
    .filter(({ key, values }) => values.length > 1 || chosen[key]?.length)
    .map((facet) => (
      <FacetGroup
        key={facet.key}
        facet={facet}
        chosen={chosen[facet.key] ?? []}
        onToggle={(value) => onChange(toggled(chosen, facet.key, value))}
      />
    ))
  if (!isNarrow)
    return (
      <aside className="facets no-print" aria-label={say('catalogue.filtersTitle')}>
        {groups}
      </aside>
    )
  return (
    <>
      <Button className="no-print" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        {say('catalogue.filters', { count })}
      </Button>
      <Dialog
        open={open}
        title={say('catalogue.filtersTitle')}
        onClose={() => setOpen(false)}
        actions={
          <>
            {count > 0 && <Button onClick={() => onChange({})}>{say('catalogue.clear')}</Button>}
            <Button tone="primary" onClick={() => setOpen(false)}>
              {found}
            </Button>
          </>
        }
      >
        <div className="facets facets-drawer">{groups}</div>
      </Dialog>
    </>
  )
}
