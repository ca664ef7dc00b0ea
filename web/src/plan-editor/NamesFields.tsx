import { useText } from '../i18n/useText.ts'
import { CommittedField } from './CommittedField.tsx'
import type { Names } from './drawing.ts'

const LANGUAGES = ['fr', 'ar', 'en', 'es'] as const

/** A name in four languages; French is what everybody falls back to, and is never empty. */
export function NamesFields({ names, onChange }: { names: Names; onChange: (names: Names) => boolean }) {
  const say = useText()
  return (
    <fieldset className="editor-names">
      <legend>{say('plan-editor.field.names')}</legend>
      {LANGUAGES.map((language) => (
        <CommittedField
          key={language}
          label={say(`plan-editor.language.${language}`)}
          value={names[language]}
          lang={language}
          dir={language === 'ar' ? 'rtl' : 'ltr'}
          maxLength={80}
          onCommit={(name) =>
            (language !== 'fr' || name.trim() !== '') && onChange({ ...names, [language]: name.trim() })
          }
        />
      ))}
    </fieldset>
  )
}
