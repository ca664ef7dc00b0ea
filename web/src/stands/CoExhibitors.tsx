import {
  AddCoExhibitorDocument,
  CoExhibitorsToAddDocument,
  RemoveCoExhibitorDocument,
} from '@salon/schema/generated/graphql.ts'
import { useDeferredValue, useState } from 'react'
import { useMutation, useQuery } from 'urql'
import { useSchemaLanguage } from '../i18n/Language.tsx'
import { useText } from '../i18n/useText.ts'
import { announce } from '../ui/announce.ts'
import { Badge } from '../ui/Badge.tsx'
import { Button } from '../ui/Button.tsx'
import { Icon } from '../ui/Icon.tsx'
import { Note } from '../ui/Note.tsx'
import { TextField } from '../ui/TextField.tsx'
import { toast } from '../ui/toasts.ts'
import type { FileClaim } from './claimTypes.ts'
import { useAsked } from './useAsked.ts'

const shortest = 2

/** Who shares the stand, as many as its area has room for; found by name or town. */
export function CoExhibitors({ claim }: { claim: FileClaim }) {
  const say = useText()
  const language = useSchemaLanguage()
  const [search, setSearch] = useState('')
  const wanted = useDeferredValue(search.trim())
  const [, add] = useMutation(AddCoExhibitorDocument)
  const [, remove] = useMutation(RemoveCoExhibitorDocument)
  const { busy, refused, ask } = useAsked()
  const asked = claim.coExhibitorsAsked
  const room = claim.mostCoExhibitors - claim.coExhibitors.length - asked.length
  const [{ data, fetching }] = useQuery({
    query: CoExhibitorsToAddDocument,
    variables: { search: wanted, in: language },
    pause: wanted.length < shortest || room <= 0,
  })
  const found =
    wanted.length < shortest
      ? undefined
      : data?.myStands?.files.flatMap(({ claims }) => claims).find(({ id }) => id === claim.id)?.coExhibitorsToAdd
  const addAgain = (exhibitor: string) => ask(add({ claim: claim.id, exhibitor, in: language }))
  return (
    <section className="claim-part">
      <h4>{say('claims.share.title')}</h4>
      {claim.coExhibitors.length > 0 && (
        <ul className="sharers">
          {claim.coExhibitors.map(({ id, name, city }) => (
            <li key={id}>
              <span>
                <bdi>{name}</bdi> · <bdi>{city}</bdi>
              </span>
              <Button
                tone="quiet"
                aria-label={say('claims.share.remove', { name })}
                busy={busy}
                onClick={async () => {
                  const done = await ask(remove({ claim: claim.id, exhibitor: id }))
                  if (done?.__typename === 'CoExhibitorRemoved')
                    toast(say('claims.share.removed', { name }), {
                      label: say('claims.undo'),
                      run: () => void addAgain(id),
                    })
                }}
              >
                <Icon name="close" />
              </Button>
            </li>
          ))}
        </ul>
      )}
      {asked.length > 0 && (
        <ul className="sharers">
          {asked.map(({ id, name, city }) => (
            <li key={id}>
              <span>
                <bdi>{name}</bdi> · <bdi>{city}</bdi> <Badge tone="saffron">{say('claims.share.asked')}</Badge>
              </span>
              <Button
                tone="quiet"
                aria-label={say('claims.share.withdraw', { name })}
                busy={busy}
                onClick={async () => {
                  const done = await ask(remove({ claim: claim.id, exhibitor: id }))
                  if (done?.__typename === 'CoExhibitorRemoved')
                    toast(say('claims.share.withdrawn', { name }), {
                      label: say('claims.undo'),
                      run: () => void addAgain(id),
                    })
                }}
              >
                <Icon name="close" />
              </Button>
            </li>
          ))}
        </ul>
      )}
      <p className="soft">{say('claims.share.room', { count: Math.max(0, room) })}</p>
      {room > 0 && (
        <>
          <TextField
            label={say('claims.share.search')}
            type="search"
            autoComplete="off"
            value={search}
            onChange={setSearch}
          />
          <ul className="sharers" aria-live="polite" aria-busy={fetching}>
            {found?.map(({ id, name, city }) => (
              <li key={id}>
                <Button
                  busy={busy}
                  onClick={async () => {
                    const done = await addAgain(id)
                    setSearch('')
                    if (done?.__typename === 'StandFile') announce(say('claims.share.invited', { name }))
                  }}
                >
                  <Icon name="plus" />
                  <span>
                    <bdi>{name}</bdi> · <bdi>{city}</bdi>
                  </span>
                </Button>
              </li>
            ))}
            {found?.length === 0 && !fetching && <li className="soft">{say('claims.share.none')}</li>}
          </ul>
        </>
      )}
      {refused && (
        <Note tone="danger" urgent>
          <p>{refused.message}</p>
        </Note>
      )}
    </section>
  )
}
