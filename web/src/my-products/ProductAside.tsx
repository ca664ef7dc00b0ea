import { DuplicateProductDocument, type MyProductFragment } from '@salon/schema/generated/graphql.ts'
import { useMutation } from 'urql'
import { useLocation } from 'wouter'
import { useSchemaLanguage } from '../i18n/Language.tsx'
import { useText } from '../i18n/useText.ts'
import { KeepingSign } from '../keeping/KeepingSign.tsx'
import { Badge } from '../ui/Badge.tsx'
import { Button } from '../ui/Button.tsx'
import { ButtonLink } from '../ui/ButtonLink.tsx'
import { toast } from '../ui/toasts.ts'
import { gapsOf, needsOf, placeOf } from './productGaps.ts'
import type { useProductForm } from './useProductForm.ts'
import { usePublish } from './usePublish.ts'

interface Props {
  id: string
  ownerSlug: string
  product: MyProductFragment | null
  kept: ReturnType<typeof useProductForm>
}

/** Beside the form: where what was typed is, what is missing, and whether everybody sees it. */
export function ProductAside({ id, ownerSlug, product, kept }: Props) {
  const say = useText()
  const language = useSchemaLanguage()
  const [, goTo] = useLocation()
  const { turn, busy } = usePublish()
  const [duplicating, duplicate] = useMutation(DuplicateProductDocument)
  const needs = needsOf(kept.form)
  const gaps = gapsOf(kept.form)

  const show = async () => {
    // What is still on its way goes first: the version that is published is the one on the screen.
    if (!(await kept.save()) || !product) return
    await turn({ id, isPublished: product.isPublished, version: kept.latest()?.version ?? product.version })
  }
  const again = async () => {
    await kept.save()
    const { data } = await duplicate({ id, in: language })
    const answer = data?.duplicateProduct
    if (answer?.__typename !== 'Product') return void toast(answer ? answer.message : say('products.failed'))
    toast(say('products.duplicated', { name: answer.name }))
    goTo(`/my-products/${answer.id}`)
  }
  const link = (key: (typeof needs)[number] | (typeof gaps)[number]) => (
    <li key={key}>
      <a
        href={`#${placeOf[key]}`}
        onClick={(event) => {
          event.preventDefault()
          const part = document.getElementById(placeOf[key])
          part?.scrollIntoView({ block: 'start' })
          part
            ?.querySelector<HTMLElement>('input:not([type=file]), textarea, select, button')
            ?.focus({ preventScroll: true })
        }}
      >
        {say(`products.gap.${key}`)}
      </a>
    </li>
  )
  return (
    <aside className="keeping-aside panel" aria-label={say('products.about')}>
      <KeepingSign state={kept.state} refused={kept.refusal?.message} />
      <Badge tone={product?.isPublished ? 'mint' : 'plain'}>
        {say(product?.isPublished ? 'products.public' : 'products.private')}
      </Badge>
      {needs.length > 0 && (
        <section>
          <h2>{say('products.needed')}</h2>
          <ul>{needs.map(link)}</ul>
        </section>
      )}
      {gaps.length > 0 ? (
        <section>
          <h2>{say('products.wanted')}</h2>
          <ul>{gaps.map(link)}</ul>
        </section>
      ) : (
        <p>{say('products.whole')}</p>
      )}
      <div className="keeping-deeds">
        <Button
          tone={product?.isPublished ? 'plain' : 'primary'}
          busy={busy}
          disabled={!product?.isPublished && (!product || needs.length > 0)}
          onClick={() => void show()}
        >
          {say(product?.isPublished ? 'products.withdraw' : 'products.publish')}
        </Button>
        {product?.isPublished && (
          <ButtonLink href={`/exhibitors/${ownerSlug}/${product.slug}`}>{say('products.look')}</ButtonLink>
        )}
        {product && (
          <Button tone="quiet" busy={duplicating.fetching} onClick={() => void again()}>
            {say('products.duplicate')}
          </Button>
        )}
      </div>
    </aside>
  )
}
