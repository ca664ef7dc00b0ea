import { useText } from '../i18n/useText.ts'
import { ButtonLink } from '../ui/ButtonLink.tsx'
import { Page } from '../ui/Page.tsx'
import { CatalogueList } from './CatalogueList.tsx'
import { ExhibitorCard } from './ExhibitorCard.tsx'
import { ExhibitorTable } from './ExhibitorTable.tsx'

const views = ['cards', 'table', 'kept'] as const

/** Everybody who exhibits. */
export function ExhibitorsPage() {
  const say = useText()
  return (
    <Page
      title={say('catalogue.exhibitors')}
      lead={say('catalogue.exhibitorsLead')}
      actions={<ButtonLink href="/products">{say('catalogue.products')}</ButtonLink>}
    >
      <CatalogueList
        kind="exhibitors"
        views={views}
        show={(view, items, matched) =>
          view === 'table' ? (
            <ExhibitorTable items={items} matched={matched} />
          ) : (
            <ul className="cards">
              {items.map((exhibitor, nth) => (
                <ExhibitorCard key={exhibitor.id} exhibitor={exhibitor} matched={matched} eager={nth < 2} />
              ))}
            </ul>
          )
        }
      />
    </Page>
  )
}
