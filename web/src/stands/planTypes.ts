import type { StandPlanQuery } from '@salon/schema/generated/graphql.ts'

export type Plan = NonNullable<StandPlanQuery['standPlan']>
export type PlanHall = Plan['halls'][number]
export type PlanStand = PlanHall['stands'][number]
export type PlanExhibitor = PlanStand['claims'][number]['exhibitors'][number]
