import { useSyncExternalStore } from 'react'

const narrow = matchMedia('(max-width: 899px)')

/** Whether the board has no room for its columns, and shows the sessions by room instead. */
export const useNarrow = (): boolean =>
  useSyncExternalStore(
    (tell) => {
      narrow.addEventListener('change', tell)
      return () => narrow.removeEventListener('change', tell)
    },
    () => narrow.matches,
  )
