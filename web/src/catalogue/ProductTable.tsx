import { Link } from 'wouter'
import { useText } from '../i18n/useText.ts'
import type { ProductCardData } from './catalogueTypes.ts'
import { Marked } from './Marked.tsx'
import { StandLinks } from './StandLinks.tsx'
import { usePrice } from './usePrice.ts'

/** The cards' twin: the same products, line by line. */
export function ProductTable({ items, matched }: { items: readonly ProductCardData[]; matched: ReadonlySet<string> }) {
  const say = useText()
  const price = usePrice()
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section className="table-frame" aria-label={say('catalogue.products')} tabIndex={0}>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{say('catalogue.column.name')}</th>
            <th scope="col">{say('catalogue.column.price')}</th>
            <th scope="col">{say('catalogue.column.exhibitor')}</th>
            <th scope="col">{say('catalogue.column.stand')}</th>
          </tr>
        </thead>
        <tbody>
          {items.map((product) => (
            <tr key={product.id}>
              <th scope="row">
                <Link className="row-link" href={`/exhibitors/${product.exhibitor.slug}/${product.slug}`}>
                  <Marked text={product.name} matched={matched} />
                </Link>
              </th>
              <td className="numerals">{price(product)}</td>
              <td>
                <Marked text={product.exhibitor.name} matched={matched} />
              </td>
              <td>
                <StandLinks stands={product.exhibitor.stands} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
