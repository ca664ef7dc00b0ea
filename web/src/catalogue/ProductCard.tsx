import { Link } from 'wouter'
import type { ProductCardData } from './catalogueTypes.ts'
import { Marked } from './Marked.tsx'
import { Picture } from './Picture.tsx'
import { StandLinks } from './StandLinks.tsx'
import { usePrice } from './usePrice.ts'

interface Props {
  product: ProductCardData
  matched: ReadonlySet<string>
  eager: boolean
  /** On the page of its exhibitor, who made it is said already. */
  ofPage?: boolean
}

export function ProductCard({ product, matched, eager, ofPage = false }: Props) {
  const price = usePrice()
  const { slug, name, craft, photographs, exhibitor } = product
  const Heading = ofPage ? 'h3' : 'h2'
  return (
    <li className="card">
      <Picture
        picture={photographs[0]}
        alt=""
        eager={eager}
        sizes="(min-width: 900px) 18rem, (min-width: 600px) 45vw, 92vw"
      />
      <div className="card-words">
        <Heading>
          <Link href={`/exhibitors/${exhibitor.slug}/${slug}`}>
            <Marked text={name} matched={matched} />
          </Link>
        </Heading>
        <p className="card-price numerals">{price(product)}</p>
        <p className="card-soft">
          <Marked text={craft.name} matched={matched} />
        </p>
        {!ofPage && (
          <>
            <p className="card-soft">
              <Link href={`/exhibitors/${exhibitor.slug}`}>
                <Marked text={exhibitor.name} matched={matched} />
              </Link>
            </p>
            <StandLinks stands={exhibitor.stands} />
          </>
        )}
      </div>
    </li>
  )
}
