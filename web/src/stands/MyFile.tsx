import { useText } from '../i18n/useText.ts'
import { Badge } from '../ui/Badge.tsx'
import { Note } from '../ui/Note.tsx'
import { fileNow, type StandFile } from './claimTypes.ts'
import { ExchangeList } from './ExchangeList.tsx'
import { FreeStands } from './FreeStands.tsx'
import { HeldStand } from './HeldStand.tsx'
import { MyOffer } from './MyOffer.tsx'
import { OwnStand } from './OwnStand.tsx'
import type { PlanHall } from './planTypes.ts'
import type { StandNow } from './standState.ts'
import type { PlacedStand } from './useStandStates.ts'

export interface FileProps {
  file: StandFile
  halls: readonly PlanHall[]
  placed: ReadonlyMap<string, PlacedStand>
  states: ReadonlyMap<string, StandNow>
  now: number
}

/** One file of an exhibitor: its offer first, since that has a deadline. */
export function MyFile(props: FileProps) {
  const say = useText()
  const { file, now } = props
  const { allocated, held, offered, offer, mayHold } = fileNow(file, now)
  const expired = file.offer && !offer && file.offer.state !== 'CHOSEN' ? file.offer : undefined
  const gone = expired && (expired.state === 'WITHDRAWN' || expired.state === 'EXPIRED' || expired.state === 'OPEN')
  const exchanges = file.exchanges.filter(({ state }) => state === 'PROPOSED')
  return (
    <section className="my-file" aria-labelledby={`file-${file.id}`}>
      <header className="my-file-head">
        <h2 id={`file-${file.id}`}>
          <bdi>{file.exhibitor.name}</bdi>
        </h2>
        <Badge>{say('claims.fileNumber', { number: String(file.number) })}</Badge>
        {file.standsGranted > 1 && (
          <Badge tone="majorelle">
            {say('claims.granted', { taken: file.standsTaken, granted: file.standsGranted })}
          </Badge>
        )}
      </header>
      {file.isWaiting && !offer && (
        <Note>
          <p>{say('claims.mine.waiting')}</p>
        </Note>
      )}
      {offer && <MyOffer {...props} offer={offer} offered={offered} />}
      {held.map((claim) => (
        <HeldStand key={claim.id} {...props} claim={claim} />
      ))}
      {allocated.map((claim) => (
        <OwnStand key={claim.id} {...props} claim={claim} />
      ))}
      {exchanges.length > 0 && <ExchangeList exchanges={exchanges} fileId={file.id} />}
      {gone && allocated.length === 0 && held.length === 0 && (
        <Note tone="warning">
          <p>{say(expired.state === 'WITHDRAWN' ? 'claims.mine.offerWithdrawn' : 'claims.mine.offerExpired')}</p>
        </Note>
      )}
      {mayHold && <FreeStands {...props} />}
    </section>
  )
}
