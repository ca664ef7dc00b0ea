import type { PickedFile } from './fileTypes.ts'
import { forgetUpload, type KeptUpload, keepUpload, readKeptUploads } from './keptUploads.ts'
import { UploadFailed, uploadFile } from './uploadFile.ts'
import { waitForNetwork } from './waitForNetwork.ts'

/** What runs for one file that was chosen. */
export interface Run {
  readonly abort: AbortController
  /** Tells the wait for the network to end now. */
  readonly hurry: EventTarget
  readonly upload: Promise<KeptUpload>
  /** It was found on this device: another window may have sent it meanwhile. */
  readonly wasKept: boolean
}

interface Way {
  /** Under what this device keeps it; then the network is waited for as long as it takes. */
  readonly form: string | undefined
  readonly place: (file: PickedFile) => Promise<void>
  readonly onProgress: (share: number) => void
  readonly onWait: (isWaiting: boolean) => void
}

/**
 * Hands one file in and puts it into its form. Of the two, what was done is not done again, whatever fails between them.
 * Rejects with UploadFailed, or with the signal's reason.
 */
export async function sendUpload(key: string, run: Run, { form, place, onProgress, onWait }: Way): Promise<void> {
  const { signal } = run.abort
  const whenever = async <T>(work: () => Promise<T>): Promise<T> => {
    for (let attempt = 0; ; attempt++) {
      signal.throwIfAborted()
      try {
        return await work()
      } catch (error) {
        if (!form || !(error instanceof UploadFailed && error.isPassing)) throw error
        onWait(true)
        await waitForNetwork(attempt, signal, run.hurry)
        onWait(false)
      }
    }
  }
  const upload = await run.upload
  await alone(key, signal, async () => {
    if (form && run.wasKept && !(await readKeptUploads(form)).some(({ id }) => id === key)) return
    const bytes = new Blob([upload.bytes], { type: upload.type })
    const options = { signal, onProgress, ...(form && { tries: 1 }) }
    const file = upload.handedIn ?? (await whenever(() => uploadFile(bytes, options)))
    if (form && !signal.aborted) await keepUpload(form, { ...upload, handedIn: file })
    const { hash, mediaType, width, height } = file
    await whenever(() => place({ hash, mediaType, width, height, name: upload.name }))
    // Within the turn: the next window to have it must not find it any more.
    if (form) await forgetUpload(form, key)
  })
}

/** One window of this device at a time sends a file: the others wait, and then find that it was sent. */
function alone(key: string, signal: AbortSignal, work: () => Promise<void>): Promise<void> {
  return navigator.locks ? navigator.locks.request(`salon-upload/${key}`, { signal }, work) : work()
}
