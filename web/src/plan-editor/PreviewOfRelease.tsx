import type { PlanReleasePreviewQuery } from '@salon/schema/generated/graphql.ts'
import { useText } from '../i18n/useText.ts'
import { HallDifference } from '../stands/HallDifference.tsx'
import { Badge } from '../ui/Badge.tsx'

type Preview = PlanReleasePreviewQuery['planReleasePreview']

/** As many as are named; the rest are counted. */
const SHOWN = 12

/** What a release would do: wrong things first, then whose stands it changes, then every hall drawn. */
export function PreviewOfRelease({ preview: { halls, problems, files } }: { preview: Preview }) {
  const say = useText()
  const errors = problems.filter(({ severity }) => severity === 'ERROR')
  const nameOf = (id: string | null | undefined) => halls.find(({ hall }) => hall === id)?.name
  return (
    <div className="editor-preview">
      {errors.length > 0 && (
        <section>
          <h3>{say('plan-editor.publish.errors', { count: errors.length })}</h3>
          <ul>
            {errors.slice(0, SHOWN).map(({ code, hall, x, y, message }) => (
              <li key={`${code} ${hall} ${x} ${y} ${message}`}>
                {nameOf(hall) && <strong>{nameOf(hall)} – </strong>}
                {message}
              </li>
            ))}
            {errors.length > SHOWN && <li>…</li>}
          </ul>
        </section>
      )}
      {files.length > 0 && (
        <section>
          <h3>{say('plan-editor.publish.files', { count: files.length })}</h3>
          <ul>
            {files.slice(0, SHOWN).map(({ file, stand, exhibitor, number, isHeld, what, misfit }) => (
              <li key={`${file} ${stand}`}>
                <bdi>{exhibitor}</bdi> – <bdi>{number}</bdi>{' '}
                <span className="editor-soft">
                  {say(isHeld ? 'stands.state.held' : 'stands.state.allocated')}
                  {what.map((kind) => ` · ${say(`stands.change.${kind}`)}`)}
                </span>{' '}
                {misfit && <Badge tone="terracotta">{say('plan-editor.publish.misfit')}</Badge>}
              </li>
            ))}
            {files.length > SHOWN && <li>{say('plan-editor.publish.moreFiles', { count: files.length - SHOWN })}</li>}
          </ul>
        </section>
      )}
      {halls.map((hall) => (
        <HallDifference key={hall.hall} hall={hall} />
      ))}
    </div>
  )
}
