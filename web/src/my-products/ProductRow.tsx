import {
  DeleteProductDocument,
  DuplicateProductDocument,
  type MyProductFragment,
} from '@salon/schema/generated/graphql.ts'
import { useEffect, useRef } from 'react'
import { useMutation } from 'urql'
import { useLocation } from 'wouter'
import { Picture } from '../catalogue/Picture.tsx'
import { usePrice } from '../catalogue/usePrice.ts'
import { useSchemaLanguage } from '../i18n/Language.tsx'
import { languages } from '../i18n/languages.ts'
import { useText } from '../i18n/useText.ts'
import { Badge } from '../ui/Badge.tsx'
import { Button } from '../ui/Button.tsx'
import { ButtonLink } from '../ui/ButtonLink.tsx'
import { toast } from '../ui/toasts.ts'
import { usePublish } from './usePublish.ts'

interface Props {
  product: MyProductFragment
  /** Taken away by its owner, and not yet at the server. */
  isLeaving: boolean
  onLeaving: (leaving: boolean) => void
  onChanged: () => void
}

/** As long as the offer to undo is shown. */
const UNDO_MS = 10_000

/** One product, and what can be done with it. A deletion leaves when it can no longer be taken back. */
export function ProductRow({ product, isLeaving, onLeaving, onChanged }: Props) {
  const say = useText()
  const price = usePrice()
  const language = useSchemaLanguage()
  const [, goTo] = useLocation()
  const { turn, busy } = usePublish(onChanged)
  const [duplicating, duplicate] = useMutation(DuplicateProductDocument)
  const [, remove] = useMutation(DeleteProductDocument)
  const { id, version, name, isPublished, missing } = product
  const absent = languages.filter((each) => !product.names[each].trim())
  const leave = useRef<() => void>(() => undefined)
  leave.current = () => {
    void remove({ id, version, in: language }).then(({ data }) => {
      const answer = data?.deleteProduct
      if (answer?.__typename === 'Product') return onChanged()
      onLeaving(false)
      toast(answer ? answer.message : say('products.failed'))
    })
  }
  useEffect(() => {
    if (!isLeaving) return
    const timer = setTimeout(() => leave.current(), UNDO_MS)
    return () => clearTimeout(timer)
  }, [isLeaving])

  const another = async () => {
    const { data } = await duplicate({ id, in: language })
    const answer = data?.duplicateProduct
    if (answer?.__typename !== 'Product') return void toast(answer ? answer.message : say('products.failed'))
    toast(say('products.duplicated', { name: answer.name }))
    goTo(`/my-products/${answer.id}`)
  }
  const takeAway = () => {
    onLeaving(true)
    toast(say('products.deleted', { name }), { label: say('products.undo'), run: () => onLeaving(false) })
  }

  if (isLeaving) return null
  return (
    <li className="panel product-row">
      <Picture picture={product.photographs[0]} alt="" sizes="96px" />
      <div className="product-row-words">
        <h3>
          <bdi>{name}</bdi>
        </h3>
        <p className="card-soft">
          {product.craft.name} · <span className="numerals">{price(product)}</span>
        </p>
        <Badge tone={isPublished ? 'mint' : 'plain'}>{say(isPublished ? 'products.public' : 'products.private')}</Badge>
        {missing.length > 0 && (
          <p className="product-missing">
            {say('products.lacks', {
              what: missing.map((need) => say(`products.need.${need}`)).join(say('keeping.comma')),
            })}
          </p>
        )}
        {absent.length > 0 && (
          <p className="card-soft">
            {say('keeping.missingIn', {
              languages: absent.map((each) => say(`keeping.in.${each}`)).join(say('keeping.comma')),
            })}
          </p>
        )}
      </div>
      <div className="row">
        <ButtonLink href={`/my-products/${id}`} aria-label={say('products.editOf', { name })}>
          {say('products.edit')}
        </ButtonLink>
        <Button
          tone={isPublished || missing.length > 0 ? 'plain' : 'primary'}
          busy={busy}
          onClick={() => void turn({ id, version, isPublished })}
        >
          {say(isPublished ? 'products.withdraw' : 'products.publish')}
        </Button>
        <Button
          tone="quiet"
          busy={duplicating.fetching}
          onClick={() => void another()}
          aria-label={say('products.duplicateOf', { name })}
        >
          {say('products.duplicate')}
        </Button>
        <Button tone="quiet" onClick={takeAway} aria-label={say('products.deleteOf', { name })}>
          {say('products.delete')}
        </Button>
      </div>
    </li>
  )
}
