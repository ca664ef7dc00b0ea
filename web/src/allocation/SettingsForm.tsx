import { StartAllocationDocument } from '@salon/schema/generated/graphql.ts'
import { useIntl } from 'react-intl'
import { useMutation } from 'urql'
import { useSchemaLanguage } from '../i18n/Language.tsx'
import { useText } from '../i18n/useText.ts'
import { familyName } from '../stands/familyName.ts'
import type { PlanHall } from '../stands/planTypes.ts'
import { useAsked } from '../stands/useAsked.ts'
import { Button } from '../ui/Button.tsx'
import { Note } from '../ui/Note.tsx'
import { SelectField } from '../ui/SelectField.tsx'
import { type Board, criteria } from './allocationTypes.ts'
import { Slider } from './Slider.tsx'
import { type Settings, usual, weightWord } from './settings.ts'

interface Props {
  settings: Settings
  calls: Board['calls']
  halls: readonly PlanHall[]
  isRunning: boolean
  /** Whether nothing was proposed yet. */
  isFirst: boolean
  onChange: (settings: Settings) => void
  onStarted: (number: number) => void
}

/** On a phone what was proposed comes first. */
const hasRoom = () => window.matchMedia('(min-width: 900px)').matches

/** What counts, and how long to look for it. */
export function SettingsForm({ settings, calls, halls, isRunning, isFirst, onChange, onStarted }: Props) {
  const say = useText()
  const intl = useIntl()
  const language = useSchemaLanguage()
  const [, start] = useMutation(StartAllocationDocument)
  const { busy, refused, ask } = useAsked()
  const { call, seconds, seed, ...rest } = settings
  const zones = halls.flatMap((hall) => hall.zones.flatMap((zone) => (zone.family ? [{ hall, zone }] : [])))
  const known = new Set(zones.map(({ zone }) => zone.id))
  const begin = async () => {
    const answer = await ask(
      start({
        call: call || null,
        settings: { ...rest, strictZones: settings.strictZones.filter((id) => known.has(id)) },
        seconds,
        seed,
        in: language,
      }),
    )
    if (answer?.__typename === 'AllocationProposal') onStarted(answer.number)
  }
  return (
    <details className="panel" open={hasRoom() || isFirst}>
      <summary className="allocation-summary">
        <h2>{say('allocation.settings')}</h2>
      </summary>
      <form
        className="allocation-settings"
        onSubmit={(event) => {
          event.preventDefault()
          if (!busy && !isRunning) void begin()
        }}
      >
        <SelectField
          label={say('allocation.call')}
          value={calls.some(({ id }) => id === call) ? call : ''}
          options={[
            { value: '', label: say('allocation.allCalls') },
            ...calls.map(({ id, title }) => ({ value: id, label: title })),
          ]}
          onChange={(next) => onChange({ ...settings, call: next })}
        />
        <label className="allocation-check">
          <input
            type="checkbox"
            checked={settings.movesAllocated}
            onChange={({ target }) => onChange({ ...settings, movesAllocated: target.checked })}
          />
          <span>
            {say('allocation.moves')}
            <span className="soft">{say('allocation.movesWhy')}</span>
          </span>
        </label>
        <Slider
          label={say('allocation.seconds')}
          value={seconds}
          min={1}
          max={60}
          said={say('allocation.secondsCount', { count: seconds })}
          onChange={(next) => onChange({ ...settings, seconds: next })}
        />
        <details className="claim-part">
          <summary>{say('allocation.weights')}</summary>
          <div className="allocation-weights">
            {criteria.map((criterion) => (
              <Slider
                key={criterion}
                label={say(`allocation.criterion.${criterion}`)}
                hint={say(`allocation.about.${criterion}`)}
                value={settings.weights[criterion]}
                min={0}
                max={10}
                said={say(`allocation.weight.${weightWord(settings.weights[criterion])}`)}
                onChange={(weight) => onChange({ ...settings, weights: { ...settings.weights, [criterion]: weight } })}
              />
            ))}
            <Slider
              label={say('allocation.clusterOf')}
              value={settings.clusterOf}
              min={1}
              max={20}
              said={say('allocation.clusterSaid', {
                count: settings.clusterOf,
                metres: intl.formatNumber(settings.clusterRadiusCm / 100),
              })}
              onChange={(clusterOf) => onChange({ ...settings, clusterOf })}
            />
            <Slider
              label={say('allocation.clusterRadius')}
              value={settings.clusterRadiusCm / 100}
              min={3}
              max={40}
              said={say('allocation.metres', { metres: intl.formatNumber(settings.clusterRadiusCm / 100) })}
              onChange={(metres) => onChange({ ...settings, clusterRadiusCm: metres * 100 })}
            />
          </div>
        </details>
        <details className="claim-part">
          <summary>
            {say('allocation.strict', { count: settings.strictZones.filter((id) => known.has(id)).length })}
          </summary>
          <p className="soft">{say('allocation.strictWhy')}</p>
          <ul className="allocation-zones">
            {zones.map(({ hall, zone }) => (
              <li key={zone.id}>
                <label className="allocation-check">
                  <input
                    type="checkbox"
                    checked={settings.strictZones.includes(zone.id)}
                    onChange={({ target }) =>
                      onChange({
                        ...settings,
                        strictZones: target.checked
                          ? [...settings.strictZones, zone.id]
                          : settings.strictZones.filter((id) => id !== zone.id),
                      })
                    }
                  />
                  <span>
                    {hall.name} · {familyName(say, zone.family ?? '')}
                  </span>
                </label>
              </li>
            ))}
          </ul>
        </details>
        {refused && (
          <Note tone="danger" urgent>
            {refused.message}
          </Note>
        )}
        <div className="row">
          <Button
            type="submit"
            tone={isRunning ? 'plain' : 'primary'}
            busy={busy}
            aria-disabled={isRunning || undefined}
          >
            {say('allocation.start')}
          </Button>
          <Button tone="quiet" onClick={() => onChange({ ...settings, seed: seed + 1 })}>
            {say('allocation.seed', { seed })}
          </Button>
          <Button tone="quiet" onClick={() => onChange({ ...usual, call })}>
            {say('allocation.usual')}
          </Button>
        </div>
        {isRunning && <p className="soft">{say('allocation.runsAlready')}</p>}
      </form>
    </details>
  )
}
