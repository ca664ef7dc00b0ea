import { useEffect, useState } from 'react'
import { Link } from 'wouter'
import { languages } from '../i18n/languages.ts'
import { useText } from '../i18n/useText.ts'
import { forgetTyping, typingsUnder } from '../keeping/keptForms.ts'
import { Button } from '../ui/Button.tsx'
import { Note } from '../ui/Note.tsx'
import { drawerOf } from './useProductForm.ts'

interface Props {
  exhibitorId: string
  /** Those that the server has. */
  known: readonly string[]
}

/** Products that were begun on this device and are nowhere else yet. */
export function BegunProducts({ exhibitorId, known }: Props) {
  const say = useText()
  const [begun, setBegun] = useState<readonly { id: string; name: string }[]>([])
  useEffect(() => {
    let left = false
    void typingsUnder(drawerOf('')).then((kept) => {
      if (left) return
      const mine = kept.filter(([, { owner }]) => owner === exhibitorId)
      setBegun(
        mine.map(([drawer, { typed }]) => ({
          id: drawer.slice(drawerOf('').length),
          name: languages.map((each) => String(typed[`name.${each}`] ?? '')).find((name) => name.trim()) ?? '',
        })),
      )
    })
    return () => {
      left = true
    }
  }, [exhibitorId])
  const shown = begun.filter(({ id }) => !known.includes(id))
  if (shown.length === 0) return null
  return (
    <Note tone="warning">
      <div>
        <p>{say('products.begun', { count: shown.length })}</p>
        <ul className="begun-products">
          {shown.map(({ id, name }) => (
            <li key={id} className="row">
              <Link href={`/my-products/${id}?of=${exhibitorId}`}>
                <bdi>{name || say('products.nameless')}</bdi>
              </Link>
              <Button
                tone="quiet"
                onClick={() => {
                  void forgetTyping(drawerOf(id))
                  setBegun(begun.filter((each) => each.id !== id))
                }}
              >
                {say('products.discard')}
              </Button>
            </li>
          ))}
        </ul>
      </div>
    </Note>
  )
}
