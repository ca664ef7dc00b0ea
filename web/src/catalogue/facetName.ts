import type { Say } from '../i18n/useText.ts'
import { familyName } from '../stands/familyName.ts'
import type { FacetData } from './catalogueTypes.ts'
import { labelName, materialName, techniqueName } from './taxonomy.ts'

const kinds = ['MONO_ARTISAN', 'COOPERATIVE', 'COMPANY', 'GUEST_COUNTRY', 'INSTITUTION'] as const
const prices = ['under-200', '200-500', '500-1000', '1000-5000', 'over-5000', 'on-request'] as const
const orders = ['one', 'up-to-10', 'up-to-50', 'more'] as const
const leads = ['week', 'month', 'quarter', 'longer'] as const

/** Bands are read from small to large, whatever is most frequent. */
const inOrder: Partial<Record<FacetData['key'], readonly string[]>> = { PRICE: prices, ORDER: orders, LEAD: leads }

export function valuesInOrder({ key, values }: FacetData): FacetData['values'] {
  const order = inOrder[key]
  return order ? [...values].sort((a, b) => order.indexOf(a.value) - order.indexOf(b.value)) : values
}

/** What a value of a facet is called. */
export function facetName(say: Say, key: FacetData['key'], value: string, name: string | null | undefined): string {
  if (name) return name
  switch (key) {
    case 'FAMILY':
      return familyName(say, value)
    case 'KIND': {
      const known = kinds.find((each) => each === value)
      return known ? say(`stands.kind.${known}`) : value
    }
    case 'LABEL':
      return labelName(say, value)
    case 'MATERIAL':
      return materialName(say, value)
    case 'TECHNIQUE':
      return techniqueName(say, value)
    case 'PRICE': {
      const known = prices.find((each) => each === value)
      return known ? say(`catalogue.price.${known}`) : value
    }
    case 'ORDER': {
      const known = orders.find((each) => each === value)
      return known ? say(`catalogue.order.${known}`) : value
    }
    case 'LEAD': {
      const known = leads.find((each) => each === value)
      return known ? say(`catalogue.lead.${known}`) : value
    }
    default:
      return value
  }
}
