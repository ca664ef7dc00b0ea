import { useIntl } from 'react-intl'
import { useText } from '../i18n/useText.ts'
import { familyName } from '../stands/familyName.ts'
import type { ExhibitorWhole } from './catalogueTypes.ts'
import { languageName, marketName } from './exhibitorWords.ts'
import { FavouriteButton } from './FavouriteButton.tsx'
import { Gallery } from './Gallery.tsx'
import { LabelList } from './LabelList.tsx'
import { MiniPlan } from './MiniPlan.tsx'
import { PageTools } from './PageTools.tsx'
import { ProductCard } from './ProductCard.tsx'

const nothing: ReadonlySet<string> = new Set()

interface Props {
  exhibitor: ExhibitorWhole
  /** Shown to its owner only: without what leads away, and without its products. */
  isPreview?: boolean
}

/** What there is to say of an exhibitor, on the screen and on one sheet of paper. */
export function ExhibitorSheet({ exhibitor, isPreview = false }: Props) {
  const say = useText()
  const intl = useIntl()
  const { id, name, presentation, pictures, products, stands, crafts, family, labels } = exhibitor
  const { foundedIn, members, website, languages, markets, email, phone } = exhibitor
  const facts: readonly (readonly [string, string])[] = [
    [say('catalogue.crafts'), crafts.map((craft) => craft.name).join(', ') || familyName(say, family)],
    ...(foundedIn ? [[say('catalogue.founded'), String(foundedIn)] as const] : []),
    ...(members ? [[say('catalogue.membersTitle'), say('catalogue.members', { count: members })] as const] : []),
    ...(languages.length
      ? [[say('catalogue.spoken'), intl.formatList(languages.map((code) => languageName(say, code)))] as const]
      : []),
    ...(markets.length
      ? [[say('catalogue.markets'), intl.formatList(markets.map((key) => marketName(say, key)))] as const]
      : []),
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
          {email && (
            <div>
              <dt>{say('catalogue.email')}</dt>
              <dd>
                <a href={`mailto:${email}`}>
                  <bdi>{email}</bdi>
                </a>
              </dd>
            </div>
          )}
          {phone && (
            <div>
              <dt>{say('catalogue.phone')}</dt>
              <dd>
                <a href={`tel:${phone.replace(/[^+\d]/g, '')}`}>
                  <bdi dir="ltr">{phone}</bdi>
                </a>
              </dd>
            </div>
          )}
        </dl>
        <LabelList labels={labels} />
        {!isPreview && (
          <>
            <div className="no-print">
              <FavouriteButton exhibitor={exhibitor} withWords />
            </div>
            <PageTools title={name} />
          </>
        )}
      </aside>
      {products.length > 0 && !isPreview && (
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
