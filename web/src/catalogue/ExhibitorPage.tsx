import './catalogue.css'
import { ExhibitorPageDocument } from '@salon/schema/generated/graphql.ts'
import { useSchemaLanguage } from '../i18n/Language.tsx'
import { useText } from '../i18n/useText.ts'
import { useTimes } from '../i18n/useTimes.ts'
import { useViewer } from '../shell/useViewer.ts'
import { mayRegister } from '../stands/mayRegister.ts'
import { ButtonLink } from '../ui/ButtonLink.tsx'
import { Empty } from '../ui/Empty.tsx'
import { Failure } from '../ui/Failure.tsx'
import { Icon } from '../ui/Icon.tsx'
import { Loading } from '../ui/Loading.tsx'
import { Note } from '../ui/Note.tsx'
import { Page } from '../ui/Page.tsx'
import { ExhibitorSheet } from './ExhibitorSheet.tsx'
import { useLivePage } from './useLivePage.ts'

/** One who exhibits: pictures, story, products, and where the stand is. */
export function ExhibitorPage({ slug }: { slug: string }) {
  const say = useText()
  const times = useTimes()
  const language = useSchemaLanguage()
  const viewer = useViewer()
  const page = useLivePage(
    // Copies of another shape, which older builds kept, are in other drawers.
    `exhibitor.2.${language}.${slug}`,
    ExhibitorPageDocument,
    { slug, in: language },
    (id, { exhibitor }) => id === exhibitor?.id,
  )
  const exhibitor = page.data?.exhibitor
  const back = (
    <ButtonLink href="/exhibitors" tone="quiet">
      <Icon name="back" />
      {say('catalogue.toExhibitors')}
    </ButtonLink>
  )
  if (!exhibitor)
    return (
      <Page title={say('catalogue.exhibitor')} actions={back}>
        {page.data ? (
          <Empty title={say('catalogue.exhibitorUnknown')} text={say('catalogue.unknownHint')} />
        ) : page.error ? (
          <Failure error={page.error} onRetry={page.again} />
        ) : (
          <Loading />
        )}
      </Page>
    )
  return (
    <Page
      title={exhibitor.name}
      lead={
        <>
          {say(`stands.kind.${exhibitor.kind}`)} · <bdi>{exhibitor.city}</bdi>
        </>
      }
      actions={
        <>
          {mayRegister(viewer?.roles ?? []) && (
            <ButtonLink href={`/my-page/${exhibitor.id}`} tone="quiet">
              <Icon name="pen" />
              {say('catalogue.correct')}
            </ButtonLink>
          )}
          {back}
        </>
      }
    >
      {page.keptAt !== undefined && (
        <Note tone="warning">{say('catalogue.oldCopy', { at: times.dateTime(page.keptAt) })}</Note>
      )}
      <ExhibitorSheet exhibitor={exhibitor} />
    </Page>
  )
}
