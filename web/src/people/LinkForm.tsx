import { type FormEvent, useState } from 'react'
import type { MessageKey } from '../i18n/keys.ts'
import { useLanguage } from '../i18n/Language.tsx'
import { useText } from '../i18n/useText.ts'
import { Button } from '../ui/Button.tsx'
import { Note } from '../ui/Note.tsx'
import { TextField } from '../ui/TextField.tsx'
import { requestLink } from './authCalls.ts'

/** Loose on purpose: the mail that arrives is the proof, this only catches what cannot be an address. */
const looksLikeAddress = (text: string) => /^\S+@\S+\.\S+$/.test(text)

/** Asks for the address, sends the link there, and tells the page. */
export function LinkForm({ next, onSent }: { next: string; onSent: (email: string) => void }) {
  const say = useText()
  const language = useLanguage()
  const [email, setEmail] = useState('')
  const [sending, setSending] = useState(false)
  const [wrong, setWrong] = useState<MessageKey>()

  const send = async (event: FormEvent) => {
    event.preventDefault()
    const address = email.trim()
    if (!looksLikeAddress(address)) return setWrong('people.signIn.invalid')
    setWrong(undefined)
    setSending(true)
    const outcome = await requestLink(address, language, next)
    setSending(false)
    if (outcome === 'done') onSent(address)
    else setWrong(outcome === 'tooMany' ? 'people.signIn.tooMany' : 'people.signIn.failed')
  }

  return (
    <form className="link-form" onSubmit={send} noValidate>
      <TextField
        label={say('people.signIn.email')}
        type="email"
        name="email"
        dir="ltr"
        autoComplete="email"
        inputMode="email"
        value={email}
        onChange={setEmail}
        required
      />
      {wrong && (
        <Note tone="danger" urgent>
          {say(wrong)}
        </Note>
      )}
      <Button type="submit" tone="primary" busy={sending}>
        {say(sending ? 'people.signIn.sending' : 'people.signIn.send')}
      </Button>
    </form>
  )
}
