import { useText } from '../i18n/useText.ts'
import { TextField } from '../ui/TextField.tsx'
import type { PartProps } from './PageWork.tsx'

/** How buyers reach it, and which of that everybody may read. */
export function PageContacts({ form, change, wrong }: PartProps) {
  const say = useText()
  const shown = (field: 'showsEmail' | 'showsPhone', isEmpty: boolean) => (
    <label className="check">
      <input
        type="checkbox"
        checked={form[field] && !isEmpty}
        disabled={isEmpty}
        onChange={(event) => change({ [field]: event.target.checked })}
      />
      {say('page.shown')}
    </label>
  )
  return (
    <section id="contacts" className="panel" aria-labelledby="contacts-title">
      <h2 id="contacts-title">{say('page.contacts')}</h2>
      <p className="field-hint">{say('page.contactsHint')}</p>
      <div className="page-contact">
        <TextField
          type="email"
          dir="ltr"
          autoComplete="email"
          label={say('page.email')}
          value={form.email}
          error={wrong('email')}
          onChange={(email) => change({ email })}
        />
        {shown('showsEmail', form.email.trim() === '')}
      </div>
      <div className="page-contact">
        <TextField
          type="tel"
          dir="ltr"
          autoComplete="tel"
          label={say('page.phone')}
          value={form.phone}
          error={wrong('phone')}
          onChange={(phone) => change({ phone })}
        />
        {shown('showsPhone', form.phone.trim() === '')}
      </div>
      <TextField
        type="url"
        dir="ltr"
        inputMode="url"
        label={say('page.website')}
        hint={say('page.websiteHint')}
        value={form.website}
        error={wrong('website')}
        onChange={(website) => change({ website })}
      />
    </section>
  )
}
