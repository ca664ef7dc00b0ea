import type { SaveApplicationInput } from '@salon/schema/generated/graphql.ts'
import type { OpenFile } from './applicationTypes.ts'

export type AnswerValue = string | number | boolean | null
export interface Wishes {
  readonly wantedDm2: number | null
  readonly wantedBuild: OpenFile['wantedBuild']
  readonly wantedWatts: number
  readonly wantsWater: boolean
  readonly wantsOpenSides: number
  readonly needsAccessible: boolean
}

/** What was typed since the last saving: only what changed. */
export interface Typed {
  readonly answers: Readonly<Record<string, AnswerValue>>
  readonly wishes: Partial<Wishes>
}

export const nothingTyped: Typed = { answers: {}, wishes: {} }
export const isNothing = ({ answers, wishes }: Typed) =>
  Object.keys(answers).length === 0 && Object.keys(wishes).length === 0

/** Later typing over earlier. */
export const over = (earlier: Typed, later: Typed): Typed => ({
  answers: { ...earlier.answers, ...later.answers },
  wishes: { ...earlier.wishes, ...later.wishes },
})

/** What is left to save once some of it was: what changed again meanwhile stays. */
export function without(typed: Typed, saved: Typed): Typed {
  const rest = <T extends object>(now: T, then: Partial<T>) =>
    Object.fromEntries(Object.entries(now).filter(([key, value]) => then[key as keyof T] !== value)) as Partial<T>
  return { answers: rest(typed.answers, saved.answers) as Typed['answers'], wishes: rest(typed.wishes, saved.wishes) }
}

export const savedWishes = (file: OpenFile): Wishes => ({
  wantedDm2: file.wantedDm2 ?? null,
  wantedBuild: file.wantedBuild,
  wantedWatts: file.wantedWatts,
  wantsWater: file.wantsWater,
  wantsOpenSides: file.wantsOpenSides,
  needsAccessible: file.needsAccessible,
})

export const savedAnswers = (file: OpenFile): Record<string, AnswerValue> =>
  Object.fromEntries(file.answers.map(({ key, text, number, yes }) => [key, text ?? number ?? yes ?? null]))

/** As the API takes it, typed into the file as the server has it. */
export function toInput(file: OpenFile, { answers, wishes }: Typed): SaveApplicationInput {
  return {
    version: file.version,
    answers: Object.entries(answers).map(([key, value]) => ({
      key,
      ...(typeof value === 'string' && value !== '' ? { text: value } : {}),
      ...(typeof value === 'number' ? { number: value } : {}),
      ...(typeof value === 'boolean' ? { yes: value } : {}),
    })),
    ...(Object.keys(wishes).length > 0 ? { wishes: { ...savedWishes(file), ...wishes } } : {}),
  }
}
