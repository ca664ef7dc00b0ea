import {
  AcceptExchangeDocument,
  RefuseExchangeDocument,
  WithdrawExchangeDocument,
} from '@salon/schema/generated/graphql.ts'
import { useMutation } from 'urql'
import { useSchemaLanguage } from '../i18n/Language.tsx'
import { useText } from '../i18n/useText.ts'
import { Badge } from '../ui/Badge.tsx'
import { Button } from '../ui/Button.tsx'
import { Note } from '../ui/Note.tsx'
import type { FileExchange } from './claimTypes.ts'
import { TwoSteps } from './TwoSteps.tsx'
import { useAsked } from './useAsked.ts'

/** Exchanges that are proposed: who has consented, and what the reader may say. For the desk there is no file. */
export function ExchangeList({ exchanges, fileId }: { exchanges: readonly FileExchange[]; fileId?: string }) {
  const say = useText()
  return (
    <section className="panel claim-panel">
      <h3>{say('claims.exchange.title')}</h3>
      <ul className="exchanges">
        {exchanges.map((exchange) => (
          <Exchange key={exchange.id} exchange={exchange} {...(fileId && { fileId })} />
        ))}
      </ul>
    </section>
  )
}

function Exchange({ exchange, fileId }: { exchange: FileExchange; fileId?: string }) {
  const say = useText()
  const language = useSchemaLanguage()
  const [, accept] = useMutation(AcceptExchangeDocument)
  const [, refuse] = useMutation(RefuseExchangeDocument)
  const [, withdraw] = useMutation(WithdrawExchangeDocument)
  const { busy, refused, ask } = useAsked()
  const mine = [exchange.given, exchange.taken].find(({ file }) => file === fileId)
  const id = { exchange: exchange.id, in: language }
  return (
    <li className="exchange">
      <div className="exchange-sides">
        {[exchange.given, exchange.taken].map(({ claim, exhibitor, stand, consentedAt }) => (
          <p key={claim}>
            <strong>
              <bdi>{stand.number}</bdi>
            </strong>
            <bdi>{exhibitor.name}</bdi>
            <Badge tone={consentedAt ? 'mint' : 'saffron'}>
              {say(consentedAt ? 'claims.exchange.consented' : 'claims.exchange.asked')}
            </Badge>
          </p>
        ))}
      </div>
      {refused && (
        <Note tone="danger" urgent>
          <p>{refused.message}</p>
        </Note>
      )}
      <div className="row">
        {mine && !mine.consentedAt && (
          <>
            <TwoSteps
              label={say('claims.exchange.accept')}
              confirm={say('claims.exchange.acceptYes')}
              tone="primary"
              busy={busy}
              onConfirm={() => ask(accept(id))}
            >
              {say('claims.exchange.acceptWhy', {
                mine: mine.stand.number,
                theirs: (mine === exchange.given ? exchange.taken : exchange.given).stand.number,
              })}
            </TwoSteps>
            <Button busy={busy} onClick={() => ask(refuse(id))}>
              {say('claims.exchange.refuse')}
            </Button>
          </>
        )}
        {(mine === undefined || (mine === exchange.given && mine.consentedAt)) && (
          <Button tone="quiet" busy={busy} onClick={() => ask(withdraw(id))}>
            {say('claims.exchange.withdraw')}
          </Button>
        )}
      </div>
    </li>
  )
}
