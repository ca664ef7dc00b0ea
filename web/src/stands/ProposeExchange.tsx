import { ProposeExchangeDocument } from '@salon/schema/generated/graphql.ts'
import { useState } from 'react'
import { useIntl } from 'react-intl'
import { useMutation } from 'urql'
import { useSchemaLanguage } from '../i18n/Language.tsx'
import { useText } from '../i18n/useText.ts'
import { Button } from '../ui/Button.tsx'
import { Note } from '../ui/Note.tsx'
import { TextField } from '../ui/TextField.tsx'
import type { FileClaim } from './claimTypes.ts'
import type { PlanHall } from './planTypes.ts'
import type { StandNow } from './standState.ts'
import { useAsked } from './useAsked.ts'

interface Props {
  claim: FileClaim
  halls: readonly PlanHall[]
  states: ReadonlyMap<string, StandNow>
}

/** The number of the stand that is wanted says whose it is before anything is proposed. */
export function ProposeExchange({ claim, halls, states }: Props) {
  const say = useText()
  const intl = useIntl()
  const language = useSchemaLanguage()
  const [, propose] = useMutation(ProposeExchangeDocument)
  const { busy, refused, ask } = useAsked()
  const [typed, setTyped] = useState('')
  const number = typed.trim().toUpperCase()
  const stand = halls.flatMap(({ stands }) => stands).find((each) => each.number.toUpperCase() === number)
  const now = stand && states.get(stand.id)
  const other = stand?.id === claim.stand.id ? undefined : now?.exhibitors[0]
  return (
    <details className="claim-part">
      <summary>{say('claims.exchange.propose')}</summary>
      <p className="soft">{say('claims.exchange.why')}</p>
      <div className="propose">
        <TextField
          label={say('claims.exchange.number')}
          value={typed}
          onChange={setTyped}
          autoComplete="off"
          placeholder={say('claims.exampleNumber')}
          dir="ltr"
          {...(number && stand && !other ? { error: say('claims.exchange.nobody') } : {})}
          {...(number.length > 3 && !stand ? { error: say('claims.exchange.noStand') } : {})}
        />
        {stand && other && (
          <p className="propose-with">
            <strong>
              <bdi>{other.name}</bdi>
            </strong>
            <span>
              {say('stands.squareMetres', { area: intl.formatNumber(stand.areaDm2 / 100) })} ·{' '}
              {say(`stands.shape.${stand.shape}`)} · {say(`stands.build.${stand.build}`)}
            </span>
          </p>
        )}
        {stand && other && (
          <Button
            tone="primary"
            busy={busy}
            onClick={async () => {
              const done = await ask(propose({ claim: claim.id, stand: stand.id, in: language }))
              if (done?.__typename === 'StandExchange') setTyped('')
            }}
          >
            {say('claims.exchange.send', { mine: claim.stand.number, theirs: stand.number })}
          </Button>
        )}
      </div>
      {refused && (
        <Note tone="danger" urgent>
          <p>{refused.message}</p>
        </Note>
      )}
    </details>
  )
}
