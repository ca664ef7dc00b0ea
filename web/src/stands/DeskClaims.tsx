import {
  ConfirmStandDocument,
  ExtendHoldDocument,
  ReleaseStandDocument,
  SetClaimLockedDocument,
  SetStandsGrantedDocument,
  WithdrawOfferDocument,
} from '@salon/schema/generated/graphql.ts'
import { useMutation } from 'urql'
import { useSchemaLanguage } from '../i18n/Language.tsx'
import { useText } from '../i18n/useText.ts'
import { Badge } from '../ui/Badge.tsx'
import { Button } from '../ui/Button.tsx'
import { Note } from '../ui/Note.tsx'
import { Countdown } from './Countdown.tsx'
import type { FileClaim, FileNow, StandFile } from './claimTypes.ts'
import { DeskShare } from './DeskShare.tsx'
import { TwoSteps } from './TwoSteps.tsx'
import { useAsked } from './useAsked.ts'

const day = 86_400_000

/** What the chosen file has and holds, and what the desk may do about it. */
export function DeskClaims({ file, own }: { file: StandFile; own: FileNow }) {
  const say = useText()
  const language = useSchemaLanguage()
  const [, withdraw] = useMutation(WithdrawOfferDocument)
  const [, extend] = useMutation(ExtendHoldDocument)
  const [, grant] = useMutation(SetStandsGrantedDocument)
  const { busy, refused, ask } = useAsked()
  const { offer, offered, allocated, held } = own
  const extendBy = (claim: FileClaim, until: string) =>
    ask(extend({ claim: claim.id, until: new Date(Date.parse(until) + day).toISOString(), in: language }))
  const firstOffered = offered[0]
  return (
    <section className="panel desk-claims">
      <header className="claim-head">
        <h2>
          <bdi>{file.exhibitor.name}</bdi>
        </h2>
        <p className="row granted">
          <span>{say('claims.granted', { taken: file.standsTaken, granted: file.standsGranted })}</span>
          <Button
            aria-label={say('claims.desk.grantLess')}
            aria-disabled={file.standsGranted <= 1}
            busy={busy}
            onClick={() =>
              file.standsGranted > 1 && ask(grant({ file: file.id, granted: file.standsGranted - 1, in: language }))
            }
          >
            −
          </Button>
          <Button
            aria-label={say('claims.desk.grantMore')}
            busy={busy}
            onClick={() => ask(grant({ file: file.id, granted: file.standsGranted + 1, in: language }))}
          >
            +
          </Button>
        </p>
      </header>
      {offer && firstOffered && (
        <div className="desk-claim">
          <p className="row">
            <strong>{say('claims.desk.openOffer')}</strong>
            {offered.map(({ id, stand }) => (
              <Badge key={id} tone="saffron">
                <bdi>{stand.number}</bdi>
              </Badge>
            ))}
          </p>
          <Countdown until={offer.until} from={offer.offeredAt} />
          <div className="row">
            <Button busy={busy} onClick={() => extendBy(firstOffered, offer.until)}>
              {say('claims.desk.extend')}
            </Button>
            <TwoSteps
              label={say('claims.desk.withdraw')}
              confirm={say('claims.desk.withdrawYes')}
              tone="quiet"
              busy={busy}
              onConfirm={() => ask(withdraw({ offer: offer.id, in: language }))}
            >
              {say('claims.desk.withdrawWhy')}
            </TwoSteps>
          </div>
        </div>
      )}
      {[...held, ...allocated].map((claim) => (
        <DeskClaim key={claim.id} file={file.id} claim={claim} onExtend={extendBy} />
      ))}
      {refused && (
        <Note tone="danger" urgent>
          <p>{refused.message}</p>
        </Note>
      )}
    </section>
  )
}

interface ClaimProps {
  /** Id of the file. */
  file: string
  claim: FileClaim
  onExtend: (claim: FileClaim, until: string) => void
}

function DeskClaim({ file, claim, onExtend }: ClaimProps) {
  const say = useText()
  const language = useSchemaLanguage()
  const [, confirm] = useMutation(ConfirmStandDocument)
  const [, release] = useMutation(ReleaseStandDocument)
  const [, lock] = useMutation(SetClaimLockedDocument)
  const { busy, refused, ask } = useAsked()
  const { id, stand, until, isLocked, coExhibitors } = claim
  return (
    <div className="desk-claim">
      <p className="row">
        <strong>
          <bdi>{stand.number}</bdi>
        </strong>
        <Badge tone={until ? 'saffron' : 'mint'}>{say(until ? 'stands.state.held' : 'stands.state.allocated')}</Badge>
        {isLocked && <Badge tone="majorelle">{say('claims.desk.locked')}</Badge>}
      </p>
      {coExhibitors.length > 0 && (
        <p className="soft">
          {say('claims.desk.with')}{' '}
          {coExhibitors.map(({ id: sharer, name }) => (
            <bdi key={sharer} className="plan-line">
              {name}
            </bdi>
          ))}
        </p>
      )}
      {claim.coExhibitorsAsked.length > 0 && (
        <p className="soft">
          {say('claims.desk.askedToShare')}{' '}
          {claim.coExhibitorsAsked.map(({ id: asked, name }) => (
            <bdi key={asked} className="plan-line">
              {name}
            </bdi>
          ))}
        </p>
      )}
      {until && <Countdown until={until} from={claim.from} />}
      <div className="row">
        {until && (
          <>
            <Button tone="primary" busy={busy} onClick={() => ask(confirm({ claim: id, in: language }))}>
              {say('claims.held.confirm', { number: stand.number })}
            </Button>
            <Button onClick={() => onExtend(claim, until)}>{say('claims.desk.extend')}</Button>
          </>
        )}
        {!until && (
          <Button
            aria-pressed={isLocked}
            busy={busy}
            onClick={() => ask(lock({ claim: id, locked: !isLocked, in: language }))}
          >
            {say(isLocked ? 'claims.desk.unlock' : 'claims.desk.lock')}
          </Button>
        )}
        <TwoSteps
          label={say('claims.desk.release')}
          confirm={say('claims.own.releaseYes', { number: stand.number })}
          tone="quiet"
          busy={busy}
          onConfirm={() => ask(release({ claim: id, in: language }))}
        >
          {say('claims.desk.releaseWhy')}
        </TwoSteps>
      </div>
      {!until && <DeskShare file={file} claim={claim} />}
      {refused && (
        <Note tone="danger" urgent>
          <p>{refused.message}</p>
        </Note>
      )}
    </div>
  )
}
