import { useText } from '../i18n/useText.ts'
import type { FileField, OpenFile } from './applicationTypes.ts'
import { FieldFiles } from './FieldFiles.tsx'

interface Props {
  file: OpenFile
  /** Those that the desk asked for. */
  fields: readonly FileField[]
  problemOf: (key: string) => string | undefined
}

/** A single paper is the whole answer: no more is to be done once it is handed in. */
export const isWholeAnswer = (file: OpenFile, fields: readonly FileField[]): boolean =>
  file.asked.length === 1 && fields.length === 1 && fields[0]?.limit === 1

/** What the desk waits for, and nothing else: one slot for each paper, first on the page. */
export function AskedPapers({ file, fields, problemOf }: Props) {
  const say = useText()
  const isWhole = isWholeAnswer(file, fields)
  return (
    <section className="card asked-papers" aria-labelledby="asked-papers">
      <h2 id="asked-papers">{say('participate.askedPapers', { count: fields.length })}</h2>
      {isWhole && <p>{say('participate.askedPaperWhy')}</p>}
      {fields.map((field) => (
        <FieldFiles
          key={field.key}
          file={file}
          field={field}
          error={problemOf(field.key)}
          readOnly={false}
          isAsked
          isAnswer={isWhole}
        />
      ))}
    </section>
  )
}
