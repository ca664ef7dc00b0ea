import { useState } from 'react'
import { useText } from '../i18n/useText.ts'
import { families, familyName } from '../stands/familyName.ts'
import { Button } from '../ui/Button.tsx'
import { Icon } from '../ui/Icon.tsx'
import { Note } from '../ui/Note.tsx'
import { SelectField } from '../ui/SelectField.tsx'
import { toast } from '../ui/toasts.ts'
import type { CallRecord } from './callTypes.ts'
import { QuotaRow } from './QuotaRow.tsx'
import { useCallAction } from './useCallAction.ts'
import { useRegions } from './useQuotaName.ts'
import { useQuotaTable } from './useQuotaTable.ts'

/** How many files are accepted in all, of each region, of each family, and of both: none goes below what is accepted. */
export function QuotasPart({ call, readOnly }: { call: CallRecord; readOnly: boolean }) {
  const say = useText()
  const regions = useRegions()
  const { busy, refused, forget, setQuotas } = useCallAction(call.id)
  const table = useQuotaTable(call)
  const [pair, setPair] = useState({ region: '', family: '' })
  const save = async () => {
    const before = call.quotas.map(({ region, family, places }) => ({ region, family, places }))
    const done = await setQuotas(call.version, table.wanted)
    if (!done) return
    table.forget()
    toast(say('calls.quotasSaved'), {
      label: say('calls.undo'),
      run: () => void setQuotas(done.version, before),
    })
  }
  const row = (region: string | null, family: string | null, name: string) => {
    const id = table.idOf(region, family)
    const quota = call.quotas.find((each) => table.idOf(each.region, each.family) === id)
    const fault = table.fault(id)
    const isRefused = refused?.quota && table.idOf(refused.quota.region, refused.quota.family) === id
    return (
      <QuotaRow
        key={id}
        name={name}
        value={table.typed(id)}
        quota={quota}
        readOnly={readOnly}
        error={
          isRefused ? refused.message : fault && say(`calls.quotaFault.${fault}`, { accepted: quota?.accepted ?? 0 })
        }
        onChange={(value) => {
          forget()
          table.type(id, value)
        }}
      />
    )
  }
  const regionName = (code: string) => regions.find((each) => each.code === code)?.name ?? code
  const pairs = table.ids.filter(({ region, family }) => region && family)
  return (
    <section className="panel call-part" aria-labelledby="call-quotas">
      <h2 id="call-quotas">{say('calls.quotas')}</h2>
      <p className="soft">{say('calls.quotasLead')}</p>
      <form
        className="quota-groups"
        onSubmit={(event) => {
          event.preventDefault()
          if (table.isChanged && !table.isFaulty) void save()
        }}
      >
        <ul className="quota-rows">{row(null, null, say('calls.quotaAll'))}</ul>
        <fieldset>
          <legend>{say('calls.byRegion')}</legend>
          <ul className="quota-rows">{regions.map(({ code, name }) => row(code, null, name))}</ul>
        </fieldset>
        <fieldset>
          <legend>{say('calls.byFamily')}</legend>
          <ul className="quota-rows">{families.map((family) => row(null, family, familyName(say, family)))}</ul>
        </fieldset>
        <fieldset>
          <legend>{say('calls.byBoth')}</legend>
          {pairs.length === 0 && <p className="soft">{say('calls.byBothNone')}</p>}
          <ul className="quota-rows">
            {pairs.map(({ region, family }) =>
              row(region, family, `${regionName(region ?? '')} · ${familyName(say, family ?? '')}`),
            )}
          </ul>
          {!readOnly && (
            <div className="quota-add">
              <SelectField
                label={say('calls.region')}
                value={pair.region}
                onChange={(region) => setPair({ ...pair, region })}
                options={[
                  { value: '', label: say('calls.choose') },
                  ...regions.map(({ code, name }) => ({ value: code, label: name })),
                ]}
              />
              <SelectField
                label={say('calls.family')}
                value={pair.family}
                onChange={(family) => setPair({ ...pair, family })}
                options={[
                  { value: '', label: say('calls.choose') },
                  ...families.map((family) => ({ value: family, label: familyName(say, family) })),
                ]}
              />
              <Button
                aria-disabled={!pair.region || !pair.family}
                onClick={() => {
                  if (!pair.region || !pair.family) return
                  table.add(pair.region, pair.family)
                  setPair({ region: '', family: '' })
                }}
              >
                <Icon name="plus" />
                {say('calls.addPair')}
              </Button>
            </div>
          )}
        </fieldset>
        {refused && !refused.quota && (
          <Note tone="danger" urgent>
            <p>{refused.issues[0]?.message ?? refused.message}</p>
          </Note>
        )}
        {!readOnly && (
          <div className="row call-save" data-changed={table.isChanged || undefined}>
            <Button tone="primary" type="submit" busy={busy} aria-disabled={!table.isChanged || table.isFaulty}>
              {say('calls.saveQuotas')}
            </Button>
            {table.isChanged && (
              <Button tone="quiet" onClick={table.forget}>
                {say('calls.cancel')}
              </Button>
            )}
          </div>
        )}
      </form>
    </section>
  )
}
