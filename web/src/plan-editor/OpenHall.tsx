import { useState } from 'react'
import { useNarrow } from '../console/useNarrow.ts'
import { useText } from '../i18n/useText.ts'
import { useStore } from '../live/store.ts'
import { ExchangeButtons } from '../plan-exchange/ExchangeButtons.tsx'
import { Button } from '../ui/Button.tsx'
import { ButtonLink } from '../ui/ButtonLink.tsx'
import { Page } from '../ui/Page.tsx'
import { toast } from '../ui/toasts.ts'
import type { Asked } from './ActionBar.tsx'
import { ClashesNote } from './ClashesNote.tsx'
import { drawingOf, type OpenDraft } from './contentDrawing.ts'
import { createEditor } from './editor.ts'
import { type DraftTold, FollowDrafts } from './FollowDrafts.tsx'
import { HallBench } from './HallBench.tsx'
import { HallOnPhone } from './HallOnPhone.tsx'
import { PublishPlanDialog } from './PublishPlanDialog.tsx'
import { RestoreDialog } from './RestoreDialog.tsx'
import { SavingSignOf } from './SavingSignOf.tsx'
import type { Saving } from './saving.ts'
import { useDraftActions } from './useDraftActions.ts'
import { useHallAddress } from './useHallAddress.ts'
import { useProblems } from './useProblems.ts'
import { useRun } from './useRun.ts'
import { useSaving } from './useSaving.ts'
import { ViewSwitch } from './ViewSwitch.tsx'

interface Props {
  draft: OpenDraft
  viewerId: string
}

/** One hall, opened: its editor, its saving, and what colleagues do to it meanwhile. */
export function OpenHall({ draft, viewerId }: Props) {
  const say = useText()
  const isNarrow = useNarrow()
  const [editor] = useState(() => createEditor(drawingOf(draft.content)))
  const saving = useSaving(editor, draft, () => toast(say('plan-editor.takenUp')))
  const problems = useProblems(editor, draft.hall, draft.problems)
  const { run, undo, redo } = useRun(editor)
  const { restore, discard, busy } = useDraftActions(draft, {
    saving,
    undo,
    drawn: () => editor.state.get().drawing,
  })
  const [asked, setAsked] = useState<Asked | 'publish' | 'restore'>()
  const [address, go] = useHallAddress()
  const close = () => setAsked(undefined)
  const told = ({ hall, version, by }: DraftTold) => {
    if (hall !== null && hall !== draft.hall) return
    const isMine = by?.id === viewerId
    if (!isMine && by)
      toast(say(hall === null ? 'plan-editor.told.published' : 'plan-editor.told.saved', { name: by.name }))
    saving?.told(hall === null ? undefined : version)
  }
  const publish = async () => {
    // What is published is what is saved: the last stroke too.
    if (await saving?.flush()) setAsked('publish')
    else toast(say('plan-editor.publish.unsaved'))
  }
  return (
    <div className="plan-editor">
      <Page
        title={draft.name}
        lead={
          <div className="row">
            {saving && <SavingSignOf saving={saving} />}
            {!isNarrow && <ViewSwitch view={address.view} onChange={(view) => go({ view })} />}
          </div>
        }
        actions={
          <>
            <ButtonLink to="/plan/edit" tone="quiet">
              {say('plan-editor.halls')}
            </ButtonLink>
            <ExchangeButtons editor={editor} />
            <Button tone="quiet" busy={busy} onClick={() => setAsked('restore')}>
              {say('plan-editor.restore')}
            </Button>
            {saving && <DiscardButton saving={saving} busy={busy} onDiscard={() => void discard()} />}
            <Button tone="primary" onClick={() => void publish()}>
              {say('plan-editor.publish')}
            </Button>
          </>
        }
      >
        <FollowDrafts onTold={told} onGap={() => saving?.told(undefined)} />
        {saving && <Clashes saving={saving} />}
        {isNarrow ? (
          <HallOnPhone editor={editor} problems={problems} />
        ) : (
          <HallBench
            editor={editor}
            problems={problems}
            run={run}
            undo={undo}
            redo={redo}
            asked={asked}
            onAsk={setAsked}
          />
        )}
        {asked === 'publish' && (
          <PublishPlanDialog
            onClose={close}
            onPublished={(number) => {
              close()
              toast(say('plan-editor.published', { number }))
              saving?.told(undefined)
            }}
          />
        )}
        {asked === 'restore' && (
          <RestoreDialog
            busy={busy}
            onClose={close}
            onRestore={(release) => void restore(release).then((isDone) => isDone && close())}
          />
        )}
      </Page>
    </div>
  )
}

/** Where there is no draft there is nothing to forget. */
function DiscardButton({ saving, busy, onDiscard }: { saving: Saving; busy: boolean; onDiscard: () => void }) {
  const say = useText()
  const { version, sign } = useStore(saving.state)
  return version > 0 || sign !== 'saved' ? (
    <Button tone="quiet" busy={busy} onClick={onDiscard}>
      {say('plan-editor.discard')}
    </Button>
  ) : null
}

function Clashes({ saving }: { saving: Saving }) {
  const { clashes } = useStore(saving.state)
  return clashes.length > 0 ? <ClashesNote clashes={clashes} onSettle={saving.settle} /> : null
}
