import { AcceptSharingDocument, RefuseSharingDocument } from '@salon/schema/generated/graphql.ts'
import { useMutation } from 'urql'
import { useText } from '../i18n/useText.ts'
import { announce } from '../ui/announce.ts'
import { Badge } from '../ui/Badge.tsx'
import { Button } from '../ui/Button.tsx'
import { ButtonLink } from '../ui/ButtonLink.tsx'
import { Icon } from '../ui/Icon.tsx'
import { Note } from '../ui/Note.tsx'
import type { StandSharing } from './claimTypes.ts'
import { StandCard } from './StandCard.tsx'
import type { StandNow } from './standState.ts'
import { TwoSteps } from './TwoSteps.tsx'
import { useAsked } from './useAsked.ts'
import type { PlacedStand } from './useStandStates.ts'

interface Props {
  sharings: readonly StandSharing[]
  placed: ReadonlyMap<string, PlacedStand>
  states: ReadonlyMap<string, StandNow>
}

/** Stands of others that one is asked to share, or shares: the name is on the plan only once one agreed. */
export function SharedStands({ sharings, placed, states }: Props) {
  return sharings.map((sharing) => {
    const place = placed.get(sharing.stand.id)
    return place && <SharedStand key={`${sharing.claim}${sharing.exhibitor.id}`} {...{ sharing, place, states }} />
  })
}

interface SharedProps {
  sharing: StandSharing
  place: PlacedStand
  states: Props['states']
}

function SharedStand({ sharing, place, states }: SharedProps) {
  const say = useText()
  const [, accept] = useMutation(AcceptSharingDocument)
  const [, refuse] = useMutation(RefuseSharingDocument)
  const { busy, refused, ask } = useAsked()
  const { claim, exhibitor, host, consentedAt, setBecause, stand } = sharing
  const ids = { claim, exhibitor: exhibitor.id }
  const { number } = stand
  return (
    <section className="panel claim-panel" data-kind={consentedAt ? 'own' : 'offer'}>
      <header className="claim-head">
        <h2>{say(consentedAt ? 'claims.sharing.title' : 'claims.sharing.invited', { number, name: host.name })}</h2>
        {consentedAt ? (
          <>
            <Badge tone="mint">
              <Icon name="check" />
              {say('claims.sharing.shared')}
            </Badge>
            <ButtonLink href={`/plan?hall=${place.hall.key}&stand=${encodeURIComponent(number)}`}>
              <Icon name="place" />
              {say('claims.own.onPlan')}
            </ButtonLink>
          </>
        ) : (
          <Badge tone="saffron">{say('claims.sharing.yourTurn')}</Badge>
        )}
      </header>
      <p>
        {say(consentedAt ? 'claims.sharing.why' : 'claims.sharing.invitedWhy', {
          name: exhibitor.name,
          host: host.name,
        })}
      </p>
      {setBecause && (
        <Note>
          <p>{say('claims.sharing.because')}</p>
          <p>
            <bdi>{setBecause}</bdi>
          </p>
        </Note>
      )}
      <StandCard {...place} states={states} />
      {refused && (
        <Note tone="danger" urgent>
          <p>{refused.message}</p>
        </Note>
      )}
      <footer className="row">
        {!consentedAt && (
          <Button
            tone="primary"
            busy={busy}
            onClick={async () => {
              const done = await ask(accept(ids))
              if (done?.__typename === 'SharingAnswered') announce(say('claims.sharing.accepted', { number }))
            }}
          >
            {say('claims.sharing.accept', { number })}
          </Button>
        )}
        <TwoSteps
          label={say(consentedAt ? 'claims.sharing.leave' : 'claims.sharing.refuse')}
          confirm={say(consentedAt ? 'claims.sharing.leaveYes' : 'claims.sharing.refuseYes')}
          tone="quiet"
          busy={busy}
          onConfirm={() => ask(refuse(ids))}
        >
          {say(consentedAt ? 'claims.sharing.leaveWhy' : 'claims.sharing.refuseWhy', { name: host.name })}
        </TwoSteps>
      </footer>
    </section>
  )
}
