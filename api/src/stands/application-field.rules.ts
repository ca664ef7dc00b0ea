import type { FieldProblem } from './application.refusals.ts'
import type { Answer, Answers } from './application.ts'
import { type CallField, isFileField } from './call.ts'

/** Without a limit of its own, a text has this many characters at most, a field this many files. */
export const LONGEST_TEXT = 5000
export const MOST_FILES = 8

/** How many files there are under a key of the call. */
export type FileCounts = Readonly<Record<string, number>>

/** What is wrong with what a file says, or has, under one field of its call. */
export function problemOf(field: CallField, answers: Answers, files: FileCounts): FieldProblem | undefined {
  return isFileField(field) ? problemOfFiles(field, files[field.key] ?? 0) : problemOfAnswer(field, answers[field.key])
}

function problemOfFiles(field: CallField, count: number): FieldProblem | undefined {
  if (count > (field.limit ?? MOST_FILES)) return 'TOO_MANY'
  return field.required && count === 0 ? 'MISSING' : undefined
}

function problemOfAnswer(field: CallField, answer: Answer | undefined): FieldProblem | undefined {
  const isEmpty = answer === undefined || answer === '' || (typeof answer === 'string' && answer.trim() === '')
  if (isEmpty) return field.required ? 'MISSING' : undefined
  switch (field.type) {
    case 'TEXT':
    case 'LONG_TEXT':
      if (typeof answer !== 'string') return 'WRONG_TYPE'
      return answer.length > (field.limit ?? LONGEST_TEXT) ? 'TOO_LONG' : undefined
    case 'NUMBER':
      return typeof answer === 'number' && Number.isFinite(answer) && answer >= 0 ? undefined : 'NOT_A_NUMBER'
    case 'YES_NO':
      return typeof answer === 'boolean' ? undefined : 'WRONG_TYPE'
    case 'CHOICE':
      return field.options.some(({ key }) => key === answer) ? undefined : 'NO_SUCH_CHOICE'
    case 'PHOTOGRAPH':
    case 'PAPER':
      return 'WRONG_TYPE'
  }
}
