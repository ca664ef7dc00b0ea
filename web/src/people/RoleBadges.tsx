import type { RoleName } from '@salon/schema/generated/graphql.ts'
import { useText } from '../i18n/useText.ts'
import { Badge } from '../ui/Badge.tsx'
import { toneOfRole } from './toneOfRole.ts'

export function RoleBadges({ roles }: { roles: readonly RoleName[] }) {
  const say = useText()
  return (
    <span className="row role-badges">
      {roles.map((role) => (
        <Badge key={role} tone={toneOfRole(role)}>
          {say(`people.role.${role}`)}
        </Badge>
      ))}
    </span>
  )
}
