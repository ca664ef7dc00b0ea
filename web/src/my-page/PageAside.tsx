import type { MyPageFragment, MyPagesQuery } from '@salon/schema/generated/graphql.ts'
import { useState } from 'react'
import { useText } from '../i18n/useText.ts'
import { KeepingSign } from '../keeping/KeepingSign.tsx'
import { Button } from '../ui/Button.tsx'
import { ButtonLink } from '../ui/ButtonLink.tsx'
import { PagePreview } from './PagePreview.tsx'
import { gaps } from './pageWords.ts'
import type { usePageForm } from './usePageForm.ts'

interface Props {
  page: MyPageFragment
  crafts: MyPagesQuery['crafts']
  kept: ReturnType<typeof usePageForm>
}

/** Beside the form: where what was typed is, what visitors look for, and the page as they see it. */
export function PageAside({ page, crafts, kept }: Props) {
  const say = useText()
  const [isOpen, setOpen] = useState(false)
  const missing = gaps.filter(([, lacks]) => lacks(kept.form))
  return (
    <>
      <aside className="keeping-aside panel" aria-label={say('page.about')}>
        <KeepingSign state={kept.state} refused={kept.refusal?.message} />
        {missing.length > 0 ? (
          <section>
            <h2>{say('page.wanted')}</h2>
            <ul>
              {missing.map(([gap, , part]) => (
                <li key={gap}>
                  <a
                    href={`#${part}`}
                    onClick={(event) => {
                      event.preventDefault()
                      const place = document.getElementById(part)
                      place?.scrollIntoView({ block: 'start' })
                      place
                        ?.querySelector<HTMLElement>('textarea, input:not([type=file]), button')
                        ?.focus({ preventScroll: true })
                    }}
                  >
                    {say(`page.gap.${gap}`)}
                  </a>
                </li>
              ))}
            </ul>
          </section>
        ) : (
          <p>{say('page.whole')}</p>
        )}
        <div className="keeping-deeds">
          <Button tone="primary" onClick={() => setOpen(true)}>
            {say('page.preview')}
          </Button>
          <ButtonLink href={`/exhibitors/${page.exhibitor.slug}`}>{say('page.look')}</ButtonLink>
          <ButtonLink href="/my-products" tone="quiet">
            {say('page.products')}
          </ButtonLink>
        </div>
      </aside>
      <PagePreview open={isOpen} onClose={() => setOpen(false)} page={page} crafts={crafts} form={kept.form} />
    </>
  )
}
