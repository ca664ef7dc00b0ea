import { Suspense, useState } from 'react'
import { useText } from '../i18n/useText.ts'
import type { Editor } from '../plan-editor/editor.ts'
import { lazyPart } from '../shell/lazyPart.tsx'
import { Button } from '../ui/Button.tsx'
import { ExportMenu } from './ExportMenu.tsx'

/** Who only draws never fetches what reads files. */
const ImportDialog = lazyPart(() => import('./ImportDialog.tsx').then((m) => m.ImportDialog), ['plan-exchange'])

/** A plan from a file, and the plan as a file. */
export function ExchangeButtons({ editor }: { editor: Editor }) {
  const say = useText()
  const [isOpen, setIsOpen] = useState(false)
  return (
    <>
      <Button tone="quiet" onClick={() => setIsOpen(true)}>
        {say('plan-exchange.import')}
      </Button>
      <ExportMenu editor={editor} />
      {isOpen && (
        <Suspense>
          <ImportDialog editor={editor} onClose={() => setIsOpen(false)} />
        </Suspense>
      )}
    </>
  )
}
