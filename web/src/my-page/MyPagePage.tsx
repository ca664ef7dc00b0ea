import '../catalogue/catalogue.css'
import '../keeping/keeping.css'
import './my-page.css'
import { MyPageDocument, MyPagesDocument } from '@salon/schema/generated/graphql.ts'
import { useQuery } from 'urql'
import { Link } from 'wouter'
import { useSchemaLanguage } from '../i18n/Language.tsx'
import { useText } from '../i18n/useText.ts'
import { AwaitViewer } from '../shell/AwaitViewer.tsx'
import { useViewer } from '../shell/useViewer.ts'
import { ButtonLink } from '../ui/ButtonLink.tsx'
import { Empty } from '../ui/Empty.tsx'
import { Failure } from '../ui/Failure.tsx'
import { Loading } from '../ui/Loading.tsx'
import { Page } from '../ui/Page.tsx'
import { PageEditor } from './PageEditor.tsx'

/** The public page of the viewer's exhibitor, to be written by its members; named by its id, of any that the desk corrects. */
export function MyPagePage({ id }: { id?: string }) {
  const say = useText()
  const viewer = useViewer()
  const language = useSchemaLanguage()
  const [mine, askMine] = useQuery({
    query: MyPagesDocument,
    variables: { in: language },
    requestPolicy: 'cache-and-network',
    pause: !viewer || id !== undefined,
  })
  const [one, askOne] = useQuery({
    query: MyPageDocument,
    variables: { exhibitor: id ?? '', in: language },
    requestPolicy: 'cache-and-network',
    pause: !viewer || id === undefined,
  })
  const pages = id === undefined ? mine.data?.myPages?.pages : one.data && (one.data.myPage ? [one.data.myPage] : [])
  const [only] = pages?.length === 1 ? pages : []
  const error = mine.error ?? one.error

  const content = () => {
    if (viewer === undefined) return <AwaitViewer />
    if (viewer === null)
      return (
        <Empty title={say('page.signIn')}>
          <ButtonLink href="/sign-in" tone="primary">
            {say('page.toSignIn')}
          </ButtonLink>
        </Empty>
      )
    if (only) return <PageEditor key={only.id} page={only} crafts={(one.data ?? mine.data)?.crafts ?? []} />
    if (error && !pages)
      return (
        <Failure
          error={error}
          onRetry={() => (id === undefined ? askMine : askOne)({ requestPolicy: 'network-only' })}
        />
      )
    if (!pages) return <Loading />
    if (pages.length === 0) return <Empty title={say(id === undefined ? 'page.nobody' : 'page.unknown')} />
    return (
      <ul className="page-choices">
        {pages.map(({ id: each, exhibitor }) => (
          <li key={each}>
            <Link href={`/my-page/${each}`} className="panel">
              <bdi>{exhibitor.name}</bdi>
            </Link>
          </li>
        ))}
      </ul>
    )
  }
  return (
    <Page title={say('page.title')} lead={only ? <bdi>{only.exhibitor.name}</bdi> : say('page.lead')}>
      {content()}
    </Page>
  )
}
