import { OpenApplicationDocument } from '@salon/schema/generated/graphql.ts'
import { useState } from 'react'
import { useMutation } from 'urql'
import { useLocation } from 'wouter'
import { useSchemaLanguage } from '../i18n/Language.tsx'
import { useText } from '../i18n/useText.ts'
import { Button } from '../ui/Button.tsx'
import { Note } from '../ui/Note.tsx'
import type { MyExhibitor, MyFileHead, PublicCall } from './applicationTypes.ts'
import { RegisterExhibitor } from './RegisterExhibitor.tsx'

interface Props {
  call: PublicCall
  exhibitors: readonly MyExhibitor[]
  files: readonly MyFileHead[]
}

/** For whom: one of the viewer's exhibitors, or a new one. */
export function StartFile({ call, exhibitors, files }: Props) {
  const say = useText()
  const language = useSchemaLanguage()
  const [, go] = useLocation()
  const [{ fetching }, open] = useMutation(OpenApplicationDocument)
  const [refused, setRefused] = useState<string>()
  const [isNew, setNew] = useState(exhibitors.length === 0)
  const start = async (exhibitorId: string) => {
    setRefused(undefined)
    const { data, error } = await open({ call: call.key, exhibitorId, in: language })
    const answer = data?.openApplication
    if (answer?.__typename === 'StandApplication') go(`/participate/${answer.id}`)
    else
      setRefused(answer ? answer.message : say(error?.networkError ? 'shell.failure.network' : 'shell.failure.server'))
  }
  const applied = new Map(
    files.filter(({ state, call: of }) => of.id === call.id && state !== 'WITHDRAWN').map((f) => [f.exhibitor.id, f]),
  )
  return (
    <div className="start-file">
      <h3>{say('participate.forWhom')}</h3>
      <ul className="choices">
        {exhibitors.map(({ id, name, city }) => (
          <li key={id}>
            <Button
              busy={fetching}
              onClick={() => {
                const known = applied.get(id)
                if (known) go(`/participate/${known.id}`)
                else void start(id)
              }}
            >
              <bdi>{name}</bdi> · <bdi>{city}</bdi>
            </Button>
          </li>
        ))}
        {!isNew && (
          <li>
            <Button tone="quiet" onClick={() => setNew(true)}>
              {say('participate.other')}
            </Button>
          </li>
        )}
      </ul>
      {refused && (
        <Note tone="danger" urgent>
          {refused}
        </Note>
      )}
      {isNew && <RegisterExhibitor kinds={call.kinds} onRegistered={start} />}
    </div>
  )
}
