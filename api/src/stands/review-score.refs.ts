import { builder } from '../graphql/builder.ts'
import type { Criterion, FileReview } from './review-score.ts'

export const FileReviewRef = builder.objectRef<FileReview>('FileReview')
export const ReviewCriterionRef = builder.objectRef<Criterion>('ReviewCriterion')
