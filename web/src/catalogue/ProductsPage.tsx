import { useText } from '../i18n/useText.ts'
import { ButtonLink } from '../ui/ButtonLink.tsx'
import { Page } from '../ui/Page.tsx'
import { CatalogueList } from './CatalogueList.tsx'
import { ProductCard } from './ProductCard.tsx'
import { ProductTable } from './ProductTable.tsx'

const views = ['cards', 'table'] as const

/** Everything that is published. */
export function ProductsPage() {
  const say = useText()
  return (
    <Page
      title={say('catalogue.products')}
      lead={say('catalogue.productsLead')}
      actions={<ButtonLink href="/exhibitors">{say('catalogue.exhibitors')}</ButtonLink>}
    >
      <CatalogueList
        kind="products"
        views={views}
        show={(view, items, matched) =>
          view === 'table' ? (
            <ProductTable items={items} matched={matched} />
          ) : (
            <ul className="cards">
              {items.map((product, nth) => (
                <ProductCard key={product.id} product={product} matched={matched} eager={nth < 2} />
              ))}
            </ul>
          )
        }
      />
    </Page>
  )
}
