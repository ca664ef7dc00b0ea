import { useIntl } from 'react-intl'
import { useText } from '../i18n/useText.ts'

interface Priced {
  readonly priceCentimes?: number | null
  /** Where it depends on size or work. */
  readonly priceToCentimes?: number | null
  readonly currency: string
}

/** A price in the reader's way of writing it; whole dirhams without centimes. */
export function usePrice(): (product: Priced) => string {
  const intl = useIntl()
  const say = useText()
  const amount = (centimes: number, currency: string) =>
    intl.formatNumber(centimes / 100, {
      style: 'currency',
      currency,
      minimumFractionDigits: centimes % 100 === 0 ? 0 : 2,
      maximumFractionDigits: 2,
    })
  return ({ priceCentimes: from, priceToCentimes: to, currency }) => {
    if (from == null) return say('catalogue.onRequest')
    if (to == null) return amount(from, currency)
    return say('catalogue.priceRange', { from: amount(from, currency), to: amount(to, currency) })
  }
}
