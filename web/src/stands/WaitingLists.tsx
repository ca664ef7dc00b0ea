import {
  SetHoldTermsDocument,
  SwitchWaitingListDocument,
  WaitingListDocument,
} from '@salon/schema/generated/graphql.ts'
import { useEffect, useState } from 'react'
import { useMutation, useQuery } from 'urql'
import { useSchemaLanguage } from '../i18n/Language.tsx'
import { useText } from '../i18n/useText.ts'
import { useTimes } from '../i18n/useTimes.ts'
import { Badge } from '../ui/Badge.tsx'
import { Button } from '../ui/Button.tsx'
import { Empty } from '../ui/Empty.tsx'
import { Failure } from '../ui/Failure.tsx'
import { Loading } from '../ui/Loading.tsx'
import { Note } from '../ui/Note.tsx'
import { SelectField } from '../ui/SelectField.tsx'
import { TextField } from '../ui/TextField.tsx'
import type { WaitingCall } from './deskTypes.ts'
import { familyName } from './familyName.ts'
import { PageTurner } from './PageTurner.tsx'
import type { PlanHall } from './planTypes.ts'
import { useAsked } from './useAsked.ts'

interface Props {
  halls: readonly PlanHall[]
  reached: string | undefined
  /** How many of each list come before its page. */
  skip: number
  onPage: (skip: number) => void
}

/** Those who wait, call by call in the order in which they are asked, and for a stand why each would be passed over. */
export function WaitingLists({ halls, reached, skip, onPage }: Props) {
  const say = useText()
  const language = useSchemaLanguage()
  const [typed, setTyped] = useState('')
  const number = typed.trim().toUpperCase()
  const stand = halls.flatMap(({ stands }) => stands).find((each) => each.number.toUpperCase() === number)
  const [{ data, error }, read] = useQuery({
    query: WaitingListDocument,
    variables: { stand: stand?.id ?? null, skip, in: language },
    requestPolicy: 'cache-and-network',
  })
  useEffect(() => {
    if (reached) read({ requestPolicy: 'network-only' })
  }, [reached, read])
  const calls = data?.allocationDesk?.calls
  if (error && !calls) return <Failure error={error} onRetry={() => read({ requestPolicy: 'network-only' })} />
  if (!calls) return <Loading />
  if (calls.length === 0) return <Empty title={say('claims.wait.noCall')} />
  return (
    <div className="waiting">
      <div className="waiting-for">
        <TextField
          label={say('claims.wait.stand')}
          hint={say('claims.wait.standHint')}
          value={typed}
          onChange={setTyped}
          autoComplete="off"
          placeholder={say('claims.exampleNumber')}
          dir="ltr"
          {...(number.length > 3 && !stand ? { error: say('claims.exchange.noStand') } : {})}
        />
      </div>
      {calls.map((call) => (
        <WaitingList key={call.id} call={call} stand={stand?.number} />
      ))}
      <PageTurner
        label={say('claims.desk.pages')}
        previous={skip > 0 ? Math.max(0, skip - page) : undefined}
        next={calls.some(({ waitingCount }) => waitingCount > skip + page) ? skip + page : undefined}
        onPage={onPage}
      />
    </div>
  )
}

/** As many as the server gives of each list. */
const page = 100
/** What the server takes. */
const mostDays = 10
const mostEach = 6
const upTo = (most: number) => Array.from({ length: most }, (_, n) => n + 1)

function WaitingList({ call, stand }: { call: WaitingCall; stand: string | undefined }) {
  const say = useText()
  const times = useTimes()
  const [, turn] = useMutation(SwitchWaitingListDocument)
  const [, decide] = useMutation(SetHoldTermsDocument)
  const setTerms = (days: number, each: number) => ask(decide({ call: call.id, days, each }))
  const { busy, refused, ask } = useAsked()
  return (
    <section className="panel claim-panel">
      <header className="claim-head">
        <h2>{call.title}</h2>
        <Button
          role="switch"
          aria-checked={call.offersFreed}
          className="switch"
          busy={busy}
          onClick={() => ask(turn({ call: call.id, on: !call.offersFreed }))}
        >
          <span className="switch-knob" aria-hidden="true" />
          {say('claims.wait.automatic')}
        </Button>
      </header>
      <p className="soft">{say(call.offersFreed ? 'claims.wait.on' : 'claims.wait.off')}</p>
      <div className="row hold-terms">
        <SelectField
          label={say('claims.terms.each')}
          value={String(call.holdsEach)}
          onChange={(each) => setTerms(call.holdDays, Number(each))}
          options={upTo(mostEach).map((count) => ({
            value: String(count),
            label: say('claims.terms.times', { count }),
          }))}
        />
        <SelectField
          label={say('claims.terms.days')}
          value={String(call.holdDays)}
          onChange={(days) => setTerms(Number(days), call.holdsEach)}
          options={upTo(mostDays).map((count) => ({
            value: String(count),
            label: say('claims.desk.offer.days', { count }),
          }))}
        />
      </div>
      <p className="soft">{say('claims.terms.why')}</p>
      {refused && (
        <Note tone="danger" urgent>
          <p>{refused.message}</p>
        </Note>
      )}
      {call.waitingCount > 0 && <p aria-live="polite">{say('claims.wait.count', { count: call.waitingCount })}</p>}
      {call.waiting.length === 0 ? (
        <p className="soft">{say(call.waitingCount > 0 ? 'claims.wait.noMore' : 'claims.wait.nobody')}</p>
      ) : (
        <ol className="waiting-files">
          {call.waiting.map(({ place, isNext, passedOver, file }) => (
            <li key={file.id} data-next={isNext || undefined}>
              <span className="waiting-place numerals" aria-hidden="true">
                {place}
              </span>
              <span className="waiting-who">
                <strong>
                  <bdi>{file.exhibitor.name}</bdi>
                </strong>
                <span className="soft">
                  {familyName(say, file.exhibitor.family)} · <bdi>{file.exhibitor.city}</bdi>
                  {file.waitsSince && ` · ${say('claims.wait.since', { at: times.dateTime(file.waitsSince) })}`}
                </span>
              </span>
              {passedOver ? (
                <Badge tone="saffron">{say(`claims.passed.${passedOver}`)}</Badge>
              ) : (
                isNext && (
                  <Badge tone="mint">
                    {stand ? say('claims.wait.nextFor', { number: stand }) : say('claims.wait.next')}
                  </Badge>
                )
              )}
            </li>
          ))}
        </ol>
      )}
    </section>
  )
}
