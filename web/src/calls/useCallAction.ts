import {
  type CallRecordPartsFragment,
  MoveCallDatesDocument,
  SetCallQuotasDocument,
  type SetCallQuotasMutation,
  type SetCallQuotasMutationVariables,
  StepCallDocument,
  type StepCallMutationVariables,
} from '@salon/schema/generated/graphql.ts'
import { useState } from 'react'
import { useMutation } from 'urql'
import { useText } from '../i18n/useText.ts'

export interface Issue {
  readonly path: readonly string[]
  readonly message: string
}

/** Why a call was not changed. */
export interface CallRefusal {
  readonly typename: string
  readonly message: string
  readonly issues: readonly Issue[]
  /** Of a quota that would go below what is accepted: which, and how many are. */
  readonly quota?: QuotaBelow
}

type QuotaBelow = Pick<
  Extract<SetCallQuotasMutation['setCallQuotas'], { __typename: 'QuotaBelowAccepted' }>,
  'region' | 'family' | 'accepted'
>

type Answered = { readonly __typename: string }
type Answers = { readonly [field: string]: Answered } | undefined

/** What the server said of a call: the call as it is now, or why not. */
export function readAnswer(
  data: Answers,
  failed: string,
): { readonly call: CallRecordPartsFragment } | { readonly refusal: CallRefusal } {
  const answer = data && Object.entries(data).find(([field]) => field !== '__typename')?.[1]
  if (answer?.__typename === 'CallRecord') return { call: answer as unknown as CallRecordPartsFragment }
  const said = answer as (Answered & { message?: string; issues?: Issue[]; accepted?: number }) | undefined
  return {
    refusal: {
      typename: said?.__typename ?? 'Unsent',
      message: said?.message ?? failed,
      issues: said?.issues ?? [],
      ...(said?.__typename === 'QuotaBelowAccepted' && {
        quota: said as unknown as QuotaBelow,
      }),
    },
  }
}

export interface Dates {
  readonly opensAt: number
  readonly closesAt: number
}

/** Changes what is set of a call, one change at a time, and keeps why one was refused until the next. */
export function useCallAction(id: string) {
  const say = useText()
  const [busy, setBusy] = useState(false)
  const [refused, setRefused] = useState<CallRefusal>()
  const [, move] = useMutation(MoveCallDatesDocument)
  const [, step] = useMutation(StepCallDocument)
  const [, setQuotas] = useMutation(SetCallQuotasDocument)
  const run = async (asked: Promise<{ data?: unknown; error?: { networkError?: unknown } | undefined }>) => {
    setBusy(true)
    setRefused(undefined)
    const { data, error } = await asked
    setBusy(false)
    const failed = say(error?.networkError ? 'shell.failure.network' : 'shell.failure.server')
    const answer = readAnswer(data as Answers, failed)
    if ('call' in answer) return answer.call
    setRefused(answer.refusal)
    return undefined
  }
  return {
    busy,
    refused,
    forget: () => setRefused(undefined),
    move: (version: number, { opensAt, closesAt }: Dates) =>
      run(
        move({
          id,
          version,
          opensAt: new Date(opensAt).toISOString(),
          closesAt: new Date(closesAt).toISOString(),
        }),
      ),
    step: (version: number, what: StepCallMutationVariables['step']) => run(step({ id, version, step: what })),
    setQuotas: (version: number, quotas: SetCallQuotasMutationVariables['quotas']) =>
      run(setQuotas({ id, version, quotas })),
  }
}
