import { useText } from '../i18n/useText.ts'
import { Button } from '../ui/Button.tsx'
import type { View } from './useView.ts'

export function ZoomButtons({ view: { factor, zoomTo } }: { view: View }) {
  const say = useText()
  return (
    <div className="row editor-zoom">
      <Button aria-label={say('stands.zoomOut')} aria-disabled={factor <= 1} onClick={() => zoomTo(factor / 1.5)}>
        −
      </Button>
      <Button aria-label={say('stands.zoomIn')} onClick={() => zoomTo(factor * 1.5)}>
        +
      </Button>
      <Button tone="quiet" onClick={() => zoomTo(1)}>
        {say('stands.whole')}
      </Button>
    </div>
  )
}
