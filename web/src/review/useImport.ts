import { useState } from 'react'
import { useLanguage } from '../i18n/Language.tsx'
import { useText } from '../i18n/useText.ts'
import type { ImportAnswer, ImportMode } from './importTypes.ts'

interface Handed {
  readonly file: File
  readonly call: string
  /** What each column is, where somebody said so. */
  readonly columns?: readonly string[] | undefined
}

/** Hands a table in: to be judged, or to be imported. The answer stays until the next. */
export function useImport() {
  const say = useText()
  const language = useLanguage()
  const [busy, setBusy] = useState(false)
  const [report, setReport] = useState<ImportAnswer>()
  const [refused, setRefused] = useState<string>()
  const hand = async ({ file, call, columns }: Handed, mode: ImportMode): Promise<ImportAnswer | undefined> => {
    setBusy(true)
    setRefused(undefined)
    const query = new URLSearchParams({ call, mode, name: file.name, ...(columns && { columns: columns.join(',') }) })
    try {
      const response = await fetch(`/review/import?${query}`, {
        method: 'POST',
        headers: { 'content-type': 'application/octet-stream', 'x-salon-upload': '1', 'accept-language': language },
        body: file,
      })
      const answer = (await response.json()) as ImportAnswer | { message: string }
      if ('message' in answer) {
        setRefused(answer.message)
        return undefined
      }
      setReport(answer)
      return answer
    } catch {
      setRefused(say('claims.notSent'))
      return undefined
    } finally {
      setBusy(false)
    }
  }
  return {
    busy,
    report,
    refused,
    hand,
    forget: () => {
      setReport(undefined)
      setRefused(undefined)
    },
  }
}
