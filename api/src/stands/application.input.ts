import { builder } from '../graphql/builder.ts'
import type { TypedAnswers } from './application.actions.ts'
import type { Answers } from './application.ts'
import { StandBuildType } from './hall.types.ts'

const AnswerInput = builder.inputType('AnswerInput', {
  description: 'What was typed under one key; with none of the values, the answer is taken away.',
  fields: (t) => ({
    key: t.string({ description: 'Of the call’s field.' }),
    text: t.string({ required: false, description: 'Of texts and choices.' }),
    number: t.float({ required: false, description: 'Of numbers.' }),
    yes: t.boolean({ required: false, description: 'Of yes or no.' }),
  }),
})

export const StandWishesInput = builder.inputType('StandWishesInput', {
  description: 'What the exhibitor wishes of its stand.',
  fields: (t) => ({
    wantedDm2: t.int({ required: false, description: 'Area in square decimetres; null for any.' }),
    wantedBuild: t.field({ type: StandBuildType, required: false, description: 'Null for any.' }),
    wantedWatts: t.int({ description: 'Power in watts.' }),
    wantsWater: t.boolean({ description: 'Whether it needs water.' }),
    wantsOpenSides: t.int({ description: 'From 1 to 4.' }),
    needsAccessible: t.boolean({ description: 'Whether it needs step-free access.' }),
  }),
})

export const SaveApplicationInput = builder.inputType('SaveApplicationInput', {
  description: 'What was typed since the last saving.',
  fields: (t) => ({
    version: t.int({ description: 'Of the file that it was typed into.' }),
    answers: t.field({ type: [AnswerInput], description: 'Only those that changed.' }),
    wishes: t.field({ type: StandWishesInput, required: false, description: 'Absent: unchanged.' }),
  }),
})

export function toTyped(input: typeof SaveApplicationInput.$inferInput): TypedAnswers {
  const answers: Record<string, Answers[string] | null> = {}
  for (const { key, text, number, yes } of input.answers) answers[key] = text ?? number ?? yes ?? null
  const { wantedDm2 = null, wantedBuild = null, ...wishes } = input.wishes ?? {}
  return {
    version: input.version,
    answers,
    wishes: input.wishes ? { ...wishes, wantedDm2, wantedBuild } : {},
  }
}
