import { useCallback, useEffect, useRef, useState } from 'react'
import type { PickedFile } from './fileTypes.ts'
import { forgetUpload, type Keeping, type KeptUpload, keepUpload, readKeptUploads } from './keptUploads.ts'
import { type Run, sendUpload } from './sendUpload.ts'
import { shrink } from './shrink.ts'
import { UploadFailed } from './uploadFile.ts'

/** A file under way, or one that was not taken. */
export interface Upload {
  readonly key: string
  readonly name: string
  /** The address of what it looks like, while this page is open; of papers none. */
  readonly preview: string | undefined
  /** From 0 to 1. */
  readonly share: number
  /** The network is away: it goes on by itself. */
  readonly isWaiting: boolean
  /** Whether this device keeps it until then; undefined where it was not asked to, or not yet. */
  readonly keeping?: Keeping | undefined
  readonly failure?: UploadFailed | undefined
}

interface Options {
  /** Under what this device keeps what waits, so that a reload loses nothing; without it, nothing is kept. */
  readonly form: string | undefined
  /** Puts what the server has into its form. Rejects with UploadFailed. */
  readonly place: (file: PickedFile) => Promise<void> | void
}

const fingerprint = ({ name, size, lastModified }: File) => `${name}/${size}/${lastModified}`
const previewOf = (type: string, of: Blob) => (type.startsWith('image/') ? URL.createObjectURL(of) : undefined)

/**
 * Files on their way to the server, one after the other: the first are there while the last still wait. What belongs to
 * a form is kept on this device from when it was chosen until it is in the form: without the network it waits, and after
 * a reload it goes on.
 */
export function useUploads({ form, place }: Options) {
  const [uploads, setUploads] = useState<readonly Upload[]>([])
  const runs = useRef(new Map<string, Run>())
  const chosen = useRef(new Map<string, string>())
  const givenUp = useRef(new Set<string>())
  const [sendingLine, readyingLine] = [useRef(Promise.resolve()), useRef<Promise<unknown>>(Promise.resolve())]
  const placing = useRef(place)
  useEffect(() => {
    placing.current = place
  })

  const change = useCallback(
    (key: string, next: Partial<Upload>) =>
      setUploads((all) => all.map((each) => (each.key === key ? { ...each, ...next } : each))),
    [],
  )
  const drop = useCallback(
    ({ key }: Pick<Upload, 'key'>) => {
      runs.current.get(key)?.abort.abort()
      runs.current.delete(key)
      chosen.current.delete(key)
      givenUp.current.add(key)
      if (form) void forgetUpload(form, key)
      setUploads((all) =>
        all.filter((each) => {
          if (each.key === key && each.preview) URL.revokeObjectURL(each.preview)
          return each.key !== key
        }),
      )
    },
    [form],
  )

  const begin = useCallback(
    (key: string, upload: Promise<KeptUpload>, wasKept = false) => {
      const run: Run = { abort: new AbortController(), hurry: new EventTarget(), upload, wasKept }
      const { signal } = run.abort
      runs.current.set(key, run)
      change(key, { share: 0, isWaiting: false, failure: undefined })
      sendingLine.current = sendingLine.current.then(async () => {
        if (signal.aborted) return
        try {
          const onProgress = (share: number) => change(key, { share })
          const onWait = (isWaiting: boolean) => change(key, { isWaiting, share: 0 })
          const place = async (file: PickedFile) => placing.current(file)
          await sendUpload(key, run, { form, place, onProgress, onWait })
          if (!signal.aborted) drop({ key })
        } catch (error) {
          const failure = error instanceof UploadFailed ? error : new UploadFailed('SERVER')
          if (!signal.aborted) change(key, { failure, isWaiting: false })
        }
      })
    },
    [change, drop, form, sendingLine],
  )

  const add = useCallback(
    (files: readonly File[]) => {
      const begun = files
        .filter((file) => ![...chosen.current.values()].includes(fingerprint(file)))
        .map((file, n) => ({ key: crypto.randomUUID(), file, at: Date.now() + n / 1000 }))
      for (const { key, file } of begun) chosen.current.set(key, fingerprint(file))
      setUploads((all) => [
        ...all,
        ...begun.map(({ key, file }) => ({
          key,
          name: file.name,
          preview: previewOf(file.type, file),
          share: 0,
          isWaiting: false,
        })),
      ])
      for (const { key, file, at } of begun) {
        const readying = readyingLine.current.then(async (): Promise<KeptUpload> => {
          const small = await shrink(file)
          const bytes = await small.arrayBuffer()
          const upload = { id: key, name: file.name, type: small.type, bytes, chosen: fingerprint(file), at }
          // Given up meanwhile, it must not come back; the page that was left is another thing.
          if (form && !givenUp.current.has(key)) change(key, { keeping: await keepUpload(form, upload) })
          return upload
        })
        readyingLine.current = readying.catch(() => undefined)
        begin(key, readying)
      }
      return begun.length
    },
    [begin, change, form, readyingLine],
  )

  /** Tries at once what waits, and once more what failed. */
  const again = useCallback(
    ({ key, isWaiting }: Upload) => {
      const run = runs.current.get(key)
      // Those behind it wait for the first.
      if (isWaiting) for (const { hurry } of runs.current.values()) hurry.dispatchEvent(new Event('now'))
      else if (run) begin(key, run.upload, run.wasKept)
    },
    [begin],
  )

  // What waited when the page was left goes on.
  useEffect(() => {
    const open = runs.current
    let left = false
    if (form)
      void readKeptUploads(form).then((kept) => {
        const found = left ? [] : kept.filter(({ id }) => !open.has(id))
        setUploads((all) => [
          ...all,
          ...found.map(({ id, name, type, bytes }): Upload => {
            const preview = previewOf(type, new Blob([bytes], { type }))
            return { key: id, name, preview, share: 0, isWaiting: false, keeping: 'kept' }
          }),
        ])
        for (const each of found) {
          chosen.current.set(each.id, each.chosen)
          begin(each.id, Promise.resolve(each), true)
        }
      })
    return () => {
      left = true
      for (const { abort } of open.values()) abort.abort()
      open.clear()
      chosen.current.clear()
      setUploads([])
    }
  }, [begin, form])

  // Only what this device does not keep would be lost.
  const wouldLose = form !== undefined && uploads.some(({ keeping, failure }) => keeping !== 'kept' && !failure)
  useEffect(() => {
    if (!wouldLose) return
    const warn = (event: BeforeUnloadEvent) => event.preventDefault()
    addEventListener('beforeunload', warn)
    return () => removeEventListener('beforeunload', warn)
  }, [wouldLose])

  const isAway = uploads.some(({ isWaiting }) => isWaiting)
  const shown = isAway ? uploads.map((each) => (each.failure ? each : { ...each, isWaiting: true })) : uploads
  return { uploads: shown, add, drop, again }
}
