import {
  ConsolePreviewDocument,
  RunOperationDocument,
  type RunOperationMutation,
} from '@salon/schema/generated/graphql.ts'
import { useState } from 'react'
import { useMutation, useQuery } from 'urql'
import { useSchemaLanguage } from '../i18n/Language.tsx'
import { useText } from '../i18n/useText.ts'
import { ChangeList } from '../notices/ChangeList.tsx'
import { Button } from '../ui/Button.tsx'
import { Note } from '../ui/Note.tsx'
import { takeFocus } from '../ui/takeFocus.ts'
import type { BoardSession } from './boardSession.ts'
import { Concerned } from './Concerned.tsx'
import { canShiftFollowing, type Intent, operationOf } from './intent.ts'
import { RefusalNote } from './RefusalNote.tsx'

type Outcome = RunOperationMutation['runOperation']
export type Done = Extract<Outcome, { __typename: 'Operation' }>

interface Props {
  intent: Intent
  session: BoardSession | undefined
  onIntent: (intent: Intent) => void
  onDone: (operation: Done) => void
  onGiveUp: () => void
}

/** What an operation would do, and the one button that does it, with the versions that were shown. */
export function Preview({ intent, session, onIntent, onDone, onGiveUp }: Props) {
  const say = useText()
  const language = useSchemaLanguage()
  const [operation, setOperation] = useState(() => operationOf(intent, session))
  const [{ data, error, fetching, stale }, look] = useQuery({
    query: ConsolePreviewDocument,
    variables: { operation, in: language },
    requestPolicy: 'network-only',
  })
  const [{ fetching: running, error: failure }, run] = useMutation(RunOperationDocument)
  const [outcome, setOutcome] = useState<Outcome>()
  const preview = data?.operationPreview
  const looking = fetching || stale

  const again = () => {
    setOutcome(undefined)
    look({ requestPolicy: 'network-only' })
  }
  const shift = (shiftFollowing: boolean) => {
    if (!canShiftFollowing(intent) || !('sessionId' in intent)) return
    const next = { ...intent, shiftFollowing } as Intent
    setOutcome(undefined)
    setOperation(operationOf(next, session))
    onIntent(next)
  }
  const confirm = async () => {
    if (preview?.__typename !== 'OperationPreview') return
    const seen = preview.seen.map(({ sessionId, version }) => ({ sessionId, version }))
    const result = await run({ operation, seen, in: language })
    const answer = result.data?.runOperation
    if (answer?.__typename === 'Operation') onDone(answer)
    else setOutcome(answer)
  }

  const refusal =
    outcome && outcome.__typename !== 'Operation'
      ? outcome
      : preview && preview.__typename !== 'OperationPreview'
        ? preview
        : undefined
  const ready = preview?.__typename === 'OperationPreview' && !refusal && !looking
  return (
    <div className="console-preview" aria-busy={looking}>
      {canShiftFollowing(intent) && (
        <label className="console-check">
          <input
            type="checkbox"
            checked={'shiftFollowing' in intent && intent.shiftFollowing === true}
            onChange={(event) => shift(event.target.checked)}
          />
          <span>
            {say('console.shift')}
            <small>{say('console.shift.hint')}</small>
          </span>
        </label>
      )}
      {looking && !preview && <p role="status">{say('console.preview.loading')}</p>}
      {error && (
        <Note tone="danger" urgent>
          <p>{say('console.preview.failed')}</p>
          <Button onClick={again}>{say('console.preview.retry')}</Button>
        </Note>
      )}
      {refusal && (
        <RefusalNote
          refusal={refusal}
          onAgain={again}
          hint={
            canShiftFollowing(intent) &&
            !('shiftFollowing' in intent && intent.shiftFollowing) &&
            (refusal.__typename === 'RoomTaken' || refusal.__typename === 'PersonTaken')
              ? say('console.refused.tryShift')
              : undefined
          }
        />
      )}
      {preview?.__typename === 'OperationPreview' && !refusal && (
        <>
          <section>
            <h3>{say('console.preview.changes', { count: preview.changes.length })}</h3>
            <ChangeList changes={preview.changes} linked={false} />
          </section>
          <Concerned preview={preview} />
        </>
      )}
      {failure && (
        <Note tone="danger" urgent>
          {say('console.failed')}
        </Note>
      )}
      <div className="dialog-actions">
        <Button onClick={onGiveUp}>{say('console.preview.giveUp')}</Button>
        <Button
          tone={intent.kind === 'cancel' ? 'danger' : 'primary'}
          busy={running}
          aria-disabled={!ready || undefined}
          onClick={ready ? confirm : undefined}
          ref={takeFocus}
        >
          {say(running ? 'console.preview.confirming' : 'console.preview.confirm')}
        </Button>
      </div>
    </div>
  )
}
