import type { Context } from '../context.ts'
import type { Language } from '../shared/language.ts'

/** Sets the language that the viewer is written to in; nothing happens when nobody is signed in. */
export async function setLanguage({ db, viewer }: Context, language: Language): Promise<void> {
  if (viewer) await db.person.update({ where: { id: viewer.personId }, data: { language } })
}
