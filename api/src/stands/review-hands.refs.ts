import { builder } from '../graphql/builder.ts'
import type { HandsReviewer } from './review-hands.reading.ts'

export const HandsReviewerRef = builder.objectRef<HandsReviewer>('HandsReviewer')
