import { builder } from '../graphql/builder.ts'
import type { PlanProblemCode, PlanProblemSeverity } from './plan-problem.ts'
import type { StandChangeKind } from './plan-release.ts'

type Words<Value extends string> = Record<Value, { description: string }>

export const PlanProblemSeverityType = builder.enumType('PlanProblemSeverity', {
  description: 'How bad a problem of a plan is.',
  values: {
    ERROR: { description: 'The plan is not published with it.' },
    WARNING: { description: 'Worth a look.' },
  } as const satisfies Words<PlanProblemSeverity>,
})

export const PlanProblemCodeType = builder.enumType('PlanProblemCode', {
  description: 'What may be wrong with a drawn hall.',
  values: {
    DEGENERATE_OUTLINE: { description: 'The outline hardly covers anything. Square decimetres.' },
    SELF_CROSSING: { description: 'The outline crosses itself.' },
    OVERLAP: { description: 'Two stands cover the same floor. Square decimetres.' },
    OUTSIDE_HALL: { description: 'A part of the stand is outside the hall. Square decimetres.' },
    OVER_WALL: { description: 'A wall goes through the stand.' },
    OVER_PILLAR: { description: 'A pillar stands in it. Square decimetres.' },
    DUPLICATE_NUMBER: { description: 'Several stands of the edition have this number.' },
    NO_OPEN_SIDE: { description: 'Visitors may come from no side.' },
    OPEN_SIDES_DIFFER: { description: 'It says more open sides than the drawing shows.' },
    AISLE_TOO_NARROW: { description: 'A declared aisle is narrower than its safety width. Centimetres.' },
    GAP_TOO_NARROW: { description: 'Two open sides, or one and a wall, face each other too closely. Centimetres.' },
    EXIT_BLOCKED: { description: 'Something stands in the area to keep clear before a door. Square decimetres.' },
    EXIT_CUT_OFF: { description: 'No stand has a way to this door. Centimetres of the way’s width.' },
    STAND_CUT_OFF: { description: 'No way that is wide enough leads from the stand to any door. Centimetres.' },
    NO_EXIT: { description: 'The hall has no door.' },
    OUTSIDE_ZONE: { description: 'The stand is of a zone that it is not in.' },
    TOO_LITTLE_POWER: { description: 'The stands ask for more than the power points give. Watts.' },
    NO_WATER_POINT: { description: 'Stands have water, and the hall none.' },
  } as const satisfies Words<PlanProblemCode>,
})

export const StandChangeKindType = builder.enumType('StandChangeKind', {
  description: 'What a release of the plan did to a stand.',
  values: {
    ADDED: { description: 'It is new.' },
    REMOVED: { description: 'It is no longer there.' },
    MOVED: { description: 'It is elsewhere, or drawn otherwise, with the same area.' },
    RESIZED: { description: 'It has another area.' },
    RENUMBERED: { description: 'It has another number.' },
    OPENED: { description: 'It has other open sides, or another shape.' },
    FITTED: { description: 'Its build, power, water, access, price, zone or what keeps it out changed.' },
  } as const satisfies Words<StandChangeKind>,
})
