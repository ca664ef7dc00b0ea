import { useState } from 'react'
import { useText } from '../i18n/useText.ts'
import { Button } from '../ui/Button.tsx'
import { Icon } from '../ui/Icon.tsx'
import type { Upload } from './useUploads.ts'

interface Props {
  upload: Upload
  onDrop: () => void
  onAgain: () => void
}

/** A file under way, or one that was not taken: why, and what to do about it. */
export function UploadTile({ upload, onDrop, onAgain }: Props) {
  const say = useText()
  const [isBlind, setBlind] = useState(false)
  const { file, preview, share, failure } = upload
  const { name } = file
  const isPassing = failure?.code === 'NETWORK' || failure?.code === 'SERVER' || failure?.code === 'TOO_MANY'
  return (
    <li className="file-tile" data-kind={preview ? 'picture' : 'paper'} data-state={failure ? 'failed' : 'sending'}>
      <span className="file-look">
        {preview && !isBlind ? <img src={preview} alt="" onError={() => setBlind(true)} /> : <Icon name="paper" />}
      </span>
      <bdi className="file-name">{name}</bdi>
      {failure ? (
        <p className="file-failure" role="alert">
          {failure.sentence ?? say(failure.code === 'NETWORK' ? 'files.failed.network' : 'files.failed.server')}
        </p>
      ) : (
        <progress
          max={1}
          // Without a value it says that it goes on, which is true until the first bytes have left.
          value={share > 0 ? share : undefined}
          aria-label={say('files.sending', { name })}
        />
      )}
      <span className="file-tools">
        {failure && isPassing && <Button onClick={onAgain}>{say('files.again')}</Button>}
        <Button tone="quiet" onClick={onDrop} aria-label={say(failure ? 'files.remove' : 'files.cancel', { name })}>
          <Icon name="close" />
        </Button>
      </span>
    </li>
  )
}
