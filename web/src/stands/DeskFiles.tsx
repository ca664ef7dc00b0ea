import { useIntl } from 'react-intl'
import { useText } from '../i18n/useText.ts'
import { Badge } from '../ui/Badge.tsx'
import { Empty } from '../ui/Empty.tsx'
import { Countdown } from './Countdown.tsx'
import { fileNow } from './claimTypes.ts'
import type { DeskList, DeskView } from './deskTypes.ts'
import { familyName } from './familyName.ts'
import { PageTurner } from './PageTurner.tsx'

interface Props {
  list: DeskList
  view: DeskView
  /** Id of the chosen file. */
  chosen: string
  now: number
  /** Opens the page that starts after this number. */
  onPage: (after: number) => void
  onChoose: (id: string) => void
}

/** Files line by line: who, what it wants, what it has or how long it may still choose. */
export function DeskFiles({ list, view, chosen, now, onPage, onChoose }: Props) {
  const say = useText()
  const intl = useIntl()
  const isBeyond = list.files.length === 0 && list.total > 0
  if (list.files.length === 0 && !isBeyond)
    return <Empty title={say(`claims.desk.none.${view === 'waiting' || view === 'exchanges' ? 'without' : view}`)} />
  return (
    <>
      <p className="soft" aria-live="polite">
        {list.files.length === list.total
          ? say('claims.desk.count', { count: list.total })
          : say('claims.desk.range', {
              from: Math.min(list.before + 1, list.total),
              to: list.before + list.files.length,
              count: list.total,
            })}
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
      <PageTurner
        previous={list.previous ?? undefined}
        next={list.next ?? undefined}
        onPage={onPage}
        label={say('claims.desk.pages')}
      />
    </>
  )
}
