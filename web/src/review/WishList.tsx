import { useIntl } from 'react-intl'
import { useText } from '../i18n/useText.ts'
import type { FileOnDesk } from './reviewTypes.ts'

type Wishes = Pick<
  FileOnDesk,
  'wantedDm2' | 'wantedBuild' | 'wantedWatts' | 'wantsWater' | 'wantsOpenSides' | 'needsAccessible'
>

/** What an exhibitor wishes of its stand, in words, each with its name. */
export function useWishes() {
  const say = useText()
  const intl = useIntl()
  return (file: Wishes): readonly (readonly [string, string])[] => [
    [
      say('participate.wish.area'),
      file.wantedDm2 === null
        ? say('participate.wish.any')
        : say('participate.wish.squareMetres', { area: intl.formatNumber(file.wantedDm2 / 100) }),
    ],
    [
      say('participate.wish.build'),
      file.wantedBuild === null ? say('participate.wish.any') : say(`stands.build.${file.wantedBuild}`),
    ],
    [
      say('participate.wish.power'),
      file.wantedWatts === 0
        ? say('participate.wish.noPower')
        : say('participate.wish.watts', { watts: intl.formatNumber(file.wantedWatts) }),
    ],
    [say('participate.wish.wantsWater'), say(file.wantsWater ? 'review.yes' : 'review.no')],
    [say('review.openSides'), String(file.wantsOpenSides)],
    [say('participate.wish.needsAccessible'), say(file.needsAccessible ? 'review.yes' : 'review.no')],
  ]
}

/** What an exhibitor wishes of its stand. */
export function WishList({ file }: { file: Wishes }) {
  const say = useText()
  const wishes = useWishes()(file)
  return (
    <section className="panel review-answers" aria-labelledby="wishes">
      <h2 id="wishes">{say('participate.section.wishes')}</h2>
      <dl className="review-wishes">
        {wishes.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
