import { builder } from '../graphql/builder.ts'
import type { Notice } from './notice.ts'

export const NoticeRef = builder.objectRef<Notice>('Notice')
