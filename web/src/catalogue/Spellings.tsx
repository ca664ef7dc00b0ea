import { useText } from '../i18n/useText.ts'

/** What may have been meant, where what was typed is nowhere as it stands. */
export function Spellings({ spellings, onChoose }: { spellings: readonly string[]; onChoose: (q: string) => void }) {
  const say = useText()
  if (spellings.length === 0) return null
  return (
    <p className="spellings no-print">
      {say('catalogue.didYouMean')}
      {spellings.map((spelling) => (
        <button key={spelling} type="button" className="chosen-filter" onClick={() => onChoose(spelling)}>
          <bdi>{spelling}</bdi>
        </button>
      ))}
    </p>
  )
}
