import { useText } from '../i18n/useText.ts'
import { familyName } from '../stands/familyName.ts'
import type { ExhibitorWhole } from './catalogueTypes.ts'
import { FavouriteButton } from './FavouriteButton.tsx'
import { Gallery } from './Gallery.tsx'
import { MiniPlan } from './MiniPlan.tsx'
import { PageTools } from './PageTools.tsx'
import { ProductCard } from './ProductCard.tsx'
import { labelName } from './taxonomy.ts'

const nothing: ReadonlySet<string> = new Set()

/** What there is to say of an exhibitor, on the screen and on one sheet of paper. */
export function ExhibitorSheet({ exhibitor }: { exhibitor: ExhibitorWhole }) {
  const say = useText()
  const { id, name, presentation, pictures, products, stands, crafts, family, labels, foundedIn, members, website } =
    exhibitor
  const facts: readonly (readonly [string, string])[] = [
    [say('catalogue.crafts'), crafts.map((craft) => craft.name).join(', ') || familyName(say, family)],
    ...(labels.length ? [[say('catalogue.labels'), labels.map((key) => labelName(say, key)).join(', ')] as const] : []),
    ...(foundedIn ? [[say('catalogue.founded'), String(foundedIn)] as const] : []),
    ...(members ? [[say('catalogue.membersTitle'), say('catalogue.members', { count: members })] as const] : []),
  ]
  return (
    <article className="sheet">
      <div className="sheet-main">
        <Gallery pictures={pictures} name={name} />
        {presentation && (
          <section>
            <h2>{say('catalogue.story')}</h2>
            <p className="sheet-story" dir="auto">
              {presentation}
            </p>
          </section>
        )}
      </div>
      <aside className="panel sheet-aside" aria-label={say('catalogue.practical')}>
        <section>
          <h2>{say('catalogue.where')}</h2>
          {stands.length === 0 && <p className="card-soft">{say('catalogue.noStand')}</p>}
          {stands.map((place) => (
            <MiniPlan key={place.stand.id} place={place} of={id} />
          ))}
        </section>
        <dl className="sheet-facts">
          {facts.map(([what, is]) => (
            <div key={what}>
              <dt>{what}</dt>
              <dd>{is}</dd>
            </div>
          ))}
          {website && (
            <div>
              <dt>{say('catalogue.website')}</dt>
              <dd>
                <a href={website} target="_blank" rel="noopener noreferrer nofollow">
                  <bdi>{website.replace(/^https?:\/\/(www\.)?/, '').replace(/\/$/, '')}</bdi>
                </a>
              </dd>
            </div>
          )}
        </dl>
        <div className="no-print">
          <FavouriteButton exhibitor={exhibitor} withWords />
        </div>
        <PageTools title={name} />
      </aside>
      {products.length > 0 && (
        <section className="sheet-products">
          <h2>{say('catalogue.itsProducts')}</h2>
          <ul className="cards">
            {products.map((product) => (
              <ProductCard key={product.id} product={product} matched={nothing} eager={false} ofPage />
            ))}
          </ul>
        </section>
      )}
    </article>
  )
}
