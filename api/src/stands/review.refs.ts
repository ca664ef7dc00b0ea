import { builder } from '../graphql/builder.ts'
import type { StandApplication } from './application.ts'

export const ReviewedFilesRef = builder.objectRef<{ readonly files: readonly StandApplication[] }>('ReviewedFiles')
