import { useText } from '../i18n/useText.ts'
import { Badge, type BadgeTone } from '../ui/Badge.tsx'
import type { StateName } from './applicationTypes.ts'

const tones: Record<StateName, BadgeTone> = {
  DRAFT: 'plain',
  SUBMITTED: 'majorelle',
  UNDER_REVIEW: 'majorelle',
  MORE_INFORMATION: 'saffron',
  ACCEPTED: 'mint',
  WAITLISTED: 'saffron',
  REJECTED: 'terracotta',
  WITHDRAWN: 'plain',
}

export function StateBadge({ state }: { state: StateName }) {
  const say = useText()
  return <Badge tone={tones[state]}>{say(`participate.state.${state}`)}</Badge>
}
