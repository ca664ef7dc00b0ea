import type { StateName } from './applicationTypes.ts'

const spoken: readonly StateName[] = ['MORE_INFORMATION', 'ACCEPTED', 'WAITLISTED', 'REJECTED']

/** The last words of the desk are about where the file is: a question that was answered is for the history. */
export const isAbout = ({ state }: { readonly state: StateName }): boolean => spoken.includes(state)
