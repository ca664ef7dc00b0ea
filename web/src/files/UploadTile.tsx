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

/** What the server refused for good, it would refuse again: another file is needed. */
const AGAIN = ['NETWORK', 'SERVER', 'TOO_MANY', 'NOT_SIGNED_IN']

/** A file under way, one that waits for the network, or one that was not taken: why, and what to do about it. */
export function UploadTile({ upload, onDrop, onAgain }: Props) {
  const say = useText()
  const [isBlind, setBlind] = useState(false)
  const { name, preview, share, failure, isWaiting, keeping } = upload
  const state = failure ? 'failed' : isWaiting ? 'waiting' : 'sending'
  return (
    <li className="file-tile" data-kind={preview ? 'picture' : 'paper'} data-state={state}>
      <span className="file-look">
        {preview && !isBlind ? <img src={preview} alt="" onError={() => setBlind(true)} /> : <Icon name="paper" />}
      </span>
      <bdi className="file-name">{name}</bdi>
      {state === 'failed' && (
        <p className="file-failure" role="alert">
          {failure?.sentence ?? say(failure?.code === 'NETWORK' ? 'files.failed.network' : 'files.failed.server')}
        </p>
      )}
      {state === 'waiting' && (
        <p className="file-waits" role="status">
          {say(keeping === 'kept' ? 'files.waits' : 'files.waitsHere')}
        </p>
      )}
      {state === 'sending' && (
        <progress
          max={1}
          // Without a value it says that it goes on, which is true until the first bytes have left.
          value={share > 0 ? share : undefined}
          aria-label={say('files.sending', { name })}
        />
      )}
      {keeping && keeping !== 'kept' && !failure && (
        <p className="file-failure" role="alert">
          {say(keeping === 'full' ? 'files.deviceFull' : 'files.deviceKeepsNothing')}
        </p>
      )}
      <span className="file-tools">
        {(isWaiting || (failure && (failure.isPassing || AGAIN.includes(failure.code)))) && (
          <Button onClick={onAgain}>{say('files.again')}</Button>
        )}
        <Button tone="quiet" onClick={onDrop} aria-label={say(failure ? 'files.remove' : 'files.cancel', { name })}>
          <Icon name="close" />
        </Button>
      </span>
    </li>
  )
}
