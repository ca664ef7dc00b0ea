import { inflateSync } from 'node:zlib'
import { FileRefused } from './file.refusals.ts'

/** Objects are packed in streams; all that is unpacked of one paper stays within this, in bytes. */
const MOST_UNPACKED = 64 * 1024 * 1024
const TAIL = 2048

/** Names by which a PDF runs something or carries files. A destination to open at (/OpenAction) is none of them. */
const ACTIVE = /\/(?:JavaScript|Launch|EmbeddedFiles?|RichMedia|XFA|ImportData|SubmitForm)(?![A-Za-z0-9])/
const LOCKED = /\/Encrypt(?![A-Za-z0-9])/
const PACKED = /\/ObjStm(?![A-Za-z0-9])/g

/**
 * Why a PDF is not taken: it is cut off, locked, or does more than show pages. What is packed in object streams is
 * looked through too, and names are read as a reader of PDF reads them (`/J#61vaScript` is `/JavaScript`).
 */
export function whyNotPaper(bytes: Buffer): FileRefused | undefined {
  const text = bytes.toString('latin1')
  const tail = text.slice(-TAIL)
  if (!text.slice(0, 1024).includes('%PDF-') || !/startxref\s+\d+\s+%%EOF[\s\0]*$/.test(tail))
    return new FileRefused('PAPER_UNREADABLE')
  const plain = unescaped(text)
  // In the trailer, which is never packed.
  if (LOCKED.test(plain)) return new FileRefused('PAPER_LOCKED')
  if (ACTIVE.test(plain)) return new FileRefused('PAPER_ACTIVE')
  return whyNotPacked(bytes, text)
}

function whyNotPacked(bytes: Buffer, text: string): FileRefused | undefined {
  // Escapes would move what follows them, so packed streams that hide their name are found by the unpacking of all.
  const all = unescaped(text).match(PACKED)?.length ?? 0
  const starts = [...text.matchAll(/stream\r?\n/g)].filter(({ index }) => !text.startsWith('end', index - 3))
  let unpacked = 0
  let found = 0
  for (const { index, 0: word } of starts) {
    const dictionary = unescaped(text.slice(Math.max(0, index - 1024), index))
    const own = dictionary.slice(dictionary.lastIndexOf(' obj') + 1)
    if (!/\/ObjStm(?![A-Za-z0-9])/.test(own)) continue
    found += 1
    // A predictor puts bytes between those of a name.
    if (/\/Predictor\s+(?!1\b)/.test(own)) return new FileRefused('PAPER_UNREADABLE')
    const from = index + word.length
    const to = text.indexOf('endstream', from)
    try {
      const content = /\/Filter/.test(own)
        ? inflateSync(bytes.subarray(from, to < 0 ? undefined : to), { maxOutputLength: MOST_UNPACKED - unpacked })
        : bytes.subarray(from, to < 0 ? undefined : to)
      unpacked += content.length
      if (ACTIVE.test(unescaped(content.toString('latin1')))) return new FileRefused('PAPER_ACTIVE')
    } catch {
      // Packed in a way that we cannot look through.
      return new FileRefused('PAPER_UNREADABLE')
    }
  }
  return found < all ? new FileRefused('PAPER_UNREADABLE') : undefined
}

/** `#61` in a name is the letter of that code. */
function unescaped(text: string): string {
  return text.includes('#')
    ? text.replace(/#([0-9a-fA-F]{2})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    : text
}
