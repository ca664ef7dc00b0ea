import type { Language } from './language.ts'

/**
 * Why something was not done. An expected answer, never a fault: rules return it, actions throw it, and the schema
 * gives it to the client as a member of the result's union.
 */
export abstract class Refusal extends Error {
  /** Stable, for programs. */
  abstract readonly code: string

  /** For people, in their language. */
  abstract sentence(language: Language): string

  override get message(): string {
    return this.sentence('en')
  }
}

/** Throws what a rule refused. */
export function assertAllowed(refusal: Refusal | undefined): asserts refusal is undefined {
  if (refusal) throw refusal
}
