import { AddCoExhibitorDocument, DeskCoExhibitorsToAddDocument } from '@salon/schema/generated/graphql.ts'
import { useDeferredValue, useState } from 'react'
import { useMutation, useQuery } from 'urql'
import { useSchemaLanguage } from '../i18n/Language.tsx'
import { useText } from '../i18n/useText.ts'
import { announce } from '../ui/announce.ts'
import { Button } from '../ui/Button.tsx'
import { Icon } from '../ui/Icon.tsx'
import { Note } from '../ui/Note.tsx'
import { TextField } from '../ui/TextField.tsx'
import type { FileClaim } from './claimTypes.ts'
import { useAsked } from './useAsked.ts'

const shortest = 2

/** The desk asks an exhibitor onto a stand; or, with a reason that stays in the history, puts it there at once. */
export function DeskShare({ file, claim }: { file: string; claim: FileClaim }) {
  const say = useText()
  const language = useSchemaLanguage()
  const [search, setSearch] = useState('')
  const [reason, setReason] = useState('')
  const wanted = useDeferredValue(search.trim())
  const [, add] = useMutation(AddCoExhibitorDocument)
  const { busy, refused, ask } = useAsked()
  const room = claim.mostCoExhibitors - claim.coExhibitors.length - claim.coExhibitorsAsked.length
  const [{ data }] = useQuery({
    query: DeskCoExhibitorsToAddDocument,
    variables: { file, search: wanted, in: language },
    pause: wanted.length < shortest || room <= 0,
  })
  if (room <= 0) return null
  const found =
    wanted.length < shortest
      ? []
      : (data?.allocationDesk?.file?.claims.find(({ id }) => id === claim.id)?.coExhibitorsToAdd ?? [])
  const because = reason.trim()
  return (
    <details className="claim-part">
      <summary>{say('claims.desk.share')}</summary>
      <div className="desk-share">
        <TextField
          label={say('claims.share.search')}
          type="search"
          autoComplete="off"
          value={search}
          onChange={setSearch}
        />
        <TextField
          label={say('claims.desk.shareReason')}
          hint={say('claims.desk.shareReasonHint')}
          value={reason}
          onChange={setReason}
        />
        <ul className="sharers" aria-live="polite">
          {found.map(({ id, name, city }) => (
            <li key={id}>
              <Button
                busy={busy}
                onClick={async () => {
                  const set = { claim: claim.id, exhibitor: id, reason: because || null, in: language }
                  const done = await ask(add(set))
                  if (done?.__typename !== 'StandFile') return
                  setSearch('')
                  setReason('')
                  announce(say(because ? 'claims.desk.shareSet' : 'claims.share.invited', { name }))
                }}
              >
                <Icon name="plus" />
                <span>
                  {say(because ? 'claims.desk.shareNow' : 'claims.desk.shareInvite')} <bdi>{name}</bdi> ·{' '}
                  <bdi>{city}</bdi>
                </span>
              </Button>
            </li>
          ))}
        </ul>
        {refused && (
          <Note tone="danger" urgent>
            <p>{refused.message}</p>
          </Note>
        )}
      </div>
    </details>
  )
}
