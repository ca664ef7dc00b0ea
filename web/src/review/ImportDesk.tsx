import { ReviewCallsDocument } from '@salon/schema/generated/graphql.ts'
import { useState } from 'react'
import { useQuery } from 'urql'
import { useSchemaLanguage } from '../i18n/Language.tsx'
import { useText } from '../i18n/useText.ts'
import { Button } from '../ui/Button.tsx'
import { Failure } from '../ui/Failure.tsx'
import { Loading } from '../ui/Loading.tsx'
import { Note } from '../ui/Note.tsx'
import { toast } from '../ui/toasts.ts'
import { ImportColumns } from './ImportColumns.tsx'
import { ImportFile } from './ImportFile.tsx'
import { ImportReport } from './ImportReport.tsx'
import { ImportResult } from './ImportResult.tsx'
import { useImport } from './useImport.ts'

/** Three steps on one page: the file, what its columns are, and what would become of its rows. */
export function ImportDesk() {
  const say = useText()
  const [{ data, error }, read] = useQuery({ query: ReviewCallsDocument, variables: { in: useSchemaLanguage() } })
  const [chosen, setCall] = useState('')
  const [file, setFile] = useState<File>()
  const [columns, setColumns] = useState<readonly string[]>()
  const { busy, report, refused, hand, wrongRows, forget } = useImport()
  if (error && !data) return <Failure error={error} onRetry={() => read({ requestPolicy: 'network-only' })} />
  if (!data) return <Loading />
  const call = chosen || data.calls[0]?.key || ''
  const judge = (next: { file?: File; call?: string; columns?: readonly string[] | undefined }) => {
    const wanted = { file, call, columns, ...next }
    if (wanted.file) void hand({ ...wanted, file: wanted.file }, 'CHECK')
  }
  const run = async (mode: 'ALL' | 'GOOD') => {
    const done = file && (await hand({ file, call, columns }, mode))
    if (done) toast(say('review.import.done', { count: done.imported }))
  }
  const fresh = report ? report.counts.new + report.counts.added : 0
  return (
    <div className="review" aria-busy={busy}>
      <ImportFile
        calls={data.calls}
        call={call}
        file={file}
        onCall={(key) => {
          setCall(key)
          // Another call has other questions: what the columns are is judged anew.
          setColumns(undefined)
          forget()
          judge({ call: key, columns: undefined })
        }}
        onFile={(picked) => {
          forget()
          setFile(picked)
          setColumns(undefined)
          judge({ file: picked, columns: undefined })
        }}
      />
      {busy && !report && <Loading lines={2} />}
      {refused && (
        <Note tone="danger" urgent>
          <p>{refused}</p>
        </Note>
      )}
      {report && file && report.imported > 0 && (
        <>
          <ImportResult report={report} call={call} />
          {report.counts.wrong > 0 && (
            <ImportReport report={report} onDownload={() => void wrongRows({ file, call, columns })} />
          )}
        </>
      )}
      {report && file && report.imported === 0 && (
        <>
          <ImportColumns
            report={report}
            onChange={(next) => {
              setColumns(next)
              judge({ columns: next })
            }}
          />
          {report.lacking.length === 0 && (
            <ImportReport report={report} onDownload={() => void wrongRows({ file, call, columns })}>
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
              {fresh === 0 && report.counts.wrong === 0 && <p className="soft">{say('review.import.nothing')}</p>}
            </ImportReport>
          )}
        </>
      )}
    </div>
  )
}
