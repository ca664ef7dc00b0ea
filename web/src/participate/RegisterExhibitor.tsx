import { type ExhibitorKind, RegionsDocument, RegisterExhibitorDocument } from '@salon/schema/generated/graphql.ts'
import { type FormEvent, useState } from 'react'
import { useMutation, useQuery } from 'urql'
import { useSchemaLanguage } from '../i18n/Language.tsx'
import { useText } from '../i18n/useText.ts'
import { families, familyName } from '../stands/familyName.ts'
import { Button } from '../ui/Button.tsx'
import { Note } from '../ui/Note.tsx'
import { SelectField } from '../ui/SelectField.tsx'
import { TextField } from '../ui/TextField.tsx'

interface Props {
  kinds: readonly ExhibitorKind[]
  onRegistered: (exhibitorId: string) => void
}

/** Who exhibits, when the platform does not know them yet. */
export function RegisterExhibitor({ kinds, onRegistered }: Props) {
  const say = useText()
  const language = useSchemaLanguage()
  const [{ data: places }] = useQuery({ query: RegionsDocument, variables: { in: language } })
  const [{ fetching }, register] = useMutation(RegisterExhibitorDocument)
  const [kind, setKind] = useState<ExhibitorKind>(
    kinds.includes('COOPERATIVE') ? 'COOPERATIVE' : (kinds[0] ?? 'COMPANY'),
  )
  const [text, setText] = useState({ name: '', nameAr: '', registerNumber: '', city: '', cityAr: '' })
  const [region, setRegion] = useState('')
  const [family, setFamily] = useState<string>(families[0])
  const [wrong, setWrong] = useState<ReadonlyMap<string, string>>(new Map())
  const [refused, setRefused] = useState<string>()

  const send = async (event: FormEvent) => {
    event.preventDefault()
    setWrong(new Map())
    setRefused(undefined)
    const input = { ...text, kind, family, region: region || undefined }
    const { data, error } = await register({ input, in: language })
    const answer = data?.registerExhibitor
    if (answer?.__typename === 'Exhibitor') return onRegistered(answer.id)
    if (answer?.__typename === 'InvalidInput')
      setWrong(new Map(answer.issues.map(({ path, message }) => [path[0] ?? '', message])))
    setRefused(answer ? answer.message : say(error?.networkError ? 'shell.failure.network' : 'shell.failure.server'))
  }
  const field = (key: keyof typeof text, dir: 'ltr' | 'rtl' | 'auto' = 'auto') => (
    <TextField
      label={say(`participate.exhibitor.${key}`)}
      value={text[key]}
      dir={dir}
      error={wrong.get(key)}
      onChange={(value) => setText((now) => ({ ...now, [key]: value }))}
    />
  )
  return (
    <form className="register-exhibitor" onSubmit={send} noValidate>
      <SelectField
        label={say('participate.exhibitor.kind')}
        value={kind}
        onChange={(value) => setKind(kinds.find((each) => each === value) ?? kind)}
        options={kinds.map((each) => ({ value: each, label: say(`stands.kind.${each}`) }))}
      />
      {field('name', 'ltr')}
      {field('nameAr', 'rtl')}
      {field('registerNumber', 'ltr')}
      <SelectField
        label={say('participate.exhibitor.family')}
        value={family}
        onChange={setFamily}
        options={families.map((each) => ({ value: each, label: familyName(say, each) }))}
      />
      <SelectField
        label={say('participate.exhibitor.region')}
        value={region}
        hint={wrong.get('region')}
        onChange={setRegion}
        options={[
          { value: '', label: say('participate.exhibitor.noRegion') },
          ...(places?.regions ?? []).map(({ code, name }) => ({ value: code, label: name })),
        ]}
      />
      {field('city', 'ltr')}
      {field('cityAr', 'rtl')}
      {refused && (
        <Note tone="danger" urgent>
          {refused}
        </Note>
      )}
      <Button type="submit" tone="primary" busy={fetching}>
        {say('participate.exhibitor.send')}
      </Button>
    </form>
  )
}
