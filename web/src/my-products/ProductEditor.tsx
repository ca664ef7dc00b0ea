import {
  CreateProductDocument,
  type MyProductFragment,
  type ProductRefusedFragment,
  SaveProductDocument,
} from '@salon/schema/generated/graphql.ts'
import { type FormEvent, useState } from 'react'
import { useMutation } from 'urql'
import { FilePicker } from '../files/FilePicker.tsx'
import { useSchemaLanguage } from '../i18n/Language.tsx'
import { useText } from '../i18n/useText.ts'
import { Button } from '../ui/Button.tsx'
import { Field } from '../ui/Field.tsx'
import { Note } from '../ui/Note.tsx'
import { SelectField } from '../ui/SelectField.tsx'
import { TextField } from '../ui/TextField.tsx'
import { formOf, inputOf, LANGUAGES, type ProductForm, type TextLanguage } from './productForm.ts'

interface Props {
  exhibitorId: string
  /** Null for one that is being added. */
  product: MyProductFragment | null
  crafts: readonly { id: string; name: string }[]
  onSaved: () => void
  onLeave: () => void
}

/** All that a form asks of a product. What is typed stays in place whatever the server answers. */
export function ProductEditor({ exhibitorId, product, crafts, onSaved, onLeave }: Props) {
  const say = useText()
  const language = useSchemaLanguage()
  const [form, setForm] = useState(() => formOf(product, crafts[0]?.id ?? ''))
  const [refused, setRefused] = useState<ProductRefusedFragment | 'network' | null>(null)
  const [creating, create] = useMutation(CreateProductDocument)
  const [saving, save] = useMutation(SaveProductDocument)
  const put = (part: Partial<ProductForm>) => setForm((before) => ({ ...before, ...part }))
  const issues =
    refused !== null && refused !== 'network' && refused.__typename === 'InvalidInput' ? refused.issues : []
  const wrong = (field: string) => issues.find(({ path }) => path[0] === field)?.message

  async function submit(event: FormEvent) {
    event.preventDefault()
    const input = inputOf(form, product)
    const answer = product
      ? (await save({ id: product.id, version: product.version, input, in: language })).data?.saveProduct
      : (await create({ exhibitor: exhibitorId, input, in: language })).data?.createProduct
    if (!answer) setRefused('network')
    else if (answer.__typename === 'Product') onSaved()
    else setRefused(answer)
  }

  return (
    <form className="panel product-editor" onSubmit={(event) => void submit(event)} noValidate>
      {refused !== null && (
        <Note tone="danger" urgent>
          {refused === 'network' ? say('products.failed') : refused.message}
        </Note>
      )}
      <div className="product-texts">
        {LANGUAGES.map((each) => (
          <TextsIn key={each} language={each} form={form} put={put} error={each === 'fr' ? wrong('name') : undefined} />
        ))}
      </div>
      <SelectField
        label={say('products.craft')}
        value={form.craft}
        onChange={(craft) => put({ craft })}
        options={crafts.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <div className="product-figures">
        <TextField
          type="number"
          min="0"
          step="0.01"
          label={say('products.price')}
          hint={say('products.priceHint')}
          value={form.price}
          error={wrong('priceCentimes')}
          onChange={(price) => put({ price })}
        />
        <TextField
          type="number"
          min="1"
          label={say('products.minimumOrder')}
          value={form.minimumOrder}
          error={wrong('minimumOrder')}
          onChange={(minimumOrder) => put({ minimumOrder })}
        />
        <TextField
          type="number"
          min="1"
          label={say('products.leadTime')}
          value={form.leadTimeDays}
          error={wrong('leadTimeDays')}
          onChange={(leadTimeDays) => put({ leadTimeDays })}
        />
      </div>
      <FilePicker
        label={say('products.photographs')}
        error={wrong('photographs')}
        accepts="photograph"
        limit={8}
        value={form.photographs}
        onChange={(photographs) => put({ photographs })}
      />
      <div className="row">
        <Button type="submit" tone="primary" busy={creating.fetching || saving.fetching}>
          {say('products.save')}
        </Button>
        <Button onClick={onLeave}>{say('products.leave')}</Button>
      </div>
    </form>
  )
}

interface TextsProps {
  language: TextLanguage
  form: ProductForm
  put: (part: Partial<ProductForm>) => void
  error: string | undefined
}

function TextsIn({ language, form, put, error }: TextsProps) {
  const say = useText()
  const name = say(`products.language.${language}`)
  const attributes = { lang: language, dir: language === 'ar' ? 'rtl' : 'ltr' } as const
  return (
    <div>
      <TextField
        {...attributes}
        label={say('products.nameIn', { language: name })}
        value={form.names[language]}
        error={error}
        maxLength={120}
        onChange={(text) => put({ names: { ...form.names, [language]: text } })}
      />
      <Field label={say('products.descriptionIn', { language: name })}>
        {(control) => (
          <textarea
            {...attributes}
            {...control}
            className="input"
            rows={3}
            maxLength={2000}
            value={form.descriptions[language]}
            onChange={(event) => put({ descriptions: { ...form.descriptions, [language]: event.target.value } })}
          />
        )}
      </Field>
    </div>
  )
}
