import { useState } from 'react'
import { renderSVG } from 'uqr'
import { useText } from '../i18n/useText.ts'
import { Button } from '../ui/Button.tsx'
import { Icon } from '../ui/Icon.tsx'

/** Share and print; on paper, a code that leads back to the live page. */
export function PageTools({ title }: { title: string }) {
  const say = useText()
  const [copied, setCopied] = useState(false)
  const address = location.href.split('?')[0] ?? location.href

  async function share() {
    if (navigator.share) return void navigator.share({ title, url: address }).catch(() => undefined)
    await navigator.clipboard.writeText(address)
    setCopied(true)
  }
  return (
    <>
      <div className="row no-print">
        <Button onClick={share}>
          <Icon name="share" />
          {say('catalogue.share')}
        </Button>
        <Button onClick={() => print()}>
          <Icon name="print" />
          {say('catalogue.print')}
        </Button>
      </div>
      <p role="status" className={copied ? undefined : 'unseen'}>
        {copied && say('catalogue.copied')}
      </p>
      <figure className="sheet-code">
        <img
          alt={say('catalogue.code')}
          src={`data:image/svg+xml,${encodeURIComponent(renderSVG(address, { border: 0 }))}`}
        />
        <figcaption>
          <bdi>{address.replace(/^https?:\/\//, '')}</bdi>
        </figcaption>
      </figure>
    </>
  )
}
