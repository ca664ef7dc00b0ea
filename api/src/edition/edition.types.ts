import { builder } from '../graphql/builder.ts'

export const ProvenanceType = builder.enumType('Provenance', {
  description: 'Where something comes from.',
  values: {
    FACT: { description: 'Given by the press or the institutions.' },
    GENERATED: { description: 'Made up, since the sources do not give it.' },
  } as const,
})

export const ConventionKindType = builder.enumType('ConventionKind', {
  description: 'What sort of agreement it is.',
  values: {
    FRAMEWORK: { description: 'Convention-cadre: others are made under it.' },
    SPECIFIC: { description: 'Made under a framework.' },
    PARTNERSHIP: { description: 'Between partners.' },
    MEMORANDUM: { description: 'A memorandum of understanding.' },
    ADDENDUM: { description: 'Changes another.' },
  } as const,
})
