import { createStore, useStore } from '../live/store.ts'

export type Theme = 'light' | 'dark'

const wantsDark = matchMedia('(prefers-color-scheme: dark)')
const chosen = () => {
  const kept = localStorage.getItem('theme')
  return kept === 'light' || kept === 'dark' ? kept : undefined
}
const theme = createStore<Theme>(chosen() ?? (wantsDark.matches ? 'dark' : 'light'))

const show = () => {
  document.documentElement.dataset['theme'] = theme.get()
}
theme.watch(show)
show()
wantsDark.addEventListener('change', () => {
  if (!chosen()) theme.set(wantsDark.matches ? 'dark' : 'light')
})

export function chooseTheme(next: Theme): void {
  localStorage.setItem('theme', next)
  theme.set(next)
}

export const useTheme = (): Theme => useStore(theme)
