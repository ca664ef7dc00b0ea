import { useSearchParams } from 'wouter'
import { type CatalogueAddress, readAddress, writeAddress } from './catalogueAddress.ts'

/** What is looked for is in the address, so that a link shows the same to whoever opens it. */
export function useCatalogueAddress(): [CatalogueAddress, (change: Partial<CatalogueAddress>) => void] {
  const [params, setParams] = useSearchParams()
  const change = (next: Partial<CatalogueAddress>) =>
    setParams((old) => writeAddress({ ...readAddress(old), ...next }), { replace: true })
  return [readAddress(params), change]
}
