import type { Chance } from './chance.ts'
import type { Localised } from './content.ts'
import { idOf } from './ids.ts'
import names from './names.json' with { type: 'json' }
import professions from './professions.json' with { type: 'json' }

/** Somebody who goes on stage. Invented, and marked so. */
export interface SeedPerson {
  id: string
  name: string
  nameAr: string
  jobTitle: Localised
  /** A key of an institution. */
  institution?: string
  /** The tracks that they have something to say in. */
  tracks: readonly string[]
  profession: string
}

interface Institution {
  id: string
  kind: string
}

const LOCAL = 52

/** Seventy people: first and family names combined by chance, each with a profession and, where it fits, a house. */
export function makePeople(institutions: readonly Institution[], chance: Chance): SeedPerson[] {
  const taken = new Set<string>()
  const local = Array.from({ length: LOCAL }, (_, index) => {
    const gender = index % 2 === 0 ? 'f' : 'm'
    for (;;) {
      const [first, firstAr] = pick(gender === 'f' ? names.women : names.men, chance)
      const [family, familyAr] = pick(names.families, chance)
      const name = `${first} ${family}`
      if (taken.has(name)) continue
      taken.add(name)
      return { name, nameAr: `${firstAr} ${familyAr}`, gender }
    }
  })
  const guests = names.guests.map(([name = '', nameAr = '', gender = 'f']) => ({ name, nameAr, gender }))
  return [...withProfessions(local, professions), ...withProfessions(guests, forGuests)].map((person) => {
    const { name, nameAr, gender, profession } = person
    const houses = institutions.filter(({ kind }) => profession.kinds.includes(kind))
    return {
      id: idOf('person', name),
      name,
      nameAr,
      jobTitle: gender === 'f' ? profession.f : profession.m,
      institution: houses.length > 0 ? pick(houses, chance).id : undefined,
      tracks: profession.tracks,
      profession: profession.key,
    }
  })
}

type Profession = (typeof professions)[number]

/** The trades of the country are its own people's. */
const forGuests = professions.filter(({ guests }) => guests)

function withProfessions<T>(people: readonly T[], among: readonly Profession[]): (T & { profession: Profession })[] {
  return people.map((person, index) => ({ ...person, profession: among[index % among.length] as Profession }))
}

function pick<T>(things: readonly T[], chance: Chance): T {
  return things[chance(things.length)] as T
}
