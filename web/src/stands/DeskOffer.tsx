import { OfferStandsDocument } from '@salon/schema/generated/graphql.ts'
import { useState } from 'react'
import { useIntl } from 'react-intl'
import { useMutation } from 'urql'
import { useSchemaLanguage } from '../i18n/Language.tsx'
import { useText } from '../i18n/useText.ts'
import { announce } from '../ui/announce.ts'
import { Button } from '../ui/Button.tsx'
import { Icon } from '../ui/Icon.tsx'
import { Note } from '../ui/Note.tsx'
import { SelectField } from '../ui/SelectField.tsx'
import { toast } from '../ui/toasts.ts'
import type { FileNow, StandFile } from './claimTypes.ts'
import type { PlanStand } from './planTypes.ts'
import type { StandNow } from './standState.ts'
import { useAsked } from './useAsked.ts'

/** The most that one offer holds, as the server has it. */
const most = 5
const hours = [24, 48, 72, 168] as const

interface Props {
  file: StandFile
  own: FileNow
  stands: readonly PlanStand[]
  states: ReadonlyMap<string, StandNow>
  fitOf: ReadonlyMap<string, { misfit?: string | null; suits: boolean }>
  /** Free and fitting, in the hall that is shown, the most suitable first. */
  near: readonly PlanStand[]
  chosen: PlanStand | undefined
  pick: readonly string[]
  onPick: (numbers: readonly string[]) => void
}

/** What would be offered, for how long, and to whom: one press holds all of it, or none. */
export function DeskOffer({ file, own, stands, states, fitOf, near, chosen, pick, onPick }: Props) {
  const say = useText()
  const intl = useIntl()
  const language = useSchemaLanguage()
  const [, offer] = useMutation(OfferStandsDocument)
  const { busy, refused, ask } = useAsked()
  const [long, setLong] = useState('48')
  if (own.offer || file.isWaiting || own.allocated.length + own.held.length >= file.standsGranted) return null
  const picked = pick.flatMap((number) => stands.find((stand) => stand.number === number) ?? [])
  const isPickable =
    chosen !== undefined &&
    fitOf.get(chosen.id)?.misfit === null &&
    states.get(chosen.id)?.state === 'free' &&
    !pick.includes(chosen.number) &&
    pick.length < most
  const lost = picked.filter(({ id }) => states.get(id)?.state !== 'free')
  return (
    <section className="panel desk-offer" aria-label={say('claims.desk.offer.title')}>
      <header className="claim-head">
        <h2>
          <bdi>{file.exhibitor.name}</bdi>
        </h2>
        <p className="soft">
          {say('claims.desk.offer.wants', {
            area: file.wantedDm2 ? intl.formatNumber(file.wantedDm2 / 100) : '–',
            build: file.wantedBuild ? say(`stands.build.${file.wantedBuild}`) : say('claims.desk.offer.anyBuild'),
          })}
        </p>
      </header>
      <ul className="picked" aria-label={say('claims.desk.offer.picked')}>
        {picked.map(({ id, number, areaDm2 }) => (
          <li key={id}>
            <button
              type="button"
              className="pick"
              data-lost={states.get(id)?.state !== 'free' || undefined}
              aria-label={say('claims.desk.offer.remove', { number })}
              onClick={() => onPick(pick.filter((each) => each !== number))}
            >
              <bdi>{number}</bdi>
              <span className="numerals">{say('stands.squareMetres', { area: intl.formatNumber(areaDm2 / 100) })}</span>
              <Icon name="close" />
            </button>
          </li>
        ))}
        {picked.length === 0 && <li className="soft">{say('claims.desk.offer.empty')}</li>}
      </ul>
      <div className="row">
        {chosen && (
          <Button aria-disabled={!isPickable} onClick={() => isPickable && onPick([...pick, chosen.number])}>
            <Icon name="plus" />
            {say('claims.desk.offer.add', { number: chosen.number })}
          </Button>
        )}
        {picked.length === 0 && near.length > 0 && (
          <Button onClick={() => onPick(near.slice(0, 3).map(({ number }) => number))}>
            {say('claims.desk.offer.suggest', { count: Math.min(3, near.length) })}
          </Button>
        )}
      </div>
      {(lost.length > 0 || refused) && (
        <Note tone={refused ? 'danger' : 'warning'} urgent>
          <p>{refused?.message ?? say('claims.desk.offer.lost', { number: lost[0]?.number ?? '' })}</p>
        </Note>
      )}
      {picked.length > 0 && (
        <div className="row desk-send">
          <SelectField
            label={say('claims.desk.offer.deadline')}
            value={long}
            onChange={setLong}
            options={hours.map((each) => ({
              value: String(each),
              label: say('claims.desk.offer.days', { count: each / 24 }),
            }))}
          />
          <Button
            tone="primary"
            busy={busy}
            onClick={async () => {
              const done = await ask(
                offer({ file: file.id, stands: picked.map(({ id }) => id), hours: Number(long), in: language }),
              )
              if (done?.__typename !== 'StandFile') return
              onPick([])
              const told = say('claims.desk.offer.sent', { count: picked.length, name: file.exhibitor.name })
              announce(told)
              toast(told)
            }}
          >
            {say('claims.desk.offer.send', { count: picked.length })}
          </Button>
        </div>
      )}
    </section>
  )
}
