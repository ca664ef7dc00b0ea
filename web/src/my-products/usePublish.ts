import { PublishProductDocument, WithdrawProductDocument } from '@salon/schema/generated/graphql.ts'
import { useMutation } from 'urql'
import { useSchemaLanguage } from '../i18n/Language.tsx'
import { useText } from '../i18n/useText.ts'
import { toast } from '../ui/toasts.ts'

interface Shown {
  readonly id: string
  readonly version: number
  readonly isPublished: boolean
}

/** Shows a product to everybody, or hides it again; both can be taken back at once. */
export function usePublish(onChanged: () => void = () => undefined) {
  const say = useText()
  const language = useSchemaLanguage()
  const [publishing, publish] = useMutation(PublishProductDocument)
  const [withdrawing, withdraw] = useMutation(WithdrawProductDocument)

  async function turn({ id, version, isPublished }: Shown, isUndo = false): Promise<void> {
    const variables = { id, version, in: language }
    const answer = isPublished
      ? (await withdraw(variables)).data?.withdrawProduct
      : (await publish(variables)).data?.publishProduct
    if (answer?.__typename !== 'Product') return void toast(answer ? answer.message : say('products.failed'))
    onChanged()
    toast(
      say(answer.isPublished ? 'products.isPublished' : 'products.isWithdrawn', { name: answer.name }),
      isUndo ? undefined : { label: say('products.undo'), run: () => void turn(answer, true) },
    )
  }
  return { turn, busy: publishing.fetching || withdrawing.fetching }
}
