import { builder } from '../graphql/builder.ts'
import type { PlanDraft } from './plan-draft.ts'
import type { PlanProblem } from './plan-problem.ts'
import type { HallChange, PlanRelease } from './plan-release.ts'

export const PlanDraftRef = builder.objectRef<PlanDraft>('PlanDraft')
export const PlanProblemRef = builder.objectRef<PlanProblem & { readonly hallId: string | null }>('PlanProblem')
export const PlanReleaseRef = builder.objectRef<PlanRelease>('PlanRelease')
export const PlanHallChangeRef = builder.objectRef<HallChange>('PlanHallChange')
