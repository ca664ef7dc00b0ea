import { useText } from '../i18n/useText.ts'
import { Button } from '../ui/Button.tsx'
import { Icon } from '../ui/Icon.tsx'
import { fileAddress, type PickedFile, paperAddress } from './fileTypes.ts'

interface Props {
  file: PickedFile
  isFirst: boolean
  onRemove?: () => void
  onMoveFirst?: () => void
}

/** A photograph or paper that is kept. */
export function KeptTile({ file, isFirst, onRemove, onMoveFirst }: Props) {
  const say = useText()
  const isPicture = file.mediaType.startsWith('image/')
  return (
    <li className="file-tile" data-kind={isPicture ? 'picture' : 'paper'}>
      <a
        className="file-look"
        href={isPicture ? fileAddress(file.hash) : paperAddress(file)}
        target="_blank"
        rel="noreferrer"
        aria-label={say('files.open', { name: file.name })}
      >
        {isPicture ? (
          <img
            src={fileAddress(file.hash, 320)}
            alt=""
            loading="lazy"
            width={file.width ?? undefined}
            height={file.height ?? undefined}
          />
        ) : (
          <Icon name="paper" />
        )}
      </a>
      <bdi className="file-name">{file.name}</bdi>
      {onRemove && (
        <span className="file-tools">
          {onMoveFirst && (
            <Button tone="quiet" onClick={onMoveFirst} aria-label={say('files.moveFirst', { name: file.name })}>
              <Icon name="star" />
            </Button>
          )}
          {isFirst && isPicture && <span className="file-first">{say('files.first')}</span>}
          <Button tone="quiet" onClick={onRemove} aria-label={say('files.remove', { name: file.name })}>
            <Icon name="close" />
          </Button>
        </span>
      )}
    </li>
  )
}
