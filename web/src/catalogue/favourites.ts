import { createStore } from '../live/store.ts'

/** An exhibitor that somebody wants to find again; enough of it to be read without the network. */
export interface Favourite {
  readonly slug: string
  readonly name: string
  readonly city: string
  readonly stand: string
}

const drawer = 'kept-favourites'

function read(): readonly Favourite[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(drawer) ?? '[]')
    return Array.isArray(kept) ? kept : []
  } catch {
    return []
  }
}

/** On this device alone: nobody is told, and no account is needed. */
export const favourites = createStore<readonly Favourite[]>(read())

export function toggleFavourite(favourite: Favourite): void {
  const kept = favourites.get()
  const others = kept.filter(({ slug }) => slug !== favourite.slug)
  favourites.set(others.length < kept.length ? others : [favourite, ...kept])
  try {
    localStorage.setItem(drawer, JSON.stringify(favourites.get()))
  } catch {
    // A full device keeps them until the page is left.
  }
}

addEventListener('storage', ({ key }) => {
  if (key === drawer) favourites.set(read())
})
