import { builder } from '../graphql/builder.ts'
import type { AllocationShow } from './allocation.reading.ts'
import type { AllocationFailure, AllocationSkipReason, AllocationState } from './allocation.ts'
import type { WhyNone } from './allocator/answer.ts'
import type { Misfit } from './allocator/fit.ts'
import type { Criterion, KeptStand } from './allocator/instance.ts'

type Words<Value extends string> = Record<Value, { description: string }>

export const AllocationStateType = builder.enumType('AllocationState', {
  description: 'What became of a proposal.',
  values: {
    RUNNING: { description: 'Stands are being looked for.' },
    READY: { description: 'It was checked, and nothing of it was accepted yet.' },
    APPLIED: { description: 'Some or all of it was accepted; more may be.' },
    STALE: { description: 'The plan was released anew since: nothing more of it is accepted.' },
    CANCELLED: { description: 'It was stopped.' },
    FAILED: { description: 'It ended without an answer.' },
  } as const satisfies Words<AllocationState>,
})

export const AllocationFailureType = builder.enumType('AllocationFailure', {
  description: 'Why a run gave no proposal.',
  values: {
    PROCESS_ENDED: { description: 'The process that ran it was restarted or lost.' },
    CHECK_FAILED: { description: 'The checker found its answer wrong, so it is not shown.' },
    FAULT: { description: 'A fault, which the log tells of.' },
  } as const satisfies Words<AllocationFailure>,
})

export const AllocationCriterionType = builder.enumType('AllocationCriterion', {
  description: 'What an allocation is judged by.',
  values: {
    area: { description: 'The area is the one wished for.' },
    family: { description: 'The zone is kept for the craft family.' },
    region: { description: 'The zone is kept for the region.' },
    openSides: { description: 'As many open sides as wished for.' },
    returning: { description: 'Near where the exhibitor stood before.' },
    score: { description: 'What the reviewers gave the file.' },
    stay: { description: 'Nobody moves without need.' },
    neighbours: { description: 'Next to whom it wishes to be.' },
    avoided: { description: 'Out of sight of whom it would rather not see.' },
    together: { description: 'The stands of one file side by side.' },
    spread: { description: 'No cluster of one region, and no region only at the far end.' },
    flow: { description: 'Those whom visitors come for, spread along the walk.' },
  } as const satisfies Words<Criterion>,
})

export const AllocationShowType = builder.enumType('AllocationShow', {
  description: 'Which placements are listed.',
  values: {
    ALL: { description: 'All of them.' },
    GAINS: { description: 'Files that gain a stand.' },
    MOVES: { description: 'Files that leave their stand for another.' },
    STAYS: { description: 'Files that keep their stand.' },
    OPEN: { description: 'Those that change something and were not accepted yet.' },
    ACCEPTED: { description: 'Those that were accepted.' },
  } as const satisfies Words<AllocationShow>,
})

export const WhyNoneType = builder.enumType('AllocationWhyNone', {
  description: 'Why a file has no stand.',
  values: {
    NONE_FITS: { description: 'No stand is as it asks.' },
    ALL_KEPT: { description: 'Those that would fit are fastened, allocated or held.' },
    OUTBID: { description: 'Those that fit all go to files that are worth more there.' },
  } as const satisfies Words<WhyNone['kind']>,
})

export const AllocationMisfitType = builder.enumType('AllocationMisfit', {
  description: 'What keeps a file from a stand.',
  values: {
    BLOCKED: { description: 'The organisers keep it.' },
    TOO_SMALL: { description: 'It is too small.' },
    OTHER_BUILD: { description: 'It is built otherwise.' },
    TOO_LITTLE_POWER: { description: 'It has too little power.' },
    NO_WATER: { description: 'It has no water.' },
    NOT_ACCESSIBLE: { description: 'A wheelchair does not get onto it.' },
    OTHER_FAMILY: { description: 'It is in a zone of another family that takes no others.' },
  } as const satisfies Words<Misfit>,
})

export const KeptWhyType = builder.enumType('AllocationKeptWhy', {
  description: 'Why a stand is not the allocation’s to give.',
  values: {
    LOCKED: { description: 'Its file is fastened there.' },
    ALLOCATED: { description: 'Its file has it, and nobody is moved.' },
    HELD: { description: 'It is held or offered.' },
  } as const satisfies Words<KeptStand['why']>,
})

export const AllocationSkipReasonType = builder.enumType('AllocationSkipReason', {
  description: 'Why something accepted was not done after all.',
  values: {
    TAKEN: { description: 'Somebody has or holds the stand by now.' },
    FILE_CHANGED: { description: 'The file is no longer accepted, or has all its stands.' },
    STAND_CHANGED: { description: 'The stand no longer fits, or is kept out.' },
    MOVED_SINCE: { description: 'The file no longer has the stand that it would leave, or is fastened there.' },
  } as const satisfies Words<AllocationSkipReason>,
})
