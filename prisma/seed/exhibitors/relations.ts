import type { Chance } from '../chance.ts'
import content from './call.json' with { type: 'json' }
import type { SeedClaim } from './claims.ts'
import type { SeedFair, SeedFile } from './fair.ts'
import { DESK } from './history.ts'
import { pick } from './words.ts'

const WANTED = 60
const AVOIDED = 18
const SHARED = 12

/** Who wants to stand next to whom, who may not judge whom, and who shares a stand. */
export function relationRows({ files }: SeedFair, claims: readonly SeedClaim[], chance: Chance) {
  const accepted = files.filter(({ state, call }) => state === 'ACCEPTED' && call === 'main')
  const like = Map.groupBy(accepted, ({ exhibitor }) => `${exhibitor.familyId}/${exhibitor.regionCode}`)
  const groups = [...like.values()].filter((group) => group.length > 3)
  const pairs = new Map<string, { application_id: string; other_id: string; wanted: boolean }>()
  const name = (one: SeedFile | undefined, other: SeedFile | undefined, wanted: boolean) => {
    if (!one || !other || one === other) return
    // Those without a stand yet are named and name others alike.
    const key = [one.id, other.id].sort().join()
    if (!pairs.has(key)) pairs.set(key, { application_id: one.id, other_id: other.id, wanted })
  }
  const withoutStand = accepted.filter(({ stands, persona }) => stands.length === 0 && !persona)
  for (let n = 0; n < WANTED + AVOIDED; n++) {
    const group = pick(groups, chance)
    const one = n % 3 === 0 ? withoutStand[n / 3] : pick(group, chance)
    const own = one ? (like.get(`${one.exhibitor.familyId}/${one.exhibitor.regionCode}`) ?? group) : group
    name(one, pick(own, chance), n < WANTED)
  }

  const open = files.filter(({ state, call }) => call === 'late' && (state === 'SUBMITTED' || state === 'UNDER_REVIEW'))
  const conflicts = [2, 9, 23, 41].flatMap((place, n) => {
    const file = open[place]
    const row = {
      reviewer_id: DESK[n === 0 ? 0 : 1],
      reason: content.reasons.conflict[n % 2],
      declared_at: '2022-12-04T17:30:00Z',
    }
    return file ? [{ application_id: file.id, ...row }] : []
  })

  const waiting = files.filter(({ state, call }) => state === 'WAITLISTED' && call === 'main').slice(0, SHARED)
  const hosts = new Set<string>()
  const coExhibitors = waiting.flatMap(({ exhibitor }) => {
    const host = files.find(
      (file) =>
        file.stands.length > 0 &&
        !hosts.has(file.id) &&
        file.exhibitor.familyId === exhibitor.familyId &&
        file.exhibitor.kind === 'COOPERATIVE',
    )
    const claim = claims.find(({ fileId }) => fileId === host?.id)
    if (!host || !claim) return []
    hosts.add(host.id)
    const at = { added_at: '2022-12-02T11:00:00Z', consented_at: '2022-12-02T15:30:00Z' }
    return [{ claim_id: claim.id, exhibitor_id: exhibitor.id, ...at }]
  })
  return { neighbours: [...pairs.values()], conflicts, coExhibitors }
}
