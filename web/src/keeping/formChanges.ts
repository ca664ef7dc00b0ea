/** Fields of a form that were typed: those that are absent were not touched. */
export type Typed<Form> = { readonly [Field in keyof Form]?: Form[Field] }

/** Whether two values of a field say the same. Fields hold what JSON can. */
export const isSame = (a: unknown, b: unknown): boolean => a === b || JSON.stringify(a) === JSON.stringify(b)

export const fieldsOf = <Form extends object>(typed: Typed<Form>) => Object.keys(typed) as (keyof Form & string)[]

/** What is left to save once some of it was: what was typed again meanwhile stays. */
export function without<Form extends object>(typed: Typed<Form>, saved: Typed<Form>): Typed<Form> {
  const left = fieldsOf(typed).filter((field) => !(field in saved) || !isSame(typed[field], saved[field]))
  return Object.fromEntries(left.map((field) => [field, typed[field]])) as Typed<Form>
}

/**
 * The fields where a person must choose: typed here over what was there, and something else is there by now.
 * @param bases what was there when each was first typed over
 */
export function clashesOf<Form extends object>(typed: Typed<Form>, bases: Typed<Form>, theirs: Form) {
  return fieldsOf(typed).filter(
    (field) => field in bases && !isSame(theirs[field], bases[field]) && !isSame(theirs[field], typed[field]),
  )
}
