import {
  AcceptAllocationDocument,
  type AcceptAllocationMutation,
  DiscardAllocationDocument,
} from '@salon/schema/generated/graphql.ts'
import { useState } from 'react'
import { useMutation } from 'urql'
import { useSchemaLanguage } from '../i18n/Language.tsx'
import { useText } from '../i18n/useText.ts'
import { TwoSteps } from '../stands/TwoSteps.tsx'
import { useAsked } from '../stands/useAsked.ts'
import type { PlacedStand } from '../stands/useStandStates.ts'
import { Note } from '../ui/Note.tsx'
import { changeKind, type Result } from './allocationTypes.ts'

interface Props {
  proposal: Result
  /** Ids of the files that were ticked. */
  picked: ReadonlySet<string>
  placed: ReadonlyMap<string, PlacedStand>
  onDone: () => void
  onDiscarded: () => void
}

type Done = Extract<AcceptAllocationMutation['acceptAllocation'], { __typename: 'AllocationAccepted' }>

/** Accepting all, the ticked or none, and what was not done after all. */
export function AcceptBar({ proposal, picked, placed, onDone, onDiscarded }: Props) {
  const say = useText()
  const language = useSchemaLanguage()
  const [, accept] = useMutation(AcceptAllocationDocument)
  const [, discard] = useMutation(DiscardAllocationDocument)
  const { busy, refused, ask } = useAsked()
  const [done, setDone] = useState<Done>()
  const open = proposal.changes.filter((change) => changeKind(change) !== 'stays' && !change.isAccepted)
  const chosen = open.filter(({ file }) => picked.has(file))
  const isOpen = proposal.state === 'READY' || proposal.state === 'APPLIED'
  const take = async (files: readonly string[] | null) => {
    const answer = await ask(accept({ proposal: proposal.id, files: files && [...files], in: language }))
    if (answer?.__typename === 'AllocationAccepted') setDone(answer)
    onDone()
  }
  const forget = async () => {
    const answer = await ask(discard({ proposal: proposal.id }))
    if (answer?.__typename === 'AllocationDiscarded') onDiscarded()
    onDone()
  }
  return (
    <section className="allocation-accept" aria-label={say('allocation.decide')}>
      <div className="row">
        {isOpen && chosen.length > 0 && (
          <TwoSteps
            key={`some-${chosen.length}`}
            tone="primary"
            busy={busy}
            label={say('allocation.acceptSome', { count: chosen.length })}
            confirm={say('allocation.acceptConfirm', { count: chosen.length })}
            onConfirm={() => void take(chosen.map(({ file }) => file))}
          >
            {say('allocation.acceptWhat')}
          </TwoSteps>
        )}
        {isOpen && open.length > 0 && (
          <TwoSteps
            tone={chosen.length > 0 ? 'plain' : 'primary'}
            busy={busy}
            label={say('allocation.acceptAll', { count: open.length })}
            confirm={say('allocation.acceptConfirm', { count: open.length })}
            onConfirm={() => void take(null)}
          >
            {say('allocation.acceptWhat')}
          </TwoSteps>
        )}
        <TwoSteps
          tone="quiet"
          busy={busy}
          label={say('allocation.discard')}
          confirm={say('allocation.discardConfirm')}
          onConfirm={() => void forget()}
        >
          {say('allocation.discardWhat')}
        </TwoSteps>
      </div>
      {refused && (
        <Note tone="danger" urgent>
          {refused.message}
        </Note>
      )}
      {done && (
        <Note tone={done.skippedCount > 0 ? 'warning' : 'good'} urgent>
          <div>
            <p>{say('allocation.given', { count: done.given })}</p>
            {done.skippedCount > 0 && (
              <>
                <p>{say('allocation.skipped', { count: done.skippedCount })}</p>
                <ul className="allocation-skipped">
                  {done.skipped.map(({ stand, file, reason }) => (
                    <li key={stand}>
                      <bdi>{placed.get(stand)?.stand.number}</bdi> · <bdi>{file?.exhibitor.name}</bdi>{' '}
                      <span className="soft">{say(`allocation.skip.${reason}`)}</span>
                    </li>
                  ))}
                </ul>
              </>
            )}
          </div>
        </Note>
      )}
    </section>
  )
}
