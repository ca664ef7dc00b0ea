import { useState } from 'react'
import { useText } from '../i18n/useText.ts'

/** Why something was not done, as a person reads it. */
export interface Refused {
  readonly typename: string
  readonly message: string
}

interface Answer {
  readonly __typename: string
  readonly message?: string
}

/** Sends one thing at a time to the server, and keeps why it was refused until the next is sent. */
export function useAsked() {
  const say = useText()
  const [busy, setBusy] = useState(false)
  const [refused, setRefused] = useState<Refused>()
  /** The answer when it was done; undefined when it was refused or never arrived. */
  async function ask<Data extends object>(
    asked: Promise<{ data?: Data | undefined; error?: unknown }>,
  ): Promise<Data[keyof Data] | undefined> {
    setBusy(true)
    setRefused(undefined)
    const { data } = await asked
    setBusy(false)
    const answer = data && (Object.entries(data).find(([key]) => key !== '__typename')?.[1] as Answer | undefined)
    if (!answer) {
      setRefused({ typename: 'Unsent', message: say('claims.notSent') })
      return undefined
    }
    if (typeof answer.message === 'string') {
      setRefused({ typename: answer.__typename, message: answer.message })
      return answer as Data[keyof Data]
    }
    return answer as Data[keyof Data]
  }
  return { busy, refused, ask, forget: () => setRefused(undefined) }
}
