import { useIntl } from 'react-intl'
import { KeptTile } from '../files/KeptTile.tsx'
import { useText } from '../i18n/useText.ts'
import type { FileOnDesk } from './reviewTypes.ts'

/** What a file says under one key of its call: an answer, photographs or papers. */
export function FieldAnswer({ file, field }: { file: FileOnDesk; field: string }) {
  const say = useText()
  const intl = useIntl()
  const asked = file.fields.find(({ key }) => key === field)
  const answer = file.answers.find(({ key }) => key === field)
  const nothing = <span className="soft">{say('review.empty')}</span>
  if (asked?.type === 'PHOTOGRAPH' || asked?.type === 'PAPER') {
    const files = file.files.filter(({ key }) => key === field)
    if (files.length === 0) return nothing
    return (
      <ul className="file-tiles">
        {files.map(({ id, name, file: kept }) => (
          <KeptTile
            key={id}
            isFirst={false}
            file={{
              hash: kept.hash,
              name,
              mediaType: kept.mediaType,
              width: kept.width ?? null,
              height: kept.height ?? null,
            }}
          />
        ))}
      </ul>
    )
  }
  if (answer?.yes != null) return say(answer.yes ? 'review.yes' : 'review.no')
  if (answer?.number != null) return intl.formatNumber(answer.number, { useGrouping: false })
  const text = asked?.options.find(({ key }) => key === answer?.text)?.label ?? answer?.text
  return text ? <span dir="auto">{text}</span> : nothing
}
