import './catalogue.css'
import { ProductPageDocument } from '@salon/schema/generated/graphql.ts'
import { useSchemaLanguage } from '../i18n/Language.tsx'
import { useText } from '../i18n/useText.ts'
import { useTimes } from '../i18n/useTimes.ts'
import { useViewer } from '../shell/useViewer.ts'
import { mayRegister } from '../stands/mayRegister.ts'
import { ButtonLink } from '../ui/ButtonLink.tsx'
import { Empty } from '../ui/Empty.tsx'
import { Failure } from '../ui/Failure.tsx'
import { Icon } from '../ui/Icon.tsx'
import { Loading } from '../ui/Loading.tsx'
import { Note } from '../ui/Note.tsx'
import { Page } from '../ui/Page.tsx'
import { ProductSheet } from './ProductSheet.tsx'
import { useLivePage } from './useLivePage.ts'

/** One product: pictures, what it is made of, what a buyer needs to know, and who makes it. */
export function ProductPage({ exhibitor, slug }: { exhibitor: string; slug: string }) {
  const say = useText()
  const times = useTimes()
  const language = useSchemaLanguage()
  const viewer = useViewer()
  const page = useLivePage(
    `product.${language}.${exhibitor}.${slug}`,
    ProductPageDocument,
    { exhibitor, slug, in: language },
    (id, { product }) => id === product?.exhibitor.id,
  )
  const product = page.data?.product
  const back = (
    <ButtonLink href={`/exhibitors/${exhibitor}`} tone="quiet">
      <Icon name="back" />
      {product ? <bdi>{product.exhibitor.name}</bdi> : say('catalogue.exhibitor')}
    </ButtonLink>
  )
  if (!product)
    return (
      <Page title={say('catalogue.product')} actions={back}>
        {page.data ? (
          <Empty title={say('catalogue.productUnknown')} text={say('catalogue.unknownHint')} />
        ) : page.error ? (
          <Failure error={page.error} onRetry={page.again} />
        ) : (
          <Loading />
        )}
      </Page>
    )
  return (
    <Page
      title={product.name}
      lead={product.craft.name}
      actions={
        <>
          {mayRegister(viewer?.roles ?? []) && (
            <ButtonLink href={`/my-products/${product.id}`} tone="quiet">
              <Icon name="pen" />
              {say('catalogue.correct')}
            </ButtonLink>
          )}
          {back}
        </>
      }
    >
      {page.keptAt !== undefined && (
        <Note tone="warning">{say('catalogue.oldCopy', { at: times.dateTime(page.keptAt) })}</Note>
      )}
      <ProductSheet product={product} />
    </Page>
  )
}
