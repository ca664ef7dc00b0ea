import { useIntl } from 'react-intl'
import { useText } from '../i18n/useText.ts'

/** A price in the reader's way of writing it; whole dirhams without centimes. */
export function usePrice(): (product: { priceCentimes?: number | null; currency: string }) => string {
  const intl = useIntl()
  const say = useText()
  return ({ priceCentimes, currency }) =>
    priceCentimes == null
      ? say('catalogue.onRequest')
      : intl.formatNumber(priceCentimes / 100, {
          style: 'currency',
          currency,
          minimumFractionDigits: priceCentimes % 100 === 0 ? 0 : 2,
          maximumFractionDigits: 2,
        })
}
