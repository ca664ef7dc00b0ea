import { type AccountQuery, RevokeSignInDocument } from '@salon/schema/generated/graphql.ts'
import { useMutation } from 'urql'
import { useText } from '../i18n/useText.ts'
import { useTimes } from '../i18n/useTimes.ts'
import { Badge } from '../ui/Badge.tsx'
import { Button } from '../ui/Button.tsx'
import { Note } from '../ui/Note.tsx'
import { toast } from '../ui/toasts.ts'
import { browserName } from './browserName.ts'

type SignIn = NonNullable<AccountQuery['viewer']>['signIns'][number]

/** The browsers signed in as this person; any other than this one can be signed out from here. */
export function SignInList({ signIns, onRevoked }: { signIns: readonly SignIn[]; onRevoked: () => void }) {
  const say = useText()
  const { date } = useTimes()
  const [{ fetching, error, data }, revoke] = useMutation(RevokeSignInDocument)
  const refused = data && data.revokeSignIn.__typename !== 'SignInRevoked'
  const end = async (id: string) => {
    const result = await revoke({ signInId: id })
    if (result.data?.revokeSignIn.__typename !== 'SignInRevoked') return
    toast(say('people.account.revoked'))
    onRevoked()
  }
  return (
    <>
      <ul className="sign-ins">
        {signIns.map((signIn) => {
          const browser = browserName(signIn.userAgent) ?? say('people.account.signIns.unknown')
          return (
            <li key={signIn.id}>
              <div>
                <strong>
                  <bdi>{browser}</bdi>
                </strong>{' '}
                {signIn.current && <Badge tone="mint">{say('people.account.signIns.current')}</Badge>}
                <p className="people-soft">
                  {say('people.account.signIns.since', { date: date(signIn.createdAt) })}
                  {', '}
                  {say('people.account.signIns.until', { date: date(signIn.expiresAt) })}
                  {signIn.ipAddress && (
                    <>
                      {' · '}
                      <bdi dir="ltr">{signIn.ipAddress}</bdi>
                    </>
                  )}
                </p>
              </div>
              {!signIn.current && (
                <Button
                  busy={fetching}
                  aria-label={say('people.account.revokeOf', { browser })}
                  onClick={() => end(signIn.id)}
                >
                  {say('people.account.revoke')}
                </Button>
              )}
            </li>
          )
        })}
      </ul>
      {(error || refused) && (
        <Note tone="danger" urgent>
          {say('people.account.failed')}
        </Note>
      )}
    </>
  )
}
