import { useText } from '../i18n/useText.ts'
import { issueOf, type PartProps, usesOf } from './draftTypes.ts'
import { KindChecks } from './KindChecks.tsx'
import { LanguageTexts } from './LanguageTexts.tsx'

/** The call's name, its terms, and whom it is for. */
export function TextsPart({ call, draft, readOnly }: PartProps) {
  const say = useText()
  const { content, change } = draft
  return (
    <section className="panel call-part" aria-labelledby="call-texts">
      <h2 id="call-texts">{say('calls.part.texts')}</h2>
      <LanguageTexts
        label={say('calls.name')}
        value={content.title}
        maxLength={200}
        readOnly={readOnly}
        error={issueOf(draft, 'title')}
        onChange={(title) => change({ title })}
      />
      <LanguageTexts
        label={say('calls.terms')}
        value={content.terms}
        rows={7}
        maxLength={10_000}
        readOnly={readOnly}
        error={issueOf(draft, 'terms')}
        onChange={(terms) => change({ terms })}
      />
      <KindChecks
        label={say('calls.kinds')}
        value={content.kinds}
        kept={usesOf(call.kindsInUse)}
        readOnly={readOnly}
        error={issueOf(draft, 'kinds')}
        onChange={(kinds) => change({ kinds })}
      />
    </section>
  )
}
