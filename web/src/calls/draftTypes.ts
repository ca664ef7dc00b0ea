import type { CallRecord } from './callTypes.ts'
import type { useCallDraft } from './useCallDraft.ts'

export type Draft = ReturnType<typeof useCallDraft>

/** What every part that is written gets. */
export interface PartProps {
  readonly call: CallRecord
  readonly draft: Draft
  readonly readOnly: boolean
}

/** What the server says of one place of the content. */
export const issueOf = ({ refused }: Pick<Draft, 'refused'>, ...path: readonly string[]): string | undefined =>
  refused?.issues.find((issue) => path.every((step, n) => issue.path[n] === step))?.message

export const usesOf = (uses: readonly { readonly key: string; readonly files: number }[]) =>
  new Map(uses.map(({ key, files }) => [key, files]))
