import { useText } from '../i18n/useText.ts'
import { SelectField } from '../ui/SelectField.tsx'
import { type FileOnDesk, type Hands, mayBeHeld } from './reviewTypes.ts'

interface Props {
  file: FileOnDesk
  hands: Hands
  me: string | undefined
  onAssign: (to: string | null) => void
}

/** In whose hands a file is, and the way to change that; who must not judge it is no choice. */
export function HandSelect({ file, hands, me, onAssign }: Props) {
  const say = useText()
  const held = file.assignedTo
  const conflicts = file.review?.conflicts ?? []
  const people = hands
    .map(({ reviewer }) => reviewer)
    .filter(
      ({ id }) => !conflicts.some(({ reviewer }) => reviewer.id === id) && !(id === me && file.review?.inConflict),
    )
  return (
    <SelectField
      label={say('review.filter.hand')}
      value={held?.id ?? ''}
      disabled={!mayBeHeld(file.state)}
      onChange={(to) => onAssign(to || null)}
      options={[
        { value: '', label: say('review.filter.nobody') },
        ...[...people, ...(held && !people.some(({ id }) => id === held.id) ? [held] : [])].map(({ id, name }) => ({
          value: id,
          label: id === me ? say('review.assignMe') : name,
        })),
      ]}
    />
  )
}
