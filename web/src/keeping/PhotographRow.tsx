import type { ComponentProps } from 'react'
import { fileAddress } from '../files/fileTypes.ts'
import { useText } from '../i18n/useText.ts'
import { Button } from '../ui/Button.tsx'
import { Icon } from '../ui/Icon.tsx'
import { TextField } from '../ui/TextField.tsx'
import { LanguageTabs } from './LanguageTabs.tsx'
import type { FormPhotograph, Texts } from './photograph.ts'

interface Props {
  photograph: FormPhotograph
  place: number
  count: number
  isDragged: boolean
  handle: Pick<
    ComponentProps<'button'>,
    'onPointerDown' | 'onPointerMove' | 'onPointerUp' | 'onPointerCancel' | 'onKeyDown'
  >
  onMove: (to: number) => void
  onCaptions: (captions: Texts) => void
  onRemove: () => void
}

/** One photograph of a shelf. The first is what cards and shared links show. */
export function PhotographRow({ photograph, place, count, isDragged, handle, onMove, onCaptions, onRemove }: Props) {
  const say = useText()
  const { hash, width, height, captions } = photograph
  const n = place + 1
  return (
    <li className="photograph-row" data-dragged={isDragged || undefined}>
      <div className="photograph-look">
        <img
          src={fileAddress(hash, 320)}
          alt={captions.fr || captions.ar || say('keeping.photograph', { n, count })}
          width={width ?? undefined}
          height={height ?? undefined}
          draggable={false}
        />
        {place === 0 && <span className="photograph-first">{say('keeping.cover')}</span>}
      </div>
      <div className="photograph-tools">
        {count > 1 && (
          <>
            <button
              type="button"
              className="button photograph-handle"
              data-tone="quiet"
              aria-label={say('keeping.handle', { n, count })}
              {...handle}
            >
              <span aria-hidden="true">⠿</span>
            </button>
            <Button
              tone="quiet"
              className="photograph-up"
              disabled={place === 0}
              onClick={() => onMove(place - 1)}
              aria-label={say('keeping.earlier', { n })}
            >
              <Icon name="back" />
            </Button>
            <Button
              tone="quiet"
              className="photograph-down"
              disabled={n === count}
              onClick={() => onMove(place + 1)}
              aria-label={say('keeping.later', { n })}
            >
              <Icon name="next" />
            </Button>
          </>
        )}
        <Button tone="quiet" onClick={onRemove} aria-label={say('keeping.remove', { n })}>
          <Icon name="close" />
        </Button>
      </div>
      <div className="photograph-words">
        <LanguageTabs label={say('keeping.captionOf', { n })} isMissing={(language) => !captions[language].trim()}>
          {(language, attributes) => (
            <TextField
              {...attributes}
              label={say('keeping.caption')}
              hint={say('keeping.captionHint')}
              value={captions[language]}
              maxLength={200}
              onChange={(text) => onCaptions({ ...captions, [language]: text })}
            />
          )}
        </LanguageTabs>
      </div>
    </li>
  )
}
