import type { PersonaKey } from '../support/personas.ts'

export interface Address {
  readonly path: string
  readonly as?: PersonaKey
}

/** Every page of the web client, by its address after the language, and who can see it. */
export const addresses = (sessionId: string): readonly Address[] => [
  { path: '' },
  { path: '?view=grid' },
  { path: '?view=now' },
  { path: `/sessions/${encodeURIComponent(sessionId)}` },
  { path: '/edition' },
  { path: '/plan' },
  { path: '/plan?stand=A-110&from=1' },
  { path: '/plan/versions' },
  { path: '/exhibitors' },
  { path: '/exhibitors?view=table&q=zelij' },
  { path: '/products' },
  { path: '/exhibitors/nobody' },
  { path: '/participate' },
  { path: '/participate', as: 'exhibitor-2' },
  { path: '/changelog' },
  { path: '/sign-in' },
  { path: '/demo' },
  { path: '/mailbox' },
  { path: '/screens/rooms/salle-2' },
  { path: '/screens/hall' },
  { path: '/nowhere' },
  { path: '/console' },
  { path: '/agenda', as: 'speaker' },
  { path: '/notices', as: 'speaker' },
  { path: '/account', as: 'speaker' },
  { path: '/console', as: 'editor' },
  { path: '/console?view=table', as: 'editor' },
  { path: '/draft', as: 'editor' },
  { path: '/my-stand' },
  { path: '/my-stand', as: 'exhibitor' },
  { path: '/my-stand', as: 'exhibitor-2' },
  { path: '/my-products', as: 'exhibitor-2' },
  { path: '/my-page', as: 'exhibitor-2' },
  { path: '/calls' },
  { path: '/calls', as: 'registration-desk' },
  { path: '/review' },
  { path: '/review', as: 'registration-desk' },
  { path: '/review/import', as: 'registration-desk' },
  { path: '/review?state=UNDER_REVIEW&family=carpet', as: 'registration-desk' },
  { path: '/allocate', as: 'registration-desk' },
  { path: '/allocate?view=offered', as: 'registration-desk' },
  { path: '/allocate?view=waiting', as: 'registration-desk' },
  { path: '/allocation', as: 'registration-desk' },
  { path: '/team', as: 'administrator' },
]
