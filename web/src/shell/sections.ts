import { consoleRights } from '../console/consoleRights.ts'
import type { MessageKey } from '../i18n/keys.ts'
import { mayEdit } from '../programme/mayEdit.ts'
import { mayRegister } from '../stands/mayRegister.ts'
import type { IconName } from '../ui/Icon.tsx'

/** A place of the platform that the navigation leads to. */
export interface Section {
  readonly to: string
  readonly key: MessageKey
  readonly icon: IconName
  /** Whether somebody with these roles can do something there; everybody when absent. The server decides again. */
  readonly opensTo?: (roles: readonly string[]) => boolean
}

const administers = (roles: readonly string[]) => roles.includes('ADMINISTRATOR')

/** What visitors come for. The first four stand under the thumb on a phone. */
export const visits: readonly Section[] = [
  { to: '/', key: 'shell.nav.schedule', icon: 'calendar' },
  { to: '/plan', key: 'shell.nav.plan', icon: 'grid' },
  { to: '/exhibitors', key: 'shell.nav.exhibitors', icon: 'search' },
  { to: '/participate', key: 'shell.nav.participate', icon: 'pen' },
  { to: '/agenda', key: 'shell.nav.agenda', icon: 'person' },
  { to: '/edition', key: 'shell.nav.edition', icon: 'place' },
  { to: '/changelog', key: 'shell.nav.changelog', icon: 'list' },
]

/** Where exhibitors and organisers work. */
export const works: readonly Section[] = [
  { to: '/console', key: 'shell.nav.console', icon: 'live', opensTo: (roles) => consoleRights(roles).look },
  { to: '/draft', key: 'shell.nav.draft', icon: 'pen', opensTo: mayEdit },
  { to: '/my-stand', key: 'shell.nav.myStand', icon: 'place', opensTo: (roles) => roles.includes('EXHIBITOR') },
  { to: '/calls', key: 'shell.nav.calls', icon: 'calendar', opensTo: mayRegister },
  { to: '/review', key: 'shell.nav.review', icon: 'paper', opensTo: mayRegister },
  { to: '/my-page', key: 'shell.nav.myPage', icon: 'paper', opensTo: (roles) => roles.includes('EXHIBITOR') },
  { to: '/plan/edit', key: 'shell.nav.planEditor', icon: 'pen', opensTo: mayRegister },
  { to: '/my-products', key: 'shell.nav.myProducts', icon: 'list', opensTo: (roles) => roles.includes('EXHIBITOR') },
  { to: '/allocate', key: 'shell.nav.allocate', icon: 'grid', opensTo: mayRegister },
  { to: '/allocation', key: 'shell.nav.allocation', icon: 'list', opensTo: mayRegister },
  { to: '/team', key: 'shell.nav.team', icon: 'people', opensTo: administers },
]
