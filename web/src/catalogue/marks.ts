import { fold } from '../schedule/search.ts'

export interface Piece {
  readonly text: string
  readonly isMarked: boolean
}

const word = /[\p{L}\p{N}\p{M}\u0640]+/gu
const article = /^(?:[وف]?[بك]?ال|لل)(?=..)/

/** A text in pieces, of which those are marked that the server named as answering the search. */
export function markedPieces(text: string, matched: ReadonlySet<string>): readonly Piece[] {
  if (matched.size === 0) return [{ text, isMarked: false }]
  const pieces: Piece[] = []
  let at = 0
  for (const { 0: found, index } of text.matchAll(word)) {
    const folded = fold(found)
    if (!matched.has(folded) && !matched.has(folded.replace(article, ''))) continue
    if (index > at) pieces.push({ text: text.slice(at, index), isMarked: false })
    pieces.push({ text: found, isMarked: true })
    at = index + found.length
  }
  if (at < text.length) pieces.push({ text: text.slice(at), isMarked: false })
  return pieces
}
