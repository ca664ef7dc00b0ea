import {
  CreateProductDocument,
  MyProductDocument,
  type MyProductFragment,
  type ProductRefusedFragment,
  SaveProductDocument,
} from '@salon/schema/generated/graphql.ts'
import { useMemo } from 'react'
import { useClient, useMutation } from 'urql'
import { useSchemaLanguage } from '../i18n/Language.tsx'
import { useText } from '../i18n/useText.ts'
import { type Sent, useKeptForm } from '../keeping/useKeptForm.ts'
import { blankForm, fieldOf, formOf, inputOf, type ProductForm, unreadable } from './productForm.ts'

export const drawerOf = (id: string) => `product:${id}`

const savedOf = (product: MyProductFragment) => ({ form: formOf(product), version: product.version })

/** The form of a product: of one that there is, or of one that its exhibitor begins, under an id that this device made. */
export function useProductForm(
  id: string,
  exhibitorId: string,
  craft: string,
  product: MyProductFragment | null,
  onCreated: () => void,
) {
  const say = useText()
  const language = useSchemaLanguage()
  const client = useClient()
  const [, create] = useMutation(CreateProductDocument)
  const [, save] = useMutation(SaveProductDocument)
  const blank = useMemo(() => blankForm(craft), [craft])
  const saved = useMemo(() => product && savedOf(product), [product])

  async function send(form: ProductForm, version: number | null): Promise<Sent<ProductForm>> {
    const wrong = unreadable(form)
    if (wrong.length > 0)
      return {
        outcome: 'refused',
        message: say('products.mend'),
        wrong: Object.fromEntries(wrong.map((field) => [field, say('keeping.noFigure')])),
      }
    if (
      version === null &&
      (!form.craft || !['fr', 'ar', 'en', 'es'].some((each) => form[`name.${each as 'fr'}`].trim()))
    )
      return { outcome: 'early' }
    const input = inputOf(form)
    const answer =
      version === null
        ? (await create({ exhibitor: exhibitorId, input, as: id, in: language })).data?.createProduct
        : (await save({ id, version, input, in: language })).data?.saveProduct
    if (!answer) return { outcome: 'away' }
    if (answer.__typename === 'Product') {
      if (version === null) onCreated()
      return { outcome: 'saved', ...savedOf(answer) }
    }
    return answer.__typename === 'StaleProduct' ? { outcome: 'stale' } : refusedOf(answer)
  }

  return useKeptForm<ProductForm>({
    drawer: drawerOf(id),
    owner: exhibitorId,
    saved,
    blank,
    send,
    reread: async () => {
      const { data } = await client.query(MyProductDocument, { id, in: language }, { requestPolicy: 'network-only' })
      return data?.myProduct ? savedOf(data.myProduct) : undefined
    },
  })
}

const refusedOf = (refusal: ProductRefusedFragment): Sent<ProductForm> => ({
  outcome: 'refused',
  message: refusal.message,
  wrong:
    refusal.__typename === 'InvalidInput'
      ? Object.fromEntries(refusal.issues.map(({ path, message }) => [fieldOf(path), message]))
      : {},
})
