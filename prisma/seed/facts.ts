import type { Prisma } from '@salon/prisma/client'
import type { Localised } from './content.ts'
import data from './edition-7.json' with { type: 'json' }
import { idOf } from './ids.ts'
import translations from './translations.json' with { type: 'json' }

type Tx = Prisma.TransactionClient
type Texts = Partial<Localised>

const institutionsInArabic: Record<string, string> = translations.institutions
const components: Record<string, Texts> = translations.components
const conventions: Record<string, Texts & { commitments: Texts[] }> = translations.conventions

/** What a city is called in Arabic letters. */
export const cityInArabic = (city: string): string | undefined => (translations.cities as Record<string, string>)[city]

/** The sources give the patronage in French. */
export const patronage: Localised = { fr: data.edition.patronage, ...translations.patronage }

/** What belongs to no edition: institutions, regions, craft families. */
export async function writeWorld(tx: Tx): Promise<void> {
  await tx.institution.createMany({
    data: data.institutions.map(({ id, name, country, kind }) => ({
      id: idOf('institution', id),
      key: id,
      name,
      nameAr: institutionsInArabic[id] ?? null,
      country,
      kind,
      provenance: 'FACT',
    })),
  })
  await tx.region.createMany({ data: data.regions })
  await tx.craftFamily.createMany({ data: data.craftFamilies })
}

/** The components and the conventions of the 7th edition. */
export async function writeFacts(tx: Tx, editionId: string): Promise<void> {
  await tx.component.createMany({
    data: data.components.map(({ id, name, kind, ...days }: Component) => ({
      id: idOf('component', editionId, id),
      editionId,
      key: id,
      name: { ...inAll(name), ...components[id] },
      kind,
      from: asDay(days.from ?? days.on),
      to: asDay(days.to ?? days.on),
      provenance: 'FACT',
    })),
  })
  const conventionId = (key: string) => idOf('convention', editionId, key)
  await tx.convention.createMany({
    data: data.conventions.map(({ id, kind, title, signedOn, commitments }, order) => ({
      id: conventionId(id),
      editionId,
      key: id,
      kind: kind as 'FRAMEWORK',
      title: { ...title, ...titleOf(id) },
      signedOn: asDay(signedOn),
      commitments: commitments.map((en, place) => ({ en, ...conventions[id]?.commitments[place] })),
      sessionId: idOf('session', 'signing-ceremony'),
      order,
      provenance: 'FACT',
    })),
  })
  await tx.conventionParty.createMany({
    data: data.conventions.flatMap(({ id, parties }) =>
      parties.map((party, order) => ({
        conventionId: conventionId(id),
        institutionId: idOf('institution', party),
        order,
      })),
    ),
  })
}

interface Component {
  id: string
  name: string
  kind: string
  on?: string
  from?: string
  to?: string
}

/** Of the other editions, the one whose days the sources give. */
export async function writeOtherEditions(tx: Tx): Promise<void> {
  for (const { number, city, from, to } of data.otherEditions as {
    number: number
    city: string
    from?: string
    to?: string
  }[]) {
    if (!from || !to) continue
    const { country, timeZone } = data.edition
    const name = Object.fromEntries(
      Object.entries(data.edition.name).map(([language, text]) => [language, numbered(text, number)]),
    )
    const days = { opensOn: new Date(from), closesOn: new Date(to) }
    await tx.edition.create({
      data: {
        id: idOf('edition', number),
        number,
        name,
        city,
        cityAr: cityInArabic(city) ?? null,
        country,
        timeZone,
        ...days,
        provenance: 'FACT',
      },
    })
  }
}

/** The name of the 7th edition with another number. */
const numbered = (name: string, number: number) => name.replace('7', String(number)).replace('السابعة', 'السادسة')

const inAll = (name: string): Localised => ({ fr: name, ar: name, en: name, es: name })

function titleOf(id: string): Texts {
  const { commitments: _, ...title } = conventions[id] ?? { commitments: [] }
  return title
}

const asDay = (day?: string) => (day ? new Date(day) : null)
