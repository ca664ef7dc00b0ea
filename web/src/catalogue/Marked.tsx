import { markedPieces } from './marks.ts'

/** A name with the words that answer the search in a marker's colour. */
export const Marked = ({ text, matched }: { text: string; matched: ReadonlySet<string> }) => (
  <bdi>
    {markedPieces(text, matched).map(({ text, isMarked }, index) =>
      isMarked ? (
        // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of one text have no other name
        <mark key={index}>{text}</mark>
      ) : (
        text
      ),
    )}
  </bdi>
)
