import { Link } from 'wouter'
import { useText } from '../i18n/useText.ts'
import { useStore } from '../live/store.ts'
import { Empty } from '../ui/Empty.tsx'
import { FavouriteButton } from './FavouriteButton.tsx'
import { favourites } from './favourites.ts'

/** The exhibitors that somebody wants to find again, readable without the network. */
export function KeptList() {
  const say = useText()
  const kept = useStore(favourites)
  if (kept.length === 0) return <Empty title={say('catalogue.noneKept')} text={say('catalogue.noneKeptHint')} />
  return (
    <ul className="kept-list">
      {kept.map(({ slug, name, city, stand }) => (
        <li key={slug}>
          <FavouriteButton exhibitor={{ slug, name, city, stands: [] }} />
          <div>
            <Link href={`/exhibitors/${slug}`}>
              <bdi>{name}</bdi>
            </Link>
            <span className="card-soft">
              <bdi>{city}</bdi>
              {stand && (
                <>
                  {' · '}
                  <bdi>{say('catalogue.stand', { number: stand })}</bdi>
                </>
              )}
            </span>
          </div>
        </li>
      ))}
    </ul>
  )
}
