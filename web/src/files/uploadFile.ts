import { waitBeforeRetry } from '../live/wait.ts'

/** What the server keeps. */
export interface KeptFile {
  readonly hash: string
  readonly mediaType: string
  readonly bytes: number
  readonly width: number | null
  readonly height: number | null
}

/** Why a file was not taken: the server's own sentence; without one, nobody answered. */
export class UploadFailed extends Error {
  readonly code: string
  readonly sentence: string | undefined
  /** Nothing was refused: the network, or a server that is just being replaced, and it may go through in a moment. */
  readonly isPassing: boolean
  constructor(code: string, sentence?: string, isPassing = code === 'NETWORK') {
    super(sentence ?? code)
    this.code = code
    this.sentence = sentence
    this.isPassing = isPassing
  }
}

export interface UploadOptions {
  /** From 0 to 1, as the bytes leave. */
  readonly onProgress?: (share: number) => void
  readonly signal?: AbortSignal
  /** How often; who waits for the network by itself asks for one. */
  readonly tries?: number
}

const TRIES = 8
/** The network, or a server that is just being replaced. What it refuses, it would refuse again. */
const PASSING = new Set([0, 502, 503, 504])

/**
 * Hands a file in, and again as long as the network comes and goes: the server keeps it under its content, so a second
 * time changes nothing. Rejects with UploadFailed, or with the signal's reason once that was given up.
 */
export async function uploadFile(
  file: Blob,
  { onProgress, signal, tries = TRIES }: UploadOptions = {},
): Promise<KeptFile> {
  for (let attempt = 0; ; attempt++) {
    signal?.throwIfAborted()
    const { status, body } = await send(file, onProgress, signal)
    if (status >= 200 && status < 300) return body as KeptFile
    const isPassing = PASSING.has(status)
    if (!isPassing || attempt >= tries - 1) {
      const { code, message } = (body ?? {}) as { code?: string; message?: string }
      throw new UploadFailed(code ?? (status === 0 ? 'NETWORK' : 'SERVER'), message, isPassing)
    }
    onProgress?.(0)
    await waitBeforeRetry(attempt)
  }
}

/** One try; fetch does not tell how much of a body has left. */
function send(file: Blob, onProgress?: (share: number) => void, signal?: AbortSignal) {
  return new Promise<{ status: number; body: unknown }>((resolve, reject) => {
    const request = new XMLHttpRequest()
    const giveUp = () => {
      request.abort()
      reject(signal?.reason)
    }
    const answer = (status: number) => {
      signal?.removeEventListener('abort', giveUp)
      resolve({ status, body: request.response })
    }
    request.open('POST', '/files')
    request.responseType = 'json'
    request.setRequestHeader('content-type', file.type || 'application/octet-stream')
    request.setRequestHeader('accept-language', document.documentElement.lang)
    request.setRequestHeader('x-salon-upload', '1')
    request.upload.onprogress = ({ loaded, total }) => onProgress?.(total > 0 ? loaded / total : 0)
    request.onload = () => answer(request.status)
    request.onerror = () => answer(0)
    signal?.addEventListener('abort', giveUp, { once: true })
    request.send(file)
  })
}
