import { Link } from 'wouter'
import { useText } from '../i18n/useText.ts'
import type { ExhibitorCardData } from './catalogueTypes.ts'
import { FavouriteButton } from './FavouriteButton.tsx'
import { Marked } from './Marked.tsx'
import { Picture } from './Picture.tsx'
import { StandLinks } from './StandLinks.tsx'

interface Props {
  exhibitor: ExhibitorCardData
  matched: ReadonlySet<string>
  eager: boolean
}

export function ExhibitorCard({ exhibitor, matched, eager }: Props) {
  const say = useText()
  const { slug, name, kind, city, crafts, photographs, stands } = exhibitor
  return (
    <li className="card">
      <Picture
        picture={photographs[0]}
        alt=""
        eager={eager}
        sizes="(min-width: 900px) 18rem, (min-width: 600px) 45vw, 92vw"
      />
      <FavouriteButton exhibitor={exhibitor} />
      <div className="card-words">
        <h2>
          <Link href={`/exhibitors/${slug}`}>
            <Marked text={name} matched={matched} />
          </Link>
        </h2>
        <p className="card-soft">
          {say(`stands.kind.${kind}`)} · <Marked text={city} matched={matched} />
        </p>
        <p className="card-crafts">
          {crafts.slice(0, 2).map(({ id, name }) => (
            <span key={id} className="badge">
              <Marked text={name} matched={matched} />
            </span>
          ))}
        </p>
        <StandLinks stands={stands} />
      </div>
    </li>
  )
}
