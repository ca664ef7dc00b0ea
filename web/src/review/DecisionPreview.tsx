import { DecisionPreviewDocument, type DecisionPreviewQuery } from '@salon/schema/generated/graphql.ts'
import { useQuery } from 'urql'
import { useSchemaLanguage } from '../i18n/Language.tsx'
import { useText } from '../i18n/useText.ts'
import { Loading } from '../ui/Loading.tsx'
import { Note } from '../ui/Note.tsx'
import { type Decision, quotaName } from './reviewTypes.ts'

export type Preview = DecisionPreviewQuery['decisionPreview']

/** What a decision would do to these files, asked of the server each time; undefined until it said so of this one. */
export function useDecisionPreview(
  files: readonly { id: string; version: number }[],
  decision: Decision,
): Preview | undefined {
  const language = useSchemaLanguage()
  const [{ data, fetching, operation }] = useQuery({
    query: DecisionPreviewDocument,
    variables: { files: files.map(({ id, version }) => ({ id, version })), decision, in: language },
    requestPolicy: 'network-only',
  })
  return !fetching && operation?.variables.decision === decision ? data?.decisionPreview : undefined
}

/** What would change, which quotas fill or overflow, and which files it cannot be done to, and why. */
export function DecisionPreview({ preview }: { preview: Preview | undefined }) {
  const say = useText()
  if (!preview) return <Loading lines={2} />
  const obstacle = ({ code, message, quota }: NonNullable<Preview['outcomes'][number]['why']>) => {
    if (quota) return say('review.preview.full', { quota: quotaName(say, quota), places: quota.places })
    return code === 'FILES_MOVED_ON' ? say('review.preview.moved') : message
  }
  const blocked = preview.outcomes.filter(({ why }) => why)
  const good = preview.outcomes.length - blocked.length
  return (
    <section className="review-preview" aria-label={say('review.preview.title')}>
      <p aria-live="polite">{say('review.preview.good', { count: good })}</p>
      {blocked.length > 0 && (
        <Note tone="warning">
          <div>
            <p>{say('review.preview.blocked', { count: blocked.length })}</p>
            <ul className="review-blocked">
              {blocked.map(({ file, why }) => (
                <li key={file.id}>
                  <strong>
                    <bdi>{file.exhibitor.name}</bdi>
                  </strong>{' '}
                  {why && obstacle(why)}
                </li>
              ))}
            </ul>
          </div>
        </Note>
      )}
      {preview.quotas.length > 0 && (
        <ul className="quota-bars">
          {preview.quotas.map(({ quota, after, over }) => {
            const { id, region, family, places, accepted } = quota
            const share = (count: number) => `${places === 0 ? 100 : Math.min(100, (count / places) * 100)}%`
            return (
              <li key={id} data-full={after >= places || undefined}>
                <span>{quotaName(say, { region, family })}</span>
                <span className="numerals soft">
                  {say('review.preview.quota', { before: accepted, after, places })}
                  {over > 0 && ` · ${say('review.preview.over', { count: over })}`}
                </span>
                <span className="quota-bar" aria-hidden="true">
                  <span className="quota-after" style={{ inlineSize: share(after) }} />
                  <span style={{ inlineSize: share(accepted) }} />
                </span>
              </li>
            )
          })}
        </ul>
      )}
    </section>
  )
}
