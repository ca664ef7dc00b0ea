import { useText } from '../i18n/useText.ts'
import type { Typed } from '../keeping/formChanges.ts'
import { LanguageTabs } from '../keeping/LanguageTabs.tsx'
import { Field } from '../ui/Field.tsx'
import { TextField } from '../ui/TextField.tsx'
import type { ProductForm } from './productForm.ts'

export interface PartProps {
  form: ProductForm
  change: (part: Typed<ProductForm>) => void
  wrong: (field: string) => string | undefined
}

/** What a product is called and what there is to say of it, in four languages. */
export function ProductTexts({ form, change, wrong }: PartProps) {
  const say = useText()
  return (
    <section id="texts" className="panel" aria-labelledby="texts-title">
      <h2 id="texts-title">{say('products.texts')}</h2>
      <LanguageTabs
        label={say('products.texts')}
        isMissing={(language) => !form[`name.${language}`].trim() || !form[`description.${language}`].trim()}
      >
        {(language, attributes) => (
          <>
            <TextField
              {...attributes}
              label={say('products.nameIn', { language: say(`products.language.${language}`) })}
              value={form[`name.${language}`]}
              error={wrong(`name.${language}`) ?? wrong('name')}
              maxLength={120}
              onChange={(text) => change({ [`name.${language}`]: text })}
            />
            <Field
              label={say('products.descriptionIn', { language: say(`products.language.${language}`) })}
              hint={say('products.descriptionHint')}
              error={wrong(`description.${language}`)}
            >
              {(control) => (
                <textarea
                  {...attributes}
                  {...control}
                  className="input"
                  rows={5}
                  maxLength={2000}
                  value={form[`description.${language}`]}
                  onChange={(event) => change({ [`description.${language}`]: event.target.value })}
                />
              )}
            </Field>
          </>
        )}
      </LanguageTabs>
    </section>
  )
}
