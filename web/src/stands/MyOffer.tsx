import { ChooseStandDocument, DeclineOfferDocument } from '@salon/schema/generated/graphql.ts'
import { useMemo, useState } from 'react'
import { useMutation } from 'urql'
import { useSchemaLanguage } from '../i18n/Language.tsx'
import { useText } from '../i18n/useText.ts'
import { announce } from '../ui/announce.ts'
import { Button } from '../ui/Button.tsx'
import { Note } from '../ui/Note.tsx'
import { toast } from '../ui/toasts.ts'
import { bestOf } from './bestOf.ts'
import { Countdown } from './Countdown.tsx'
import type { FileClaim, FileOffer } from './claimTypes.ts'
import { HallDrawing } from './HallDrawing.tsx'
import { HallTabs } from './HallTabs.tsx'
import type { FileProps } from './MyFile.tsx'
import { StandCard } from './StandCard.tsx'
import { TwoSteps } from './TwoSteps.tsx'
import { useAsked } from './useAsked.ts'

interface Props extends FileProps {
  offer: FileOffer
  offered: readonly FileClaim[]
}

/** Several stands on the plan and side by side; one is chosen, and confirmed in a second step that says what happens. */
export function MyOffer({ offer, offered, halls, placed, states }: Props) {
  const say = useText()
  const language = useSchemaLanguage()
  const [, choose] = useMutation(ChooseStandDocument)
  const [, decline] = useMutation(DeclineOfferDocument)
  const { busy, refused, ask } = useAsked()
  const [wanted, setWanted] = useState<string>()
  const [shownHall, setShownHall] = useState<string>()
  const places = offered.flatMap((claim) => {
    const place = placed.get(claim.stand.id)
    return place ? [{ claim, ...place }] : []
  })
  const picked = places.find(({ claim }) => claim.id === wanted)
  const hallKeys = new Set(places.map(({ hall }) => hall.key))
  const inHalls = halls.filter(({ key }) => hallKeys.has(key))
  const hall = inHalls.find(({ key }) => key === (shownHall ?? picked?.hall.key)) ?? inHalls[0]
  const best = useMemo(() => bestOf(places), [places])
  const found = new Map(
    inHalls.map(({ key }) => [key, places.filter((place) => place.hall.key === key).map(({ stand }) => stand)]),
  )
  const pick = (id: string) => {
    setWanted(id)
    setShownHall(places.find(({ claim }) => claim.id === id)?.hall.key)
  }
  return (
    <section className="panel claim-panel" data-kind="offer">
      <header className="claim-head">
        <h3>{say('claims.offer.title', { count: places.length })}</h3>
        <Countdown until={offer.until} from={offer.offeredAt} />
      </header>
      <p>{say('claims.offer.lead')}</p>
      {inHalls.length > 1 && hall && <HallTabs halls={inHalls} found={found} hall={hall.key} onChange={setShownHall} />}
      {hall && (
        <HallDrawing
          hall={hall}
          states={states}
          found={new Set(places.map(({ stand }) => stand.id))}
          marks={new Map(places.map(({ stand, claim }) => [stand.id, claim.id === wanted ? 'picked' : 'offered']))}
          chosen={picked?.hall === hall ? picked.stand : undefined}
          onChoose={(number) => {
            const of = places.find(({ stand }) => stand.number === number)
            if (of) pick(of.claim.id)
          }}
        />
      )}
      <ul className="stand-cards">
        {places.map(({ claim, stand, hall: in_ }) => (
          <li key={claim.id}>
            <StandCard
              stand={stand}
              hall={in_}
              states={states}
              best={best.get(stand.id) ?? []}
              chosen={claim.id === wanted}
            >
              <Button
                tone={claim.id === wanted ? 'plain' : 'primary'}
                aria-pressed={claim.id === wanted}
                onClick={() => pick(claim.id)}
              >
                {say(claim.id === wanted ? 'claims.offer.chosen' : 'claims.offer.choose', { number: stand.number })}
              </Button>
            </StandCard>
          </li>
        ))}
      </ul>
      {refused && (
        <Note tone="danger" urgent>
          <p>{refused.message}</p>
        </Note>
      )}
      {picked && (
        <div className="claim-confirm">
          <p>{say('claims.offer.confirmWhy', { number: picked.stand.number })}</p>
          <div className="row">
            <Button
              tone="primary"
              busy={busy}
              onClick={async () => {
                const done = await ask(choose({ claim: picked.claim.id, in: language }))
                if (done?.__typename !== 'StandFile') return
                announce(say('claims.offer.done', { number: picked.stand.number }))
                toast(say('claims.offer.done', { number: picked.stand.number }))
                // The stand takes the place of the long offer.
                scrollTo({ top: 0 })
              }}
            >
              {say('claims.offer.confirm', { number: picked.stand.number })}
            </Button>
            <Button tone="quiet" onClick={() => setWanted(undefined)}>
              {say('claims.offer.another')}
            </Button>
          </div>
        </div>
      )}
      <footer className="claim-foot">
        <TwoSteps
          label={say('claims.offer.decline')}
          confirm={say('claims.offer.declineYes')}
          tone="quiet"
          busy={busy}
          onConfirm={() => ask(decline({ offer: offer.id, in: language }))}
        >
          {say('claims.offer.declineWhy')}
        </TwoSteps>
      </footer>
    </section>
  )
}
