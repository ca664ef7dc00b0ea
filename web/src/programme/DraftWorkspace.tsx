import './programme.css'
import { useCallback, useRef, useState } from 'react'
import { useSearchParams } from 'wouter'
import { useText } from '../i18n/useText.ts'
import { Button } from '../ui/Button.tsx'
import { Empty } from '../ui/Empty.tsx'
import { Failure } from '../ui/Failure.tsx'
import { Icon } from '../ui/Icon.tsx'
import { Loading } from '../ui/Loading.tsx'
import { Page } from '../ui/Page.tsx'
import { toast } from '../ui/toasts.ts'
import { ChangesPanel } from './ChangesPanel.tsx'
import { DraftList } from './DraftList.tsx'
import { formOf } from './draftForm.ts'
import type { Row } from './draftTypes.ts'
import { newForm } from './newForm.ts'
import { PublishDialog } from './PublishDialog.tsx'
import { SessionEditor } from './SessionEditor.tsx'
import { useDiscard } from './useDiscard.ts'
import { type DraftEvent, useDraft } from './useDraft.ts'
import { useTitle } from './useTitle.ts'
import { WarningsPanel } from './WarningsPanel.tsx'

const NEW = 'new'
const TABS = ['sessions', 'changes', 'warnings'] as const

/** The whole draft: its sessions and their editor, the difference it makes, what is wrong with it, and publishing. */
export function DraftWorkspace({ viewerId }: { viewerId: string }) {
  const say = useText()
  const titleOf = useTitle()
  const [params, setParams] = useSearchParams()
  const [publishing, setPublishing] = useState(false)
  // A new session gets its id at the first save; its editor must not start again for that, mid-word.
  const born = useRef(new Map<string, string>())
  const rows = useRef<readonly Row[]>([])
  const told = (event: DraftEvent) => {
    if (!event.by || event.by.id === viewerId) return
    const row = rows.current.find((each) => each.sessionId === event.sessionId)
    toast(
      row
        ? say('programme.live.colleague', { name: event.by.name, title: titleOf(row.content.titles) })
        : say('programme.live.publishedBy', { name: event.by.name }),
    )
  }
  const { draft, known, error, read } = useDraft(told)
  rows.current = draft?.sessions ?? []
  const discard = useDiscard(draft?.edition.timeZone ?? 'UTC', read)

  const tab = TABS.find((each) => each === params.get('tab')) ?? 'sessions'
  const chosen = params.get('session') ?? undefined
  const row = draft?.sessions.find((each) => each.sessionId === chosen)
  const go = useCallback(
    (part: Record<string, string | undefined>, replace = false) =>
      setParams(
        (old) => {
          const next = new URLSearchParams(old)
          for (const [name, value] of Object.entries(part)) value ? next.set(name, value) : next.delete(name)
          return next
        },
        { replace },
      ),
    [setParams],
  )
  const choose = (sessionId: string) => go({ tab: undefined, session: sessionId })
  const saved = (session: Row) => {
    if (chosen === NEW) {
      born.current.set(session.sessionId, `${NEW}-${born.current.size}`)
      go({ session: session.sessionId }, true)
    }
    read()
  }
  const counts = { sessions: 0, changes: draft?.changes.length ?? 0, warnings: draft?.warnings.length ?? 0 }

  return (
    <div className="programme">
      <Page
        title={say('programme.title')}
        lead={draft && say('programme.lead', { number: draft.nextNumber })}
        actions={
          draft && (
            <>
              <Button onClick={() => choose(NEW)}>
                <Icon name="plus" />
                {say('programme.add')}
              </Button>
              <Button tone="primary" onClick={() => setPublishing(true)}>
                {say('programme.publish', { number: draft.nextNumber })}
              </Button>
            </>
          )
        }
      >
        {error && !known && <Failure error={error} onRetry={read} />}
        {!known && !error && <Loading />}
        {draft && (
          <>
            <nav className="segmented programme-tabs" aria-label={say('programme.tabs')}>
              {TABS.map((each) => (
                <button
                  key={each}
                  type="button"
                  aria-current={tab === each ? 'true' : undefined}
                  onClick={() => go({ tab: each === 'sessions' ? undefined : each })}
                >
                  {say(`programme.tab.${each}`, { count: counts[each] })}
                </button>
              ))}
            </nav>
            {tab === 'changes' && <ChangesPanel draft={draft} onChoose={choose} />}
            {tab === 'warnings' && <WarningsPanel draft={draft} onChoose={choose} />}
            {tab === 'sessions' && (
              <div className="workspace" data-editing={chosen ? true : undefined}>
                <DraftList draft={draft} chosen={chosen} onChoose={choose} />
                <section className="workspace-editor" aria-label={say('programme.editor.label')}>
                  {chosen && (
                    <Button tone="quiet" className="workspace-back" onClick={() => go({ session: undefined })}>
                      <Icon name="back" />
                      {say('programme.back')}
                    </Button>
                  )}
                  {editorOf()}
                </section>
              </div>
            )}
            <PublishDialog
              draft={draft}
              open={publishing}
              onClose={() => setPublishing(false)}
              onPublished={(number) => {
                setPublishing(false)
                toast(say('programme.published', { number }))
                read()
              }}
            />
          </>
        )}
      </Page>
    </div>
  )

  function editorOf() {
    const key = chosen && (born.current.get(chosen) ?? (chosen === NEW ? `${NEW}-${born.current.size}` : chosen))
    if (!draft || !chosen || (!row && chosen !== NEW && !born.current.has(chosen)))
      return <Empty title={say('programme.choose')} />
    const initial = row ? formOf(row.content, draft.edition.timeZone) : newForm(draft.edition)
    return (
      <SessionEditor
        key={key}
        draft={draft}
        row={row}
        initial={initial}
        onSaved={saved}
        onStale={read}
        onDiscard={async (gone, form) => {
          await discard(gone, form)
          if (!gone.released) go({ session: undefined }, true)
        }}
      />
    )
  }
}
