import { createStore } from '../live/store.ts'

/** The line that screen readers are told, politely. The shell shows it to them and to nobody else. */
export const announcement = createStore('')

export const announce = (text: string): void => announcement.set(text)
