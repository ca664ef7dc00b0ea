import { useCallback, useEffect, useRef, useState } from 'react'
import type { PickedFile } from './fileTypes.ts'
import { shrink } from './shrink.ts'
import { UploadFailed, uploadFile } from './uploadFile.ts'

/** A file under way, or one that was not taken. */
export interface Upload {
  readonly key: string
  readonly file: File
  /** The address of what it looks like, while this page is open; of papers none. */
  readonly preview: string | undefined
  /** From 0 to 1. */
  readonly share: number
  readonly failure?: UploadFailed
}

let last = 0

/** Files on their way to the server, one after the other: the first are there while the last still wait. */
export function useUploads(onKept: (file: PickedFile) => void) {
  const [uploads, setUploads] = useState<readonly Upload[]>([])
  const aborts = useRef(new Map<string, AbortController>())
  const line = useRef<Promise<void>>(Promise.resolve())
  const kept = useRef(onKept)
  useEffect(() => {
    kept.current = onKept
  })
  useEffect(() => {
    const open = aborts.current
    return () => {
      for (const abort of open.values()) abort.abort()
    }
  }, [])

  const change = useCallback(
    (key: string, next: Partial<Upload>) =>
      setUploads((all) => all.map((each) => (each.key === key ? { ...each, ...next } : each))),
    [],
  )
  const drop = useCallback((upload: Upload) => {
    aborts.current.get(upload.key)?.abort()
    aborts.current.delete(upload.key)
    if (upload.preview) URL.revokeObjectURL(upload.preview)
    setUploads((all) => all.filter(({ key }) => key !== upload.key))
  }, [])

  const begin = useCallback(
    (upload: Upload) => {
      const abort = new AbortController()
      aborts.current.set(upload.key, abort)
      change(upload.key, { share: 0, failure: undefined })
      line.current = line.current.then(async () => {
        if (abort.signal.aborted) return
        try {
          const { signal } = abort
          const bytes = await shrink(upload.file)
          const file = await uploadFile(bytes, { signal, onProgress: (share) => change(upload.key, { share }) })
          const { hash, mediaType, width, height } = file
          kept.current({ hash, mediaType, width, height, name: upload.file.name })
          drop(upload)
        } catch (error) {
          if (!abort.signal.aborted)
            change(upload.key, { failure: error instanceof UploadFailed ? error : new UploadFailed('SERVER') })
        }
      })
    },
    [change, drop],
  )

  const add = useCallback(
    (files: readonly File[]) => {
      const begun = files.map((file): Upload => {
        const preview = file.type.startsWith('image/') ? URL.createObjectURL(file) : undefined
        last += 1
        return { key: `upload-${last}`, file, preview, share: 0 }
      })
      setUploads((all) => [...all, ...begun])
      for (const upload of begun) begin(upload)
    },
    [begin],
  )

  return { uploads, add, drop, again: begin }
}
