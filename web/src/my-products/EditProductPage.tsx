import '../catalogue/catalogue.css'
import '../keeping/keeping.css'
import './my-products.css'
import { MyProductDocument, MyProductsDocument } from '@salon/schema/generated/graphql.ts'
import { useQuery } from 'urql'
import { useSearchParams } from 'wouter'
import { useSchemaLanguage } from '../i18n/Language.tsx'
import { useText } from '../i18n/useText.ts'
import { AwaitViewer } from '../shell/AwaitViewer.tsx'
import { useViewer } from '../shell/useViewer.ts'
import { ButtonLink } from '../ui/ButtonLink.tsx'
import { Empty } from '../ui/Empty.tsx'
import { Failure } from '../ui/Failure.tsx'
import { Icon } from '../ui/Icon.tsx'
import { Loading } from '../ui/Loading.tsx'
import { Page } from '../ui/Page.tsx'
import { ProductEditor } from './ProductEditor.tsx'

/** One product to keep. `?of=` names whose it is, of one that was begun on this device and is not on the server yet. */
export function EditProductPage({ id }: { id: string }) {
  const say = useText()
  const viewer = useViewer()
  const language = useSchemaLanguage()
  const [params] = useSearchParams()
  const of = params.get('of')
  const [{ data, error }, ask] = useQuery({
    query: MyProductDocument,
    variables: { id, in: language },
    requestPolicy: 'cache-and-network',
    pause: !viewer,
  })
  const [mine] = useQuery({ query: MyProductsDocument, variables: { in: language }, pause: !viewer || !of })
  const product = data?.myProduct
  const owner =
    product?.exhibitor ?? mine.data?.myProducts?.exhibitors.find(({ exhibitor }) => exhibitor.id === of)?.exhibitor
  const back = (
    <ButtonLink href="/my-products" tone="quiet">
      <Icon name="back" />
      {say('products.title')}
    </ButtonLink>
  )

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
    if (data && owner)
      return (
        <ProductEditor
          key={id}
          id={id}
          owner={owner}
          product={product ?? null}
          crafts={data.crafts}
          onCreated={() => ask({ requestPolicy: 'network-only' })}
        />
      )
    if (error && !data) return <Failure error={error} onRetry={() => ask({ requestPolicy: 'network-only' })} />
    if (data && (!of || mine.data)) return <Empty title={say('products.unknown')} text={say('products.unknownHint')} />
    return <Loading />
  }
  return (
    <Page title={product?.name || say('products.new')} lead={owner && <bdi>{owner.name}</bdi>} actions={back}>
      {content()}
    </Page>
  )
}
