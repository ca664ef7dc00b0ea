import { DEFAULT_SETTINGS } from '@salon/api/stands/allocator/instance.ts'
import { clientDocument, post, signIn } from './salon.ts'
import { quantile } from './statistics.ts'

const CONNECTIONS = 4
/** Between two reads of one connection: people, not a flood. */
const PAUSE_MS = 5
const READ = '{ viewer { person { name } } }'

export interface Answers {
  readonly count: number
  readonly p50: number
  readonly p99: number
  readonly worst: number
}

/** How long a signed-in read takes with nothing else to do, and while an allocation of the whole fair runs. */
export async function answersWhileAllocating(url: string, seconds: number) {
  const cookie = await signIn(url, 'registration-desk')
  await reading(url, cookie, (started) => performance.now() - started < 1000)
  const idle = await reading(url, cookie, (started) => performance.now() - started < seconds * 500)
  const { strictZoneIds: strictZones, ...settings } = DEFAULT_SETTINGS
  const { startAllocation } = await post<{ startAllocation: { __typename: string; id?: string } }>(
    url,
    cookie,
    clientDocument('StartAllocation').text,
    { settings: { ...settings, strictZones, movesAllocated: true }, seconds, seed: 1, in: 'FR' },
  )
  if (startAllocation.__typename !== 'AllocationProposal') throw new Error(startAllocation.__typename)
  let state = 'RUNNING'
  const watching = (async () => {
    while (state === 'RUNNING') {
      await new Promise((resolve) => setTimeout(resolve, 200))
      const { allocation } = await post<{ allocation: { proposals: { id: string; state: string }[] } }>(
        url,
        cookie,
        '{ allocation { proposals { id state } } }',
        {},
      )
      state = allocation.proposals.find(({ id }) => id === startAllocation.id)?.state ?? 'GONE'
    }
  })()
  const during = await reading(url, cookie, () => state === 'RUNNING')
  await watching
  if (state !== 'READY') throw new Error(`the allocation ended ${state}`)
  return { idle, during }
}

async function reading(url: string, cookie: string, goesOn: (started: number) => boolean): Promise<Answers> {
  const took: number[] = []
  const started = performance.now()
  await Promise.all(
    Array.from({ length: CONNECTIONS }, async () => {
      while (goesOn(started)) {
        const from = performance.now()
        await post(url, cookie, READ, {})
        took.push(performance.now() - from)
        await new Promise((resolve) => setTimeout(resolve, PAUSE_MS))
      }
    }),
  )
  return { count: took.length, p50: quantile(took, 0.5), p99: quantile(took, 0.99), worst: Math.max(...took) }
}
