import { builder } from '../graphql/builder.ts'
import type { QueueFacet, ReviewSort, ScoreStanding } from './review-queue.ts'

type Words<Value extends string> = Record<Value, { description: string }>

export const ScoreStandingType = builder.enumType('ScoreStanding', {
  description: 'How the scores of a file stand for the viewer.',
  values: {
    MINE: { description: 'It waits for the viewer’s.' },
    NOBODY: { description: 'Nobody’s count yet.' },
    LOW: { description: 'Below 2, as far as the viewer may see.' },
    MIDDLE: { description: 'From 2, below 3.5.' },
    HIGH: { description: 'From 3.5.' },
  } as const satisfies Words<ScoreStanding>,
})

export const ReviewSortType = builder.enumType('ReviewSort', {
  description: 'The order of the queue; files that compare the same are by number.',
  values: {
    OLDEST: { description: 'Sent first, first.' },
    NEWEST: { description: 'Sent last, first.' },
    CHANGED: { description: 'Changed last, first.' },
    NUMBER: { description: 'By number.' },
    NAME: { description: 'By the exhibitor’s name.' },
    SCORE: { description: 'The best average that the viewer may see, first.' },
  } as const satisfies Words<ReviewSort>,
})

export const QueueFacetType = builder.enumType('ReviewFacet', {
  description: 'What files of the queue are counted by.',
  values: {
    CALL: { description: 'Keys of calls.' },
    STATE: { description: 'States.' },
    KIND: { description: 'Kinds of exhibitors.' },
    REGION: { description: 'ISO 3166-2; `none` for guests from abroad.' },
    FAMILY: { description: 'Keys of craft families.' },
    ASSIGNEE: { description: 'Ids of people; `nobody`.' },
    MISSING: { description: 'Keys of required papers; `any`.' },
    SCORE: { description: 'How scores stand.' },
    LATE: { description: '`yes`.' },
    UNSENT: { description: '`yes`.' },
  } as const satisfies Words<QueueFacet>,
})
