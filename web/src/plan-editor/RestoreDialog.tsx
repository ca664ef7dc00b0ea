import { PlanReleasesDocument } from '@salon/schema/generated/graphql.ts'
import { useQuery } from 'urql'
import { useSchemaLanguage } from '../i18n/Language.tsx'
import { useText } from '../i18n/useText.ts'
import { useTimes } from '../i18n/useTimes.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { Empty } from '../ui/Empty.tsx'
import { Failure } from '../ui/Failure.tsx'
import { Loading } from '../ui/Loading.tsx'

interface Props {
  onRestore: (release: number) => void
  busy: boolean
  onClose: () => void
}

const MOST = 40

/** The published versions, newest first: the hall as it was in one of them becomes the drawing, which undo takes back. */
export function RestoreDialog({ onRestore, busy, onClose }: Props) {
  const say = useText()
  const times = useTimes()
  const [{ data, error }, read] = useQuery({
    query: PlanReleasesDocument,
    variables: { first: MOST, in: useSchemaLanguage() },
    requestPolicy: 'cache-and-network',
  })
  const releases = data?.planReleases.nodes
  return (
    <Dialog open title={say('plan-editor.restore')} onClose={onClose}>
      <p className="editor-soft">{say('plan-editor.restore.text')}</p>
      {!releases && (error ? <Failure error={error} onRetry={() => read()} /> : <Loading lines={3} />)}
      {releases?.length === 0 && <Empty title={say('stands.versions.none')} />}
      <ul className="editor-releases">
        {releases?.map(({ id, number, note, publishedAt, publishedBy }) => (
          <li key={id}>
            <div>
              <strong>{say('stands.versions.number', { number })}</strong>
              <p className="editor-soft">
                <time dateTime={publishedAt}>{times.dateTime(publishedAt)}</time>
                {publishedBy && <> {say('stands.versions.by', { name: publishedBy.name })}</>}
              </p>
              {note && <p dir="auto">{note}</p>}
            </div>
            <Button busy={busy} onClick={() => onRestore(number)}>
              {say('plan-editor.restore.take')}
            </Button>
          </li>
        ))}
      </ul>
    </Dialog>
  )
}
