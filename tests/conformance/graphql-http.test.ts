import { serverAudits } from 'graphql-http'
import { describe, expect, it } from 'vitest'
import { startSalon } from '../support/salon.ts'

// The audits name no header against forged requests, which a GET needs here, as for any Apollo Server.
const salon = await startSalon()
const audits = serverAudits({
  url: `${salon.url}/graphql`,
  fetchFn: (url: string, init: RequestInit = {}) =>
    fetch(url, { ...init, headers: { ...(init.headers as Record<string, string>), 'apollo-require-preflight': '1' } }),
})

describe('GraphQL over HTTP, as its working group audits it', () => {
  it('is judged by the whole suite', () => {
    expect(audits).toHaveLength(61)
  })

  for (const audit of audits) {
    it(`${audit.id} ${audit.name}`, async () => {
      const result = await audit.fn()
      const why = result.status === 'ok' ? '' : result.reason
      expect(result.status, why).toBe('ok')
    })
  }
})
