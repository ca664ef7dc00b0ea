import { useText } from '../i18n/useText.ts'
import { useStore } from '../live/store.ts'
import type { ExhibitorCardData } from './catalogueTypes.ts'
import { favourites, toggleFavourite } from './favourites.ts'

interface Props {
  exhibitor: Pick<ExhibitorCardData, 'slug' | 'name' | 'city' | 'stands'>
  /** Beside it the words are shown, else they are for screen readers. */
  withWords?: boolean
}

export function FavouriteButton({ exhibitor, withWords = false }: Props) {
  const say = useText()
  const { slug, name, city, stands } = exhibitor
  const isKept = useStore(favourites).some((each) => each.slug === slug)
  const words = say(isKept ? 'catalogue.kept' : 'catalogue.keep')
  return (
    <button
      type="button"
      className={withWords ? 'button favourite' : 'favourite favourite-round'}
      aria-pressed={isKept}
      onClick={() => toggleFavourite({ slug, name, city, stand: stands.map(({ stand }) => stand.number).join(', ') })}
    >
      <svg className="icon" viewBox="0 0 24 24" aria-hidden="true">
        <path d="M12 20s-7.5-4.6-7.5-10A4.3 4.3 0 0 1 12 7.3 4.3 4.3 0 0 1 19.5 10c0 5.4-7.5 10-7.5 10z" />
      </svg>
      <span className={withWords ? undefined : 'unseen'}>
        {words}
        {!withWords && ` (${name})`}
      </span>
    </button>
  )
}
