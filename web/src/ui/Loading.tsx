import { useText } from '../i18n/useText.ts'

/** The shape of what will come, so that the page does not jump. */
export function Loading({ lines = 4 }: { lines?: number }) {
  const say = useText()
  return (
    <div className="loading" role="status">
      <p className="unseen">{say('shell.loading')}</p>
      {Array.from({ length: lines }, (_, line) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the lines are alike and have no other name
        <span key={line} aria-hidden="true" />
      ))}
    </div>
  )
}
