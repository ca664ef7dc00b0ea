import { ConfirmStandDocument, ReleaseStandDocument, RenewHoldDocument } from '@salon/schema/generated/graphql.ts'
import { useMutation } from 'urql'
import { useSchemaLanguage } from '../i18n/Language.tsx'
import { useText } from '../i18n/useText.ts'
import { announce } from '../ui/announce.ts'
import { Button } from '../ui/Button.tsx'
import { Note } from '../ui/Note.tsx'
import { toast } from '../ui/toasts.ts'
import { Countdown } from './Countdown.tsx'
import type { FileClaim } from './claimTypes.ts'
import type { FileProps } from './MyFile.tsx'
import { StandCard } from './StandCard.tsx'
import { useAsked } from './useAsked.ts'

/** A stand held by itself: confirmed before its deadline, or given back. */
export function HeldStand({ file, claim, placed, states }: FileProps & { claim: FileClaim }) {
  const say = useText()
  const language = useSchemaLanguage()
  const [, confirm] = useMutation(ConfirmStandDocument)
  const [, release] = useMutation(ReleaseStandDocument)
  const [, renew] = useMutation(RenewHoldDocument)
  const { busy, refused, ask } = useAsked()
  const place = placed.get(claim.stand.id)
  if (!place || !claim.until) return null
  const number = claim.stand.number
  return (
    <section className="panel claim-panel" data-kind="held">
      <header className="claim-head">
        <h3>{say('claims.held.title', { number })}</h3>
        <Countdown until={claim.until} from={claim.from} />
      </header>
      <StandCard {...place} states={states} />
      <p className="soft">{say('claims.held.left', { count: file.holdsLeft })}</p>
      {refused && (
        <Note tone="danger" urgent>
          <p>{refused.message}</p>
        </Note>
      )}
      <footer className="row">
        <Button
          tone="primary"
          busy={busy}
          onClick={async () => {
            const done = await ask(confirm({ claim: claim.id, in: language }))
            if (done?.__typename !== 'StandFile') return
            announce(say('claims.offer.done', { number }))
            toast(say('claims.offer.done', { number }))
          }}
        >
          {say('claims.held.confirm', { number })}
        </Button>
        {file.holdsLeft > 0 && (
          <Button
            busy={busy}
            onClick={async () => {
              const done = await ask(renew({ claim: claim.id, in: language }))
              if (done?.__typename === 'StandFile') announce(say('claims.held.renewed', { count: file.holdDays }))
            }}
          >
            {say('claims.held.renew', { count: file.holdDays })}
          </Button>
        )}
        <Button tone="quiet" busy={busy} onClick={() => ask(release({ claim: claim.id, in: language }))}>
          {say('claims.held.giveBack')}
        </Button>
      </footer>
    </section>
  )
}
