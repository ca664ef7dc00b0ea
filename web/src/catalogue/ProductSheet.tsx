import { useIntl } from 'react-intl'
import { Link } from 'wouter'
import { useText } from '../i18n/useText.ts'
import type { ProductWhole } from './catalogueTypes.ts'
import { Gallery } from './Gallery.tsx'
import { LabelList } from './LabelList.tsx'
import { PageTools } from './PageTools.tsx'
import { StandLinks } from './StandLinks.tsx'
import { materialName, techniqueName } from './taxonomy.ts'
import { usePrice } from './usePrice.ts'

type Fact = readonly [what: string, is: string]

/** What there is to say of a product, on the screen and on one sheet of paper. */
export function ProductSheet({ product }: { product: ProductWhole }) {
  const say = useText()
  const intl = useIntl()
  const price = usePrice()
  const list = (keys: readonly string[], name: (key: string) => string) => intl.formatList(keys.map(name))
  const size = [product.widthMm, product.depthMm, product.heightMm].filter((each) => each != null)
  const facts: readonly Fact[] = [
    ...some(product.materials.length, 'catalogue.fact.materials', () =>
      list(product.materials, (key) => materialName(say, key)),
    ),
    ...some(product.techniques.length, 'catalogue.fact.techniques', () =>
      list(product.techniques, (key) => techniqueName(say, key)),
    ),
    ...some(size.length, 'catalogue.fact.size', () =>
      say('catalogue.centimetres', { size: size.map((each) => intl.formatNumber(each / 10)).join(' × ') }),
    ),
    ...some(product.weightG, 'catalogue.fact.weight', (grams) =>
      grams < 1000
        ? say('catalogue.grams', { weight: intl.formatNumber(grams) })
        : say('catalogue.kilograms', { weight: intl.formatNumber(grams / 1000, { maximumFractionDigits: 1 }) }),
    ),
    ...some(product.minimumOrder, 'catalogue.fact.minimumOrder', (count) => say('catalogue.pieces', { count })),
    ...some(product.leadTimeDays, 'catalogue.fact.leadTime', (count) => say('catalogue.days', { count })),
    ...some(product.capacityPerMonth, 'catalogue.fact.capacity', (count) => say('catalogue.pieces', { count })),
  ]

  function some(
    value: number | null | undefined,
    key: Parameters<typeof say>[0],
    is: (value: number) => string,
  ): readonly Fact[] {
    return value ? [[say(key), is(value)]] : []
  }

  return (
    <article className="sheet">
      <div className="sheet-main">
        <Gallery pictures={product.pictures} name={product.name} />
        {product.description && (
          <p className="sheet-story" dir="auto">
            {product.description}
          </p>
        )}
      </div>
      <aside className="panel sheet-aside" aria-label={say('catalogue.practical')}>
        <p className="sheet-price numerals">{price(product)}</p>
        <dl className="sheet-facts">
          {facts.map(([what, is]) => (
            <div key={what}>
              <dt>{what}</dt>
              <dd>{is}</dd>
            </div>
          ))}
        </dl>
        <LabelList labels={product.labels} />
        <section className="made-by">
          <h2>{say('catalogue.madeBy')}</h2>
          <p>
            <Link href={`/exhibitors/${product.exhibitor.slug}`}>
              <bdi>{product.exhibitor.name}</bdi>
            </Link>
            <span className="card-soft">
              <bdi>{product.exhibitor.city}</bdi>
            </span>
          </p>
          <StandLinks stands={product.exhibitor.stands} />
        </section>
        <PageTools title={product.name} />
      </aside>
    </article>
  )
}
