import { useState } from 'react'
import { useText } from '../i18n/useText.ts'
import type { PictureData } from './catalogueTypes.ts'
import { Picture } from './Picture.tsx'

/** The pictures of a page: one large, the others a touch away. */
export function Gallery({ pictures, name }: { pictures: readonly PictureData[]; name: string }) {
  const say = useText()
  const [at, setAt] = useState(0)
  const shown = pictures[at] ?? pictures[0]
  if (!shown) return null
  return (
    <section className="gallery" aria-label={say('catalogue.pictures')}>
      <figure>
        <Picture
          className="gallery-large"
          picture={shown}
          alt={say('catalogue.pictureOf', { name })}
          eager
          sizes="(min-width: 900px) 46rem, 92vw"
        />
        {shown.caption && <figcaption>{shown.caption}</figcaption>}
      </figure>
      {pictures.length > 1 && (
        <ul className="gallery-others no-print">
          {pictures.map((picture, nth) => (
            <li key={picture.hash}>
              <button type="button" aria-current={nth === at} onClick={() => setAt(nth)}>
                <Picture picture={picture} alt="" sizes="6rem" />
                <span className="unseen">{say('catalogue.picture', { n: nth + 1, count: pictures.length })}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
