import { RegionsDocument } from '@salon/schema/generated/graphql.ts'
import { useCallback } from 'react'
import { useQuery } from 'urql'
import { useSchemaLanguage } from '../i18n/Language.tsx'
import { useText } from '../i18n/useText.ts'
import { familyName } from '../stands/familyName.ts'

/** The regions by name, in the order of their codes. */
export function useRegions() {
  const language = useSchemaLanguage()
  const [{ data }] = useQuery({ query: RegionsDocument, variables: { in: language } })
  return data?.regions ?? []
}

/** What a quota is of, in words. */
export function useQuotaName() {
  const say = useText()
  const regions = useRegions()
  return useCallback(
    ({
      region,
      family,
    }: {
      readonly region?: string | null | undefined
      readonly family?: string | null | undefined
    }) =>
      [region && (regions.find(({ code }) => code === region)?.name ?? region), family && familyName(say, family)]
        .filter(Boolean)
        .join(' · ') || say('calls.quotaAll'),
    [regions, say],
  )
}
