import type { ApplicationQuery, CallsQuery, MyApplicationsQuery } from '@salon/schema/generated/graphql.ts'

export type PublicCall = CallsQuery['calls'][number]
export type MyFileHead = NonNullable<MyApplicationsQuery['myApplications']>['files'][number]
export type MyExhibitor = NonNullable<MyApplicationsQuery['myApplications']>['exhibitors'][number]
export type OpenFile = NonNullable<ApplicationQuery['application']>
export type FileField = OpenFile['call']['fields'][number]
export type StateName = OpenFile['state']
