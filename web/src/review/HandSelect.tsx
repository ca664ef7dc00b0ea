import { useText } from '../i18n/useText.ts'
import { SelectField } from '../ui/SelectField.tsx'
import type { FileOnDesk, ReviewList } from './reviewTypes.ts'
import { useAssign } from './useAssign.ts'

interface Props {
  file: FileOnDesk
  reviewers: ReviewList['reviewers']
  me: string | undefined
  onDone: () => void
}

/** In whose hands a file is, and the way to change that. */
export function HandSelect({ file, reviewers, me, onDone }: Props) {
  const say = useText()
  const { assign } = useAssign(onDone)
  const held = file.assignedTo
  const people = [...reviewers, ...(held && !reviewers.some(({ id }) => id === held.id) ? [held] : [])]
  return (
    <SelectField
      label={say('review.filter.hand')}
      value={held?.id ?? ''}
      disabled={file.state === 'WITHDRAWN'}
      onChange={(to) => void assign([file], to || null)}
      options={[
        { value: '', label: say('review.filter.nobody') },
        ...people.map(({ id, name }) => ({ value: id, label: id === me ? say('review.assignMe') : name })),
      ]}
    />
  )
}
