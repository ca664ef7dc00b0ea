import { ReleaseStandDocument } from '@salon/schema/generated/graphql.ts'
import { useMutation } from 'urql'
import { useSchemaLanguage } from '../i18n/Language.tsx'
import { useText } from '../i18n/useText.ts'
import { Badge } from '../ui/Badge.tsx'
import { ButtonLink } from '../ui/ButtonLink.tsx'
import { Icon } from '../ui/Icon.tsx'
import { Note } from '../ui/Note.tsx'
import { CoExhibitors } from './CoExhibitors.tsx'
import type { FileClaim } from './claimTypes.ts'
import type { FileProps } from './MyFile.tsx'
import { ProposeExchange } from './ProposeExchange.tsx'
import { StandCard } from './StandCard.tsx'
import { TwoSteps } from './TwoSteps.tsx'
import { useAsked } from './useAsked.ts'

/** A stand that the exhibitor has: who shares it, exchanging it, giving it back. */
export function OwnStand(props: FileProps & { claim: FileClaim }) {
  const { file, claim, halls, placed, states } = props
  const say = useText()
  const language = useSchemaLanguage()
  const [, release] = useMutation(ReleaseStandDocument)
  const { busy, refused, ask } = useAsked()
  const place = placed.get(claim.stand.id)
  if (!place) return null
  const number = claim.stand.number
  const proposes = file.exchanges.some(({ state, given }) => state === 'PROPOSED' && given.claim === claim.id)
  return (
    <section className="panel claim-panel" data-kind="own">
      <header className="claim-head">
        <h3>{say('claims.own.title', { number })}</h3>
        <Badge tone="mint">
          <Icon name="check" />
          {say('claims.own.yours')}
        </Badge>
        <ButtonLink href={`/plan?hall=${place.hall.key}&stand=${encodeURIComponent(number)}`}>
          <Icon name="place" />
          {say('claims.own.onPlan')}
        </ButtonLink>
      </header>
      <StandCard {...place} states={states} />
      <CoExhibitors claim={claim} />
      {!proposes && <ProposeExchange claim={claim} halls={halls} states={states} />}
      {refused && (
        <Note tone="danger" urgent>
          <p>{refused.message}</p>
        </Note>
      )}
      <footer className="claim-foot">
        <TwoSteps
          label={say('claims.own.release')}
          confirm={say('claims.own.releaseYes', { number })}
          tone="quiet"
          busy={busy}
          onConfirm={() => ask(release({ claim: claim.id, in: language }))}
        >
          {say('claims.own.releaseWhy')}
        </TwoSteps>
      </footer>
    </section>
  )
}
