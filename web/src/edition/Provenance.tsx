import type { Provenance as Kind } from '@salon/schema/generated/graphql.ts'
import { useText } from '../i18n/useText.ts'
import { Badge } from '../ui/Badge.tsx'

/** Whether this is known from the press of 2022 or was invented for the demonstration. */
export function Provenance({ of }: { of: Kind }) {
  const say = useText()
  return <Badge tone={of === 'FACT' ? 'mint' : 'plain'}>{say(`edition.provenance.${of}`)}</Badge>
}
