import { idOf } from '../ids.ts'
import { type CallKey, callId } from './calls.ts'
import type { SeedFile } from './fair.ts'
import places from './places.json' with { type: 'json' }

interface Bound {
  readonly regionCode: string | null
  readonly familyId: string | null
}

/** Places beyond those taken in the first call, where it is not an eighth more: a region that is full, some nearly so. */
const MAIN_LEFT: Readonly<Record<string, number>> = {
  'MA-07/': 0,
  'MA-03/': 2,
  'MA-09/': 1,
  '/wood': 1,
  'MA-03/pottery-stone': 0,
}
/** Places of the second call, where they are not twelve: one region nearly full, one family of a region full. */
const LATE_PLACES: Readonly<Record<string, number>> = { 'MA-07/': 3, 'MA-03/wood': 0, 'MA-12/': 4 }

/** How many of each region and family are accepted, with counters that say how many were. */
export function quotaRows(editionId: string, files: readonly SeedFile[]) {
  const families = [...new Set(files.map(({ exhibitor }) => exhibitor.familyId))].sort()
  const bounds: Bound[] = [
    ...places.regions.map(({ code }) => ({ regionCode: code, familyId: null })),
    ...families.map((familyId) => ({ regionCode: null, familyId })),
    { regionCode: 'MA-03', familyId: 'pottery-stone' },
    { regionCode: 'MA-03', familyId: 'wood' },
  ]
  return (['main', 'late'] as const).flatMap((call) =>
    bounds.map((bound) => {
      const accepted = countOf(files, call, bound)
      const name = `${bound.regionCode ?? ''}/${bound.familyId ?? ''}`
      const places =
        call === 'main'
          ? accepted + (MAIN_LEFT[name] ?? Math.ceil(accepted / 8) + 2)
          : Math.max(LATE_PLACES[name] ?? 12, accepted)
      return {
        id: idOf('quota', call, editionId, name),
        call_id: callId(editionId, call),
        region_code: bound.regionCode,
        family_id: bound.familyId,
        places,
        accepted,
      }
    }),
  )
}

function countOf(files: readonly SeedFile[], call: CallKey, { regionCode, familyId }: Bound): number {
  return files.filter(
    ({ state, exhibitor, ...file }) =>
      file.call === call &&
      state === 'ACCEPTED' &&
      (regionCode === null || exhibitor.regionCode === regionCode) &&
      (familyId === null || exhibitor.familyId === familyId),
  ).length
}
