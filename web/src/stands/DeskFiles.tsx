import { useIntl } from 'react-intl'
import { useText } from '../i18n/useText.ts'
import { Badge } from '../ui/Badge.tsx'
import { Button } from '../ui/Button.tsx'
import { Empty } from '../ui/Empty.tsx'
import { Countdown } from './Countdown.tsx'
import { fileNow } from './claimTypes.ts'
import type { DeskList, DeskView } from './deskTypes.ts'
import { familyName } from './familyName.ts'

interface Props {
  list: DeskList
  view: DeskView
  /** Id of the chosen file. */
  chosen: string
  now: number
  onMore: () => void
  onChoose: (id: string) => void
}

/** Files line by line: who, what it wants, what it has or how long it may still choose. */
export function DeskFiles({ list, view, chosen, now, onMore, onChoose }: Props) {
  const say = useText()
  const intl = useIntl()
  if (list.files.length === 0)
    return <Empty title={say(`claims.desk.none.${view === 'waiting' || view === 'exchanges' ? 'without' : view}`)} />
  return (
    <>
      <p className="soft" aria-live="polite">
        {say('claims.desk.count', { count: list.total })}
      </p>
      <ul className="desk-files">
        {list.files.map((file) => {
          const { allocated, offer, held } = fileNow(file, now)
          return (
            <li key={file.id}>
              <button
                type="button"
                className="desk-file"
                aria-pressed={file.id === chosen}
                onClick={() => onChoose(file.id)}
              >
                <span className="desk-file-name">
                  <bdi>{file.exhibitor.name}</bdi>
                  <span className="numerals soft">{say('claims.fileNumber', { number: String(file.number) })}</span>
                </span>
                <span className="soft">
                  {familyName(say, file.exhibitor.family)} · <bdi>{file.exhibitor.city}</bdi>
                </span>
                <span className="row desk-file-wish">
                  {file.isWaiting && <Badge tone="saffron">{say('claims.desk.waits')}</Badge>}
                  {file.wantedDm2 && (
                    <Badge>{say('stands.squareMetres', { area: intl.formatNumber(file.wantedDm2 / 100) })}</Badge>
                  )}
                  {file.wantedBuild && <Badge>{say(`stands.build.${file.wantedBuild}`)}</Badge>}
                  {file.wantedWatts > 0 && (
                    <Badge>{say('stands.watts', { watts: intl.formatNumber(file.wantedWatts) })}</Badge>
                  )}
                  {file.wantsWater && <Badge>{say('stands.fact.water')}</Badge>}
                  {allocated.map(({ id, stand, isLocked }) => (
                    <Badge key={id} tone="majorelle">
                      <bdi>{stand.number}</bdi>
                      {isLocked && ` · ${say('claims.desk.locked')}`}
                    </Badge>
                  ))}
                  {held.map(({ id, stand }) => (
                    <Badge key={id} tone="saffron">
                      <bdi>{stand.number}</bdi>
                    </Badge>
                  ))}
                </span>
                {offer && <Countdown until={offer.until} from={offer.offeredAt} />}
              </button>
            </li>
          )
        })}
      </ul>
      {list.files.length < list.total && list.files.length < 100 && (
        <Button onClick={onMore}>{say('claims.desk.more', { count: list.total - list.files.length })}</Button>
      )}
    </>
  )
}
