import '../stands/plan.css'
import '../stands/versions.css'
import './editor.css'
import { PlanDraftDocument, PlanDraftsDocument } from '@salon/schema/generated/graphql.ts'
import { useQuery } from 'urql'
import { useSchemaLanguage } from '../i18n/Language.tsx'
import { useText } from '../i18n/useText.ts'
import { ButtonLink } from '../ui/ButtonLink.tsx'
import { Empty } from '../ui/Empty.tsx'
import { Failure } from '../ui/Failure.tsx'
import { Loading } from '../ui/Loading.tsx'
import { Page } from '../ui/Page.tsx'
import { DeskOnly } from './DeskOnly.tsx'
import { OpenHall } from './OpenHall.tsx'

/** The drawing of one hall, by its key. */
export const EditHallPage = ({ hall }: { hall: string }) => (
  <DeskOnly>{(viewerId) => <HallByKey hall={hall} viewerId={viewerId} />}</DeskOnly>
)

function HallByKey({ hall, viewerId }: { hall: string; viewerId: string }) {
  const say = useText()
  const language = useSchemaLanguage()
  const [list, readList] = useQuery({ query: PlanDraftsDocument, variables: { in: language } })
  const id = list.data?.planDrafts.find(({ key }) => key === hall)?.hall
  const [{ data, error }, read] = useQuery({
    query: PlanDraftDocument,
    variables: { hall: id ?? '', in: language },
    pause: id === undefined,
    requestPolicy: 'network-only',
  })
  if (id && data?.planDraft.hall === id) return <OpenHall key={id} draft={data.planDraft} viewerId={viewerId} />
  const failure = list.error ?? error
  const content = () => {
    if (failure)
      return (
        <Failure error={failure} onRetry={() => (list.error ? readList : read)({ requestPolicy: 'network-only' })} />
      )
    if (list.data && id === undefined)
      return (
        <Empty title={say('plan-editor.noHall')}>
          <ButtonLink to="/plan/edit">{say('plan-editor.halls')}</ButtonLink>
        </Empty>
      )
    return <Loading />
  }
  return <Page title={say('plan-editor.title')}>{content()}</Page>
}
