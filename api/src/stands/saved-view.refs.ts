import { builder } from '../graphql/builder.ts'
import type { SavedView } from './saved-view.ts'

export const SavedViewRef = builder.objectRef<SavedView>('SavedView')
