import { batchedLoad } from '../schedule/loads.ts'
import { readReviews } from './review-score.reading.ts'
import type { FileReview } from './review-score.ts'

/** What was gathered of the files of a list is read together. */
export const reviewWith = batchedLoad<FileReview>(({ db }, ids) => readReviews(db, ids))
