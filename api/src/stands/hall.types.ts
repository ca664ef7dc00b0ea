import { builder } from '../graphql/builder.ts'
import type { ExhibitorKind, HallFeatureKind, StandBuild, StandShape } from './hall.ts'

type Words<Value extends string> = Record<Value, { description: string }>

export const ExhibitorKindType = builder.enumType('ExhibitorKind', {
  description: 'Who exhibits.',
  values: {
    MONO_ARTISAN: { description: 'An artisan who works alone.' },
    COOPERATIVE: { description: 'A cooperative of artisans.' },
    COMPANY: { description: 'A craft company.' },
    GUEST_COUNTRY: { description: 'A country that is the fair’s guest.' },
    INSTITUTION: { description: 'A ministry, chamber, school or foundation.' },
  } as const satisfies Words<ExhibitorKind>,
})

export const HallFeatureKindType = builder.enumType('HallFeatureKind', {
  description: 'What is built into a hall, or kept free in it.',
  values: {
    WALL: { description: 'Nobody walks through it.' },
    AISLE: { description: 'Kept free for walking.' },
    DOOR: { description: 'Where visitors come in and go out.' },
    EMERGENCY_EXIT: { description: 'Kept free, and opened in an emergency only.' },
    PILLAR: { description: 'It carries the roof.' },
    POWER: { description: 'Where power comes from.' },
    WATER: { description: 'Where water comes from.' },
  } as const satisfies Words<HallFeatureKind>,
})

export const StandShapeType = builder.enumType('StandShape', {
  description: 'How a stand lies among the others.',
  values: {
    INLINE: { description: 'In a row, open on one side.' },
    CORNER: { description: 'At the end of a row, open on two sides.' },
    PENINSULA: { description: 'Open on three sides.' },
    ISLAND: { description: 'Open on all sides.' },
  } as const satisfies Words<StandShape>,
})

export const StandBuildType = builder.enumType('StandBuild', {
  description: 'What of a stand stands when its exhibitor arrives.',
  values: {
    RAW_SPACE: { description: 'The floor.' },
    SHELL_SCHEME: { description: 'Walls, fascia and lighting.' },
    TURNKEY: { description: 'Ready to use, furnished.' },
  } as const satisfies Words<StandBuild>,
})
