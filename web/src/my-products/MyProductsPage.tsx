import '../catalogue/catalogue.css'
import './my-products.css'
import { MyProductsDocument } from '@salon/schema/generated/graphql.ts'
import { useState } from 'react'
import { useQuery } from 'urql'
import { useSchemaLanguage } from '../i18n/Language.tsx'
import { useText } from '../i18n/useText.ts'
import { AwaitViewer } from '../shell/AwaitViewer.tsx'
import { useViewer } from '../shell/useViewer.ts'
import { Button } from '../ui/Button.tsx'
import { ButtonLink } from '../ui/ButtonLink.tsx'
import { Empty } from '../ui/Empty.tsx'
import { Failure } from '../ui/Failure.tsx'
import { Loading } from '../ui/Loading.tsx'
import { Page } from '../ui/Page.tsx'
import { toast } from '../ui/toasts.ts'
import { ProductEditor } from './ProductEditor.tsx'
import { ProductRow } from './ProductRow.tsx'

/** What the viewer's exhibitors make and sell: kept here, shown in the catalogue once it is published. */
export function MyProductsPage() {
  const say = useText()
  const viewer = useViewer()
  const language = useSchemaLanguage()
  const [{ data, error }, ask] = useQuery({
    query: MyProductsDocument,
    variables: { in: language },
    requestPolicy: 'cache-and-network',
    pause: !viewer,
  })
  const read = () => ask({ requestPolicy: 'network-only' })
  const [edited, setEdited] = useState<string | null>(null)
  const [leaving, setLeaving] = useState<ReadonlySet<string>>(new Set())
  const mine = data?.myProducts

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
    const editorOf = (exhibitorId: string, product: (typeof mine.exhibitors)[number]['products'][number] | null) => (
      <ProductEditor
        key={product?.id ?? exhibitorId}
        exhibitorId={exhibitorId}
        product={product}
        crafts={mine.crafts}
        onSaved={() => {
          setEdited(null)
          toast(say('products.saved'))
          read()
        }}
        onLeave={() => setEdited(null)}
      />
    )
    return mine.exhibitors.map(({ exhibitor, products }) => (
      <section key={exhibitor.id} aria-label={exhibitor.name}>
        <div className="row product-head">
          <h2>
            <bdi>{exhibitor.name}</bdi>
          </h2>
          <Button tone="primary" onClick={() => setEdited(exhibitor.id)}>
            {say('products.add')}
          </Button>
        </div>
        {edited === exhibitor.id && editorOf(exhibitor.id, null)}
        {products.length === 0 && <Empty title={say('products.none')} />}
        <ul className="product-rows">
          {products.map((product) =>
            edited === product.id ? (
              <li key={product.id}>{editorOf(exhibitor.id, product)}</li>
            ) : (
              <ProductRow
                key={product.id}
                product={product}
                isLeaving={leaving.has(product.id)}
                onEdit={() => setEdited(product.id)}
                onChanged={read}
                onLeaving={(isLeaving) =>
                  setLeaving((before) => {
                    const after = new Set(before)
                    if (isLeaving) after.add(product.id)
                    else after.delete(product.id)
                    return after
                  })
                }
              />
            ),
          )}
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
