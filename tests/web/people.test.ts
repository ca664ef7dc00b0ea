import { describe, expect, it } from 'vitest'
import { browserName } from '../../web/src/people/browserName.ts'
import { morningOf, nextStart } from '../../web/src/people/demoJumps.ts'
import { homeOf } from '../../web/src/people/homeOf.ts'
import { mailLink, mailParts } from '../../web/src/people/mailLink.ts'

describe('the demo clock', () => {
  const now = Date.parse('2022-12-05T10:00:00Z')
  const session = (id: string, startsAt: string, state = 'SCHEDULED') => ({ id, title: id, startsAt, state })

  it('goes back to 08:45 of the day it shows', () => {
    expect(new Date(morningOf(now, 'Africa/Casablanca')).toISOString()).toBe('2022-12-05T07:45:00.000Z')
  })

  it('jumps to a minute before the next session that is still to come', () => {
    const sessions = [
      session('past', '2022-12-05T09:00:00Z'),
      session('cancelled', '2022-12-05T10:30:00Z', 'CANCELLED'),
      session('next', '2022-12-05T11:00:00Z'),
      session('last', '2022-12-07T11:00:00Z'),
    ]
    expect(nextStart(sessions, now)).toMatchObject({ to: Date.parse('2022-12-05T10:59:00Z'), session: { id: 'next' } })
    expect(nextStart(sessions, Date.parse('2022-12-08T00:00:00Z'))).toBeUndefined()
  })

  it('does not jump to where it already is', () => {
    const sessions = [session('now', '2022-12-05T10:01:00Z'), session('next', '2022-12-05T11:00:00Z')]
    expect(nextStart(sessions, now)?.session?.id).toBe('next')
  })
})

describe('after sign-in', () => {
  it('leads each role to where its work is', () => {
    expect(homeOf(['VISITOR', 'ADMINISTRATOR'])).toBe('/console')
    expect(homeOf(['PROGRAMME_EDITOR'])).toBe('/draft')
    expect(homeOf(['SIGNATORY'])).toBe('/agenda')
  })
})

describe('a mail of the demo', () => {
  const origin = 'http://localhost:4000'

  it('opens the link of this site, as a path', () => {
    expect(mailLink(`Votre lien :\n${origin}/api/auth/magic-link/verify?token=abc\nÀ bientôt`, origin)).toBe(
      '/api/auth/magic-link/verify?token=abc',
    )
  })

  it('leaves a foreign address as text', () => {
    expect(mailLink('https://elsewhere.example/x', origin)).toBeUndefined()
    expect(mailParts('voir https://elsewhere.example/x ici', origin).map((part) => part.href)).toEqual([
      undefined,
      undefined,
      undefined,
    ])
  })
})

describe('a browser signed in', () => {
  it('is named so that its owner knows it', () => {
    expect(browserName('Mozilla/5.0 (iPhone; CPU iPhone OS 17_0) AppleWebKit/605 Version/17.0 Safari/604.1')).toBe(
      'Safari · iPhone',
    )
    expect(browserName('Mozilla/5.0 (X11; Linux x86_64) Chrome/153.0 Safari/537.36')).toBe('Chrome · Linux')
    expect(browserName(null)).toBeUndefined()
  })
})
