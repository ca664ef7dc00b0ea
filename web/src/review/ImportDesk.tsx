import { ReviewCallsDocument } from '@salon/schema/generated/graphql.ts'
import { useState } from 'react'
import { useQuery } from 'urql'
import { useLanguage, useSchemaLanguage } from '../i18n/Language.tsx'
import { useText } from '../i18n/useText.ts'
import { Button } from '../ui/Button.tsx'
import { Failure } from '../ui/Failure.tsx'
import { Field } from '../ui/Field.tsx'
import { Loading } from '../ui/Loading.tsx'
import { Note } from '../ui/Note.tsx'
import { SelectField } from '../ui/SelectField.tsx'
import { toast } from '../ui/toasts.ts'
import { ImportColumns } from './ImportColumns.tsx'
import { ImportReport } from './ImportReport.tsx'
import { useImport } from './useImport.ts'

/** Three steps on one page: the file, what its columns are, and what would become of its rows. */
export function ImportDesk() {
  const say = useText()
  const language = useLanguage()
  const [{ data, error }, read] = useQuery({ query: ReviewCallsDocument, variables: { in: useSchemaLanguage() } })
  const [chosen, setCall] = useState('')
  const [file, setFile] = useState<File>()
  const [columns, setColumns] = useState<readonly string[]>()
  const { busy, report, refused, hand, forget } = useImport()
  if (error && !data) return <Failure error={error} onRetry={() => read({ requestPolicy: 'network-only' })} />
  if (!data) return <Loading />
  const call = chosen || data.calls[0]?.key || ''
  const judge = (next: { file?: File; call?: string; columns?: readonly string[] | undefined }) => {
    const wanted = { file, call, columns, ...next }
    if (wanted.file) void hand({ ...wanted, file: wanted.file }, 'CHECK')
  }
  const run = async (mode: 'ALL' | 'GOOD') => {
    if (!file) return
    const done = await hand({ file, call, columns }, mode)
    if (done) toast(say('review.import.done', { count: done.imported }))
  }
  const fresh = report ? report.counts.new + report.counts.added : 0
  return (
    <div className="review">
      <section className="panel review-form" aria-labelledby="import-file">
        <h2 id="import-file">{say('review.import.file')}</h2>
        <SelectField
          label={say('review.filter.call')}
          value={call}
          onChange={(key) => {
            setCall(key)
            judge({ call: key })
          }}
          options={data.calls.map(({ key, title }) => ({ value: key, label: title }))}
        />
        <Field label={say('review.import.choose')} hint={say('review.import.limits')}>
          {(control) => (
            <input
              {...control}
              className="input"
              type="file"
              accept=".csv,.xlsx,text/csv"
              onChange={(e) => {
                const [picked] = e.target.files ?? []
                forget()
                setFile(picked)
                setColumns(undefined)
                if (picked) judge({ file: picked, columns: undefined })
              }}
            />
          )}
        </Field>
        <p className="row">
          {(['csv', 'xlsx'] as const).map((format) => (
            <a
              key={format}
              className="button"
              data-tone="quiet"
              href={`/review/template.${format}?lang=${language}&call=${encodeURIComponent(call)}`}
              download
            >
              {say('review.import.template', { format: format.toUpperCase() })}
            </a>
          ))}
        </p>
      </section>
      {busy && !report && <Loading lines={2} />}
      {refused && (
        <Note tone="danger" urgent>
          <p>{refused}</p>
        </Note>
      )}
      {report && (
        <>
          <ImportColumns
            report={report}
            onChange={(next) => {
              setColumns(next)
              judge({ columns: next })
            }}
          />
          <ImportReport report={report} />
          <div className="row" aria-busy={busy}>
            {report.imported > 0 ? (
              <Note tone="good">
                <p>{say('review.import.done', { count: report.imported })}</p>
              </Note>
            ) : (
              <>
                {report.counts.wrong > 0 && fresh > 0 && (
                  <Button busy={busy} onClick={() => void run('GOOD')}>
                    {say('review.import.good', { count: fresh })}
                  </Button>
                )}
                {report.counts.wrong === 0 && fresh > 0 && (
                  <Button tone="primary" busy={busy} onClick={() => void run('ALL')}>
                    {say('review.import.all', { count: fresh })}
                  </Button>
                )}
                {report.lacking.length === 0 && fresh === 0 && report.counts.wrong === 0 && (
                  <p className="soft">{say('review.import.nothing')}</p>
                )}
              </>
            )}
          </div>
        </>
      )}
    </div>
  )
}
