import type { AllocationDeskQuery, WaitingListQuery } from '@salon/schema/generated/graphql.ts'
import type { MessageKey } from '../i18n/keys.ts'

export type DeskList = NonNullable<AllocationDeskQuery['allocationDesk']>['list']
export type WaitingCall = NonNullable<WaitingListQuery['allocationDesk']>['calls'][number]

/** What the desk looks at. */
export const views = ['without', 'offered', 'allocated', 'exchanges', 'waiting'] as const
export type DeskView = (typeof views)[number]

export const shows = { without: 'WITHOUT_STAND', offered: 'OFFERED', allocated: 'ALLOCATED' } as const

export const viewKey = (view: DeskView): MessageKey => `claims.desk.view.${view}`
