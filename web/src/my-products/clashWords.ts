import { labelName, materialName, techniqueName } from '../catalogue/taxonomy.ts'
import { languages } from '../i18n/languages.ts'
import type { Say } from '../i18n/useText.ts'
import { figures } from './productForm.ts'

const keysOf = (value: unknown): readonly string[] => (Array.isArray(value) ? value.map(String) : [])

/** A field of a product and what somebody else put there, in words. */
export const clashWords = {
  label(say: Say, field: string): string {
    const figure = figures.find((each) => each === field)
    if (figure) return say(`products.figure.${figure}`)
    const language = languages.find((each) => field.endsWith(`.${each}`))
    if (language) {
      const name = say(`products.language.${language}`)
      return say(field.startsWith('name') ? 'products.nameIn' : 'products.descriptionIn', { language: name })
    }
    if (field === 'materials') return say('products.materials')
    if (field === 'techniques') return say('products.techniques')
    if (field === 'labels') return say('products.labels')
    return say(field === 'photographs' ? 'products.photographs' : 'products.craft')
  },
  value(say: Say, field: string, value: unknown): string {
    if (field === 'photographs') return say('products.photographCount', { count: keysOf(value).length })
    const name = { materials: materialName, techniques: techniqueName, labels: labelName }[field]
    return name
      ? keysOf(value)
          .map((key) => name(say, key))
          .join(say('keeping.comma'))
      : String(value ?? '')
  },
}
