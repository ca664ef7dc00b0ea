import { builder } from '../graphql/builder.ts'
import type { NamedFile, NamedPlacement, NamedUnplaced } from './allocation.reading.ts'
import type { AllocationProposal } from './allocation.ts'

export const AllocationProposalRef = builder.objectRef<AllocationProposal>('AllocationProposal')
export const AllocationFileRef = builder.objectRef<NamedFile>('AllocationFile')
export const AllocationPlacementRef = builder.objectRef<NamedPlacement>('AllocationPlacement')
export const AllocationUnplacedRef = builder.objectRef<NamedUnplaced>('AllocationUnplaced')
