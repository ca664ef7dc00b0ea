import { useMemo } from 'react'
import { useIntl } from 'react-intl'

/** Centimetres as metres in the reader's figures. */
export function useMetres(): (centimetres: number) => string {
  const intl = useIntl()
  return useMemo(() => {
    const format = intl.formatNumber
    return (centimetres) => format(centimetres / 100, { maximumFractionDigits: 2 })
  }, [intl])
}
