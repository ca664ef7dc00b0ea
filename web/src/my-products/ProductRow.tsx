import {
  DeleteProductDocument,
  type MyProductFragment,
  PublishProductDocument,
  WithdrawProductDocument,
} from '@salon/schema/generated/graphql.ts'
import { useEffect, useRef } from 'react'
import { useMutation } from 'urql'
import { Picture } from '../catalogue/Picture.tsx'
import { usePrice } from '../catalogue/usePrice.ts'
import { useSchemaLanguage } from '../i18n/Language.tsx'
import { useText } from '../i18n/useText.ts'
import { Badge } from '../ui/Badge.tsx'
import { Button } from '../ui/Button.tsx'
import { toast } from '../ui/toasts.ts'

interface Props {
  product: MyProductFragment
  /** Taken away by its owner, and not yet at the server. */
  isLeaving: boolean
  onEdit: () => void
  onLeaving: (leaving: boolean) => void
  onChanged: () => void
}

/** As long as the offer to undo is shown. */
const UNDO_MS = 10_000

/** One product, and what can be done with it. A deletion leaves when it can no longer be taken back. */
export function ProductRow({ product, isLeaving, onEdit, onLeaving, onChanged }: Props) {
  const say = useText()
  const price = usePrice()
  const language = useSchemaLanguage()
  const [publishing, publish] = useMutation(PublishProductDocument)
  const [withdrawing, withdraw] = useMutation(WithdrawProductDocument)
  const [, remove] = useMutation(DeleteProductDocument)
  const { id, version, name, isPublished } = product
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

  const show = async () => {
    const variables = { id, version, in: language }
    const answer = isPublished
      ? (await withdraw(variables)).data?.withdrawProduct
      : (await publish(variables)).data?.publishProduct
    if (answer?.__typename === 'Product') {
      toast(say(answer.isPublished ? 'products.isPublished' : 'products.isWithdrawn', { name: answer.name }))
      onChanged()
    } else toast(answer ? answer.message : say('products.failed'))
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
      </div>
      <div className="row">
        <Button onClick={onEdit} aria-label={say('products.editOf', { name })}>
          {say('products.edit')}
        </Button>
        <Button
          tone={isPublished ? 'plain' : 'primary'}
          busy={publishing.fetching || withdrawing.fetching}
          onClick={() => void show()}
        >
          {say(isPublished ? 'products.withdraw' : 'products.publish')}
        </Button>
        <Button tone="quiet" onClick={takeAway} aria-label={say('products.deleteOf', { name })}>
          {say('products.delete')}
        </Button>
      </div>
    </li>
  )
}
