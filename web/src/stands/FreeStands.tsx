import { HoldStandDocument, type HoldStandMutation, MyFitsDocument } from '@salon/schema/generated/graphql.ts'
import { useEffect, useMemo, useRef, useState } from 'react'
import { useMutation, useQuery } from 'urql'
import { useSchemaLanguage } from '../i18n/Language.tsx'
import { useText } from '../i18n/useText.ts'
import { Button } from '../ui/Button.tsx'
import { Failure } from '../ui/Failure.tsx'
import { Note } from '../ui/Note.tsx'
import { HallDrawing } from './HallDrawing.tsx'
import { HallTabs } from './HallTabs.tsx'
import { MarkLegend } from './MarkLegend.tsx'
import type { FileProps } from './MyFile.tsx'
import { StandCard } from './StandCard.tsx'
import { StandTable } from './StandTable.tsx'
import { useAsked } from './useAsked.ts'
import { usePlanAddress } from './usePlanAddress.ts'

type Taken = Extract<HoldStandMutation['holdStand'], { __typename: 'StandTaken' }>

/** The free stands that fit, on the plan and in a list. Who is a moment late is shown the nearest like it, one tap away. */
export function FreeStands({ file, halls, placed, states }: FileProps) {
  const say = useText()
  const language = useSchemaLanguage()
  const [address, change] = usePlanAddress()
  const [{ data, error }, read] = useQuery({ query: MyFitsDocument, requestPolicy: 'cache-and-network' })
  const [, hold] = useMutation(HoldStandDocument)
  const { busy, refused, ask, forget } = useAsked()
  const [taken, setTaken] = useState<Taken>()
  const told = useRef<HTMLDivElement>(null)
  useEffect(() => {
    // It answers a press further down: on a phone it would be out of sight.
    if (taken) told.current?.scrollIntoView({ block: 'start' })
  }, [taken])
  const fits = data?.myStands?.files.find(({ id }) => id === file.id)?.fits
  const fitting = useMemo(() => {
    const suits = new Map(fits?.filter(({ misfit }) => !misfit).map(({ stand, suits }) => [stand, suits]))
    return new Map(
      halls.map(({ key, stands }) => [
        key,
        stands
          .filter(({ id }) => suits.has(id) && states.get(id)?.state === 'free')
          .sort((a, b) => Number(suits.get(b.id)) - Number(suits.get(a.id))),
      ]),
    )
  }, [fits, halls, states])
  if (error && !fits) return <Failure error={error} onRetry={() => read({ requestPolicy: 'network-only' })} />
  const chosen = halls.flatMap(({ stands }) => stands).find(({ number }) => number === address.stand)
  const hall =
    halls.find(({ key }) => key === address.hall) ??
    (chosen && placed.get(chosen.id)?.hall) ??
    halls.find(({ key }) => fitting.get(key)?.length) ??
    halls[0]
  if (!hall) return null
  const shown = fitting.get(hall.key) ?? []
  const misfit = chosen && fits?.find(({ stand }) => stand === chosen.id)?.misfit
  const isFree = chosen && states.get(chosen.id)?.state === 'free'
  const place = chosen && placed.get(chosen.id)
  const take = async (stand: string) => {
    setTaken(undefined)
    const answer = await ask(hold({ file: file.id, stand, in: language }))
    if (answer?.__typename === 'StandTaken') setTaken(answer)
  }
  const choose = (number: string) => {
    forget()
    change({ hall: hall.key, stand: number === address.stand ? '' : number })
  }
  return (
    <section className="panel claim-panel" data-kind="free">
      <h3>{say('claims.free.title')}</h3>
      <p>{say('claims.free.lead')}</p>
      <p className="soft">
        {say(file.holdsLeft > 0 ? 'claims.free.left' : 'claims.free.noHoldLeft', {
          count: file.holdsLeft,
          days: file.holdDays,
        })}
      </p>
      <HallTabs halls={halls} found={fitting} hall={hall.key} onChange={(key) => change({ hall: key, stand: '' })} />
      <HallDrawing
        hall={hall}
        states={states}
        found={new Set(shown.map(({ id }) => id))}
        marks={new Map(shown.map(({ id }) => [id, 'fits']))}
        chosen={hall.stands.includes(chosen as never) ? chosen : undefined}
        onChoose={choose}
      />
      <MarkLegend marks={['fits']} />
      {taken && (
        <Note tone="warning" urgent>
          <div className="taken" ref={told}>
            <p>
              <strong>{say('claims.free.taken', { number: taken.standNumber })}</strong>
            </p>
            <p>{say('claims.free.nearest', { count: taken.alternatives.length })}</p>
            <ul className="stand-cards">
              {taken.alternatives.map(({ id }) => {
                const near = placed.get(id)
                return (
                  near && (
                    <li key={id}>
                      <StandCard {...near} states={states}>
                        <Button tone="primary" busy={busy} onClick={() => take(id)}>
                          {say('claims.free.takeInstead', { number: near.stand.number })}
                        </Button>
                      </StandCard>
                    </li>
                  )
                )
              })}
            </ul>
          </div>
        </Note>
      )}
      {refused && !taken && (
        <Note tone="danger" urgent>
          <p>{refused.message}</p>
        </Note>
      )}
      {place && !taken && (
        <div className="free-chosen" aria-live="polite">
          <StandCard {...place} states={states} chosen>
            {misfit ? (
              <p className="misfit">{say(`claims.misfit.${misfit}`)}</p>
            ) : isFree && file.holdsLeft > 0 ? (
              <Button tone="primary" busy={busy} onClick={() => take(place.stand.id)}>
                {say('claims.free.hold', { number: place.stand.number, count: file.holdDays })}
              </Button>
            ) : isFree ? (
              <p className="misfit">{say('claims.free.noHoldLeft')}</p>
            ) : (
              <p className="misfit">{say('claims.free.notFree')}</p>
            )}
          </StandCard>
        </div>
      )}
      <details className="claim-part">
        <summary>{say('claims.free.list', { count: shown.length })}</summary>
        <StandTable stands={shown} states={states} chosen={address.stand} onChoose={choose} />
      </details>
    </section>
  )
}
