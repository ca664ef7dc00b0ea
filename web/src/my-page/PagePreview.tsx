import type { MyPageFragment, MyPagesQuery } from '@salon/schema/generated/graphql.ts'
import type { ExhibitorWhole } from '../catalogue/catalogueTypes.ts'
import { ExhibitorSheet } from '../catalogue/ExhibitorSheet.tsx'
import { useLanguage } from '../i18n/Language.tsx'
import { type LanguageCode, languages } from '../i18n/languages.ts'
import { useText } from '../i18n/useText.ts'
import { readDecimal } from '../keeping/decimal.ts'
import { Dialog } from '../ui/Dialog.tsx'
import { type PageForm, wholeAddress } from './pageForm.ts'

interface Props {
  open: boolean
  onClose: () => void
  page: MyPageFragment
  crafts: MyPagesQuery['crafts']
  form: PageForm
}

/** The page as everybody sees it, with what was typed a moment ago. */
export function PagePreview({ open, onClose, page, crafts, form }: Props) {
  const say = useText()
  const language = useLanguage()
  return (
    <Dialog open={open} onClose={onClose} title={say('page.previewOf', { name: page.exhibitor.name })}>
      <div className="page-preview">
        <ExhibitorSheet exhibitor={seen(page, crafts, form, language)} isPreview />
      </div>
    </Dialog>
  )
}

/** In the language, or in another one where it is not translated: as the server answers. */
const inLanguage = (texts: Readonly<Record<LanguageCode, string>>, language: LanguageCode) =>
  texts[language] || (languages.map((each) => texts[each]).find((text) => text.trim()) ?? '')

function seen(
  { exhibitor }: MyPageFragment,
  crafts: MyPagesQuery['crafts'],
  form: PageForm,
  language: LanguageCode,
): ExhibitorWhole {
  const stories = { fr: form['story.fr'], ar: form['story.ar'], en: form['story.en'], es: form['story.es'] }
  const pictures = form.photographs.map(({ hash, width, height, captions }) => ({
    __typename: 'Photograph' as const,
    hash,
    width,
    height,
    caption: inLanguage(captions, language),
  }))
  return {
    ...exhibitor,
    crafts: crafts
      .filter(({ id }) => form.crafts.includes(id))
      .map(({ id, name }) => ({ __typename: 'Craft', id, name })),
    labels: [...form.labels],
    languages: [...form.languages],
    markets: [...form.markets],
    presentation: inLanguage(stories, language),
    foundedIn: readDecimal(form.foundedIn, 0) ?? null,
    members: readDecimal(form.members, 0) ?? null,
    website: /^https?:\/\//i.test(wholeAddress(form.website)) ? wholeAddress(form.website) : null,
    email: form.showsEmail ? form.email.trim() || null : null,
    phone: form.showsPhone ? form.phone.trim() || null : null,
    photographs: pictures.slice(0, 1),
    pictures,
  }
}
