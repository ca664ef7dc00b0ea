import type { MyProductFragment, MyProductQuery } from '@salon/schema/generated/graphql.ts'
import { materialName, materials, suits, techniqueName, techniques } from '../catalogue/taxonomy.ts'
import { useText } from '../i18n/useText.ts'
import { ChipChoice } from '../keeping/ChipChoice.tsx'
import { ClashNote } from '../keeping/ClashNote.tsx'
import { PhotographShelf } from '../keeping/PhotographShelf.tsx'
import { SelectField } from '../ui/SelectField.tsx'
import { clashWords } from './clashWords.ts'
import { LabelChoice } from './LabelChoice.tsx'
import { ProductAside } from './ProductAside.tsx'
import { ProductFigures } from './ProductFigures.tsx'
import { ProductTexts } from './ProductTexts.tsx'
import { drawerOf, useProductForm } from './useProductForm.ts'

interface Props {
  id: string
  owner: { readonly id: string; readonly slug: string; readonly crafts?: readonly { readonly id: string }[] }
  /** Null while only this device knows of it. */
  product: MyProductFragment | null
  crafts: MyProductQuery['crafts']
  /** The server has it now. */
  onCreated: () => void
}

const MOST_KEYS = 12
const MOST_PHOTOGRAPHS = 8

/** All that a buyer asks of a product, kept as it is typed. */
export function ProductEditor({ id, owner, product, crafts, onCreated }: Props) {
  const say = useText()
  const kept = useProductForm(id, owner.id, owner.crafts?.[0]?.id ?? '', product, onCreated)
  const { form, change, wrong } = kept
  const family = crafts.find((craft) => craft.id === form.craft)?.family ?? ''
  return (
    <div className="keeping">
      <form className="keeping-form" onSubmit={(event) => event.preventDefault()} noValidate>
        {kept.clashes.map(({ field, theirs }) => (
          <ClashNote
            key={field}
            label={clashWords.label(say, field)}
            theirs={clashWords.value(say, field, theirs)}
            onSettle={(choice) => kept.settle(field, choice)}
          />
        ))}
        <section id="photographs" aria-label={say('products.photographs')}>
          <PhotographShelf
            drawer={drawerOf(id)}
            label={say('products.photographs')}
            hint={say('products.photographsHint')}
            error={wrong('photographs')}
            limit={MOST_PHOTOGRAPHS}
            value={form.photographs}
            onChange={(photographs) => change({ photographs })}
          />
        </section>
        <ProductTexts form={form} change={change} wrong={wrong} />
        <section id="making" className="panel" aria-labelledby="making-title">
          <h2 id="making-title">{say('products.making')}</h2>
          <SelectField
            label={say('products.craft')}
            value={form.craft}
            onChange={(craft) => change({ craft })}
            options={[
              ...(form.craft ? [] : [{ value: '', label: say('products.chooseCraft') }]),
              ...crafts.map((craft) => ({ value: craft.id, label: craft.name })),
            ]}
          />
          <ChipChoice
            label={say('products.materials')}
            error={wrong('materials')}
            keys={materials}
            likely={suits(family).materials}
            nameOf={(key) => materialName(say, key)}
            value={form.materials}
            limit={MOST_KEYS}
            onChange={(keys) => change({ materials: keys })}
          />
          <ChipChoice
            label={say('products.techniques')}
            error={wrong('techniques')}
            keys={techniques}
            likely={suits(family).techniques}
            nameOf={(key) => techniqueName(say, key)}
            value={form.techniques}
            limit={MOST_KEYS}
            onChange={(keys) => change({ techniques: keys })}
          />
        </section>
        <ProductFigures form={form} change={change} wrong={wrong} />
        <section id="labels" className="panel" aria-labelledby="labels-title">
          <h2 id="labels-title">{say('products.labels')}</h2>
          <LabelChoice
            label={say('products.labelsAsk')}
            value={form.labels}
            error={wrong('labels')}
            onChange={(keys) => change({ labels: keys })}
          />
        </section>
      </form>
      <ProductAside id={id} ownerSlug={owner.slug} product={product} kept={kept} />
    </div>
  )
}
