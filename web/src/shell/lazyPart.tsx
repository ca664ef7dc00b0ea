import { type ComponentType, lazy } from 'react'
import type { Domain } from '../i18n/keys.ts'
import { MoreMessages } from '../i18n/Messages.tsx'
import { freshly } from '../live/freshBuild.ts'

/** A part of the site that is fetched when it is first shown, together with the words of its domains. */
export function lazyPart<P extends object>(load: () => Promise<ComponentType<P>>, domains: readonly Domain[]) {
  const Part = lazy(async () => ({ default: await freshly(load) }))
  return function LazyPart(props: P) {
    return (
      <MoreMessages domains={domains}>
        <Part {...props} />
      </MoreMessages>
    )
  }
}
