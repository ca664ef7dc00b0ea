import '../catalogue/catalogue.css'
import './my-products.css'
import { MyProductsDocument } from '@salon/schema/generated/graphql.ts'
import { useState } from 'react'
import { useQuery } from 'urql'
import { useLocation } from 'wouter'
import { useSchemaLanguage } from '../i18n/Language.tsx'
import { useText } from '../i18n/useText.ts'
import { freshId } from '../keeping/freshId.ts'
import { AwaitViewer } from '../shell/AwaitViewer.tsx'
import { useViewer } from '../shell/useViewer.ts'
import { Button } from '../ui/Button.tsx'
import { ButtonLink } from '../ui/ButtonLink.tsx'
import { Empty } from '../ui/Empty.tsx'
import { Failure } from '../ui/Failure.tsx'
import { Icon } from '../ui/Icon.tsx'
import { Loading } from '../ui/Loading.tsx'
import { Page } from '../ui/Page.tsx'
import { BegunProducts } from './BegunProducts.tsx'
import { ProductRow } from './ProductRow.tsx'

/** What the viewer's exhibitors make and sell: kept here, shown in the catalogue once it is published. */
export function MyProductsPage() {
  const say = useText()
  const viewer = useViewer()
  const language = useSchemaLanguage()
  const [, goTo] = useLocation()
  const [{ data, error }, ask] = useQuery({
    query: MyProductsDocument,
    variables: { in: language },
    requestPolicy: 'cache-and-network',
    pause: !viewer,
  })
  const read = () => ask({ requestPolicy: 'network-only' })
  const [leaving, setLeaving] = useState<ReadonlySet<string>>(new Set())
  const mine = data?.myProducts
  const turnLeaving = (id: string, isLeaving: boolean) =>
    setLeaving((before) => {
      const after = new Set(before)
      if (isLeaving) after.add(id)
      else after.delete(id)
      return after
    })

  const content = () => {
    if (viewer === undefined) return <AwaitViewer />
    if (viewer === null)
      return (
        <Empty title={say('products.signIn')}>
          <ButtonLink href="/sign-in" tone="primary">
            {say('products.toSignIn')}
          </ButtonLink>
        </Empty>
      )
    if (error && !mine) return <Failure error={error} onRetry={read} />
    if (!mine) return <Loading />
    if (mine.exhibitors.length === 0) return <Empty title={say('products.nobody')} />
    return mine.exhibitors.map(({ exhibitor, products }) => (
      <section key={exhibitor.id} aria-label={exhibitor.name}>
        <div className="row product-head">
          <h2>
            <bdi>{exhibitor.name}</bdi>
          </h2>
          <Button tone="primary" onClick={() => goTo(`/my-products/${freshId()}?of=${exhibitor.id}`)}>
            <Icon name="plus" />
            {say('products.add')}
          </Button>
        </div>
        <BegunProducts exhibitorId={exhibitor.id} known={products.map(({ id }) => id)} />
        {products.length === 0 && <Empty title={say('products.none')} text={say('products.noneHint')} />}
        <ul className="product-rows">
          {products.map((product) => (
            <ProductRow
              key={product.id}
              product={product}
              isLeaving={leaving.has(product.id)}
              onChanged={read}
              onLeaving={(isLeaving) => turnLeaving(product.id, isLeaving)}
            />
          ))}
        </ul>
      </section>
    ))
  }
  return (
    <Page title={say('products.title')} lead={say('products.lead')}>
      {content()}
    </Page>
  )
}
