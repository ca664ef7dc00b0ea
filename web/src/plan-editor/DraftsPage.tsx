import '../stands/plan.css'
import '../stands/versions.css'
import './editor.css'
import { PlanDraftsDocument } from '@salon/schema/generated/graphql.ts'
import { useState } from 'react'
import { useQuery } from 'urql'
import { Link } from 'wouter'
import { useSchemaLanguage } from '../i18n/Language.tsx'
import { useText } from '../i18n/useText.ts'
import { useTimes } from '../i18n/useTimes.ts'
import { Badge } from '../ui/Badge.tsx'
import { Button } from '../ui/Button.tsx'
import { ButtonLink } from '../ui/ButtonLink.tsx'
import { Empty } from '../ui/Empty.tsx'
import { Failure } from '../ui/Failure.tsx'
import { Icon } from '../ui/Icon.tsx'
import { Loading } from '../ui/Loading.tsx'
import { Page } from '../ui/Page.tsx'
import { toast } from '../ui/toasts.ts'
import { CreateHallDialog } from './CreateHallDialog.tsx'
import { DeskOnly } from './DeskOnly.tsx'
import { FollowDrafts } from './FollowDrafts.tsx'
import { PublishPlanDialog } from './PublishPlanDialog.tsx'

/** Every hall with its draft, a new hall, and the publication of all drafts. */
export const DraftsPage = () => <DeskOnly>{() => <Drafts />}</DeskOnly>

function Drafts() {
  const say = useText()
  const times = useTimes()
  const [asked, setAsked] = useState<'hall' | 'publish'>()
  const [{ data, error }, ask] = useQuery({
    query: PlanDraftsDocument,
    variables: { in: useSchemaLanguage() },
    requestPolicy: 'cache-and-network',
  })
  const read = () => ask({ requestPolicy: 'network-only' })
  const drafts = data?.planDrafts
  const close = () => setAsked(undefined)
  return (
    <Page
      title={say('plan-editor.title')}
      lead={say('plan-editor.lead')}
      actions={
        drafts && (
          <>
            <ButtonLink to="/plan/versions" tone="quiet">
              {say('stands.versions')}
            </ButtonLink>
            <Button onClick={() => setAsked('hall')}>
              <Icon name="plus" />
              {say('plan-editor.newHall')}
            </Button>
            <Button tone="primary" onClick={() => setAsked('publish')}>
              {say('plan-editor.publish')}
            </Button>
          </>
        )
      }
    >
      <FollowDrafts onTold={read} onGap={read} />
      {!drafts && (error ? <Failure error={error} onRetry={read} /> : <Loading />)}
      {drafts?.length === 0 && <Empty title={say('plan-editor.noHalls')} text={say('plan-editor.noHalls.text')} />}
      <ul className="editor-halls">
        {drafts?.map(({ hall, key, name, isReleased, version, standCount, changedAt, changedBy }) => (
          <li key={hall}>
            <h2>
              <Link to={`/plan/edit/${key}`}>{name}</Link>
            </h2>
            <p className="row">
              {version > 0 && <Badge tone="saffron">{say('plan-editor.hall.draft')}</Badge>}
              <Badge tone={isReleased ? 'mint' : 'plain'}>
                {say(isReleased ? 'plan-editor.hall.released' : 'plan-editor.hall.new')}
              </Badge>
            </p>
            <p>{say('stands.found', { count: standCount })}</p>
            {changedAt && (
              <p className="editor-soft">
                {changedBy
                  ? say('plan-editor.hall.changedBy', { name: changedBy.name, at: times.dateTime(changedAt) })
                  : times.dateTime(changedAt)}
              </p>
            )}
          </li>
        ))}
      </ul>
      {asked === 'hall' && <CreateHallDialog onClose={close} />}
      {asked === 'publish' && (
        <PublishPlanDialog
          onClose={close}
          onPublished={(number) => {
            close()
            toast(say('plan-editor.published', { number }))
            read()
          }}
        />
      )}
    </Page>
  )
}
