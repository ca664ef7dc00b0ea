import { DeskFileDocument, DeskFitsDocument } from '@salon/schema/generated/graphql.ts'
import { useEffect, useMemo } from 'react'
import { useQuery } from 'urql'
import { useSchemaLanguage } from '../i18n/Language.tsx'
import { useText } from '../i18n/useText.ts'
import { Empty } from '../ui/Empty.tsx'
import { Loading } from '../ui/Loading.tsx'
import { fileNow } from './claimTypes.ts'
import { DeskClaims } from './DeskClaims.tsx'
import { DeskOffer } from './DeskOffer.tsx'
import { HallDrawing } from './HallDrawing.tsx'
import { HallTabs } from './HallTabs.tsx'
import { MarkLegend } from './MarkLegend.tsx'
import type { PlanHall } from './planTypes.ts'
import { StandFacts } from './StandFacts.tsx'
import type { StandMark } from './StandShape.tsx'
import { StandTable } from './StandTable.tsx'
import type { StandNow } from './standState.ts'
import { useDeskAddress } from './useDeskAddress.ts'
import type { PlacedStand } from './useStandStates.ts'

interface Props {
  halls: readonly PlanHall[]
  placed: ReadonlyMap<string, PlacedStand>
  states: ReadonlyMap<string, StandNow>
  now: number
  /** The last change that was told of: what is read here is read again. */
  reached: string | undefined
}

/** The chosen file and the plan as it is for it: what fits stands out, the rest says why not. */
export function DeskFile({ halls, placed, states, now, reached }: Props) {
  const say = useText()
  const language = useSchemaLanguage()
  const [address, change] = useDeskAddress()
  const pause = address.file === ''
  const [{ data }, read] = useQuery({ query: DeskFileDocument, variables: { file: address.file, in: language }, pause })
  const [{ data: judged }] = useQuery({ query: DeskFitsDocument, variables: { file: address.file }, pause })
  useEffect(() => {
    if (reached && !pause) read({ requestPolicy: 'network-only' })
  }, [reached, pause, read])
  const file = pause ? undefined : data?.allocationDesk?.file
  const fits = pause ? undefined : judged?.allocationDesk?.file?.fits
  const fitOf = useMemo(() => new Map(fits?.map((fit) => [fit.stand, fit])), [fits])
  const wanted = file?.wantedDm2 ?? 0
  const free = useMemo(
    () =>
      new Map(
        halls.map(({ key, stands }) => [
          key,
          stands
            // Without a file every free stand counts.
            .filter(({ id }) => (pause || fitOf.get(id)?.misfit === null) && states.get(id)?.state === 'free')
            .sort(
              (a, b) =>
                Number(fitOf.get(b.id)?.suits) - Number(fitOf.get(a.id)?.suits) ||
                Math.abs(a.areaDm2 - wanted) - Math.abs(b.areaDm2 - wanted),
            ),
        ]),
      ),
    [halls, fitOf, states, wanted, pause],
  )
  const stands = halls.flatMap((hall) => hall.stands)
  const chosen = stands.find(({ number }) => number === address.stand)
  const hall =
    halls.find(({ key }) => key === address.hall) ??
    (chosen && placed.get(chosen.id)?.hall) ??
    halls.find(({ key }) => free.get(key)?.some(({ id }) => fitOf.get(id)?.suits)) ??
    halls.find(({ key }) => free.get(key)?.length) ??
    halls[0]
  if (!hall) return null
  const shown = free.get(hall.key) ?? []
  const own = file ? fileNow(file, now) : undefined
  const marks = new Map<string, StandMark>(
    (file ? shown : []).map(({ id }) => [id, fitOf.get(id)?.suits ? 'suits' : 'fits']),
  )
  for (const { number, id } of stands) if (address.pick.includes(number)) marks.set(id, 'picked')
  for (const { stand } of own?.offered ?? []) marks.set(stand.id, 'offered')
  for (const { stand } of [...(own?.allocated ?? []), ...(own?.held ?? [])]) marks.set(stand.id, 'mine')
  const choose = (number: string) => change({ hall: hall.key, stand: number === address.stand ? '' : number })
  const misfit = chosen && fitOf.get(chosen.id)?.misfit
  return (
    <div className="desk-main">
      {file && own && (
        <>
          {(own.allocated.length > 0 || own.held.length > 0 || own.offer) && <DeskClaims file={file} own={own} />}
          <DeskOffer
            file={file}
            own={own}
            stands={stands}
            states={states}
            fitOf={fitOf}
            near={shown}
            chosen={chosen}
            pick={address.pick}
            onPick={(pick) => change({ pick })}
          />
        </>
      )}
      {!file && !pause && !data && <Loading />}
      {pause && <p className="plan-hint desk-hint">{say('claims.desk.chooseFile')}</p>}
      {data && !pause && !file && <Empty title={say('claims.desk.noFile')} />}
      <HallTabs halls={halls} found={free} hall={hall.key} onChange={(key) => change({ hall: key, stand: '' })} />
      <div className="plan-split">
        <HallDrawing
          hall={hall}
          states={states}
          found={file ? new Set(marks.keys()) : undefined}
          marks={marks}
          chosen={chosen && placed.get(chosen.id)?.hall === hall ? chosen : undefined}
          onChoose={choose}
        />
        <div className="desk-facts">
          <StandFacts
            hall={(chosen && placed.get(chosen.id)?.hall) ?? hall}
            stand={chosen}
            now={chosen && states.get(chosen.id)}
          />
          {file && misfit && <p className="misfit">{say(`claims.misfit.${misfit}`)}</p>}
          {file && chosen && !misfit && fitOf.get(chosen.id)?.suits && (
            <p className="suits">{say('claims.desk.suits')}</p>
          )}
        </div>
      </div>
      {file && <MarkLegend marks={['suits', 'fits', 'picked', 'offered', 'mine']} />}
      {file && (
        <details className="claim-part">
          <summary>{say('claims.free.list', { count: shown.length })}</summary>
          <StandTable stands={shown} states={states} chosen={address.stand} onChoose={choose} />
        </details>
      )}
    </div>
  )
}
