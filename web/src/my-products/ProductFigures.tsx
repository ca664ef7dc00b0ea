import { useText } from '../i18n/useText.ts'
import { TextField } from '../ui/TextField.tsx'
import type { PartProps } from './ProductTexts.tsx'
import { FIGURES, type Figure } from './productForm.ts'

const sizes = ['width', 'depth', 'height', 'weight'] as const
const terms = ['price', 'priceTo', 'minimumOrder', 'leadTime', 'capacity'] as const

/** How large it is, what it costs, and on what terms it is made. */
export function ProductFigures({ form, change, wrong }: PartProps) {
  const say = useText()
  const figure = (name: Figure, hint?: string) => (
    <TextField
      key={name}
      inputMode={FIGURES[name].decimals > 0 ? 'decimal' : 'numeric'}
      dir="ltr"
      className="input numerals"
      autoComplete="off"
      label={say(`products.figure.${name}`)}
      hint={hint}
      value={form[name]}
      error={wrong(name)}
      onChange={(text) => change({ [name]: text })}
    />
  )
  return (
    <>
      <section id="size" className="panel" aria-labelledby="size-title">
        <h2 id="size-title">{say('products.size')}</h2>
        <div className="keeping-figures">{sizes.map((each) => figure(each))}</div>
      </section>
      <section id="order" className="panel" aria-labelledby="order-title">
        <h2 id="order-title">{say('products.order')}</h2>
        <div className="keeping-figures">
          {terms.map((each) =>
            figure(
              each,
              each === 'price'
                ? say('products.priceHint')
                : each === 'priceTo'
                  ? say('products.priceToHint')
                  : each === 'leadTime'
                    ? say('products.leadTimeHint')
                    : undefined,
            ),
          )}
        </div>
      </section>
    </>
  )
}
