import { Suspense } from 'react'
import { useLanguage } from '../i18n/Language.tsx'
import { Messages } from '../i18n/Messages.tsx'
import { useText } from '../i18n/useText.ts'
import { Loading } from '../ui/Loading.tsx'
import { SelectField } from '../ui/SelectField.tsx'
import { kinds } from './callTypes.ts'
import { type Content, LANGUAGES } from './content.ts'
import { FormPreview } from './FormPreview.tsx'
import { useCallAddress } from './useCallAddress.ts'

/** The form as an exhibitor of a kind sees it in a language, before anybody does; it can be tried out, and keeps nothing. */
export function PreviewPart({ content }: { content: Content }) {
  const say = useText()
  const own = useLanguage()
  const address = useCallAddress()
  const among = content.kinds.length > 0 ? content.kinds : kinds
  const kind =
    among.find((each) => each === address.get('as')) ?? among.find((each) => each === 'COOPERATIVE') ?? among[0]
  const language = LANGUAGES.find((each) => each === address.get('in')) ?? own
  if (!kind) return null
  return (
    <section className="call-part" aria-labelledby="call-preview">
      <h2 id="call-preview">{say('calls.part.preview')}</h2>
      <p className="soft">{say('calls.previewWhy')}</p>
      <div className="preview-choice">
        <SelectField
          label={say('calls.previewAs')}
          value={kind}
          onChange={(value) => address.set('as', value)}
          options={among.map((each) => ({ value: each, label: say(`stands.kind.${each}`) }))}
        />
        <SelectField
          label={say('calls.previewIn')}
          value={language}
          onChange={(value) => address.set('in', value)}
          options={LANGUAGES.map((each) => ({ value: each, label: say(`calls.language.${each}`) }))}
        />
      </div>
      <div className="preview-frame" lang={language} dir={language === 'ar' ? 'rtl' : 'ltr'}>
        <Suspense fallback={<Loading />}>
          <Messages language={language} domains={['shell', 'participate', 'stands', 'files']}>
            <FormPreview key={kind} content={content} kind={kind} />
          </Messages>
        </Suspense>
      </div>
    </section>
  )
}
