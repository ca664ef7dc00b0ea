import { useRef, useState } from 'react'
import { useLanguage } from '../i18n/Language.tsx'
import { useText } from '../i18n/useText.ts'
import type { ImportAnswer, ImportMode } from './importTypes.ts'

/** A table, and to which call it is handed in. */
export interface Handed {
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
  const last = useRef(0)
  const send = (where: string, { file, call, columns }: Handed, mode: ImportMode) => {
    const query = new URLSearchParams({ call, mode, name: file.name, ...(columns && { columns: columns.join(',') }) })
    return fetch(`${where}?${query}`, {
      method: 'POST',
      headers: { 'content-type': 'application/octet-stream', 'x-salon-upload': '1', 'accept-language': language },
      body: file,
    })
  }
  const hand = async (handed: Handed, mode: ImportMode): Promise<ImportAnswer | undefined> => {
    const own = ++last.current
    setBusy(true)
    setRefused(undefined)
    const answer = await send('/review/import', handed, mode)
      .then(async (response) => (await response.json()) as ImportAnswer | { message: string })
      .catch(() => ({ message: say('claims.notSent') }))
    // Another file or call was chosen meanwhile: its answer is the one that counts.
    if (own !== last.current) return undefined
    setBusy(false)
    if ('message' in answer) {
      setRefused(answer.message)
      return undefined
    }
    setReport(answer)
    return answer
  }
  /** The rows that are to be mended, as a table in the form in which they came. */
  const wrongRows = async (handed: Handed): Promise<void> => {
    const format = /\.xlsx$/i.test(handed.file.name) ? 'xlsx' : 'csv'
    try {
      const response = await send(`/review/import/wrong.${format}`, handed, 'CHECK')
      if (!response.ok) throw new Error(String(response.status))
      const link = document.createElement('a')
      link.href = URL.createObjectURL(await response.blob())
      link.download = `${handed.file.name.replace(/\.[^.]*$/, '')}-a-corriger.${format}`
      link.click()
      setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
    } catch {
      setRefused(say('claims.notSent'))
    }
  }
  return {
    busy,
    report,
    refused,
    hand,
    wrongRows,
    forget: () => {
      last.current++
      setBusy(false)
      setReport(undefined)
      setRefused(undefined)
    },
  }
}
