import type { AllocatorFile, AllocatorStand, LinearCriterion } from './instance.ts'

/** From how far away a returning exhibitor no longer finds itself at its old place, in centimetres. */
const OLD_PLACE_CM = 4000

/**
 * What a stand is worth to a file by itself: from 0 to 100 whole points each.
 * @param isOwn whether the file has this stand already
 */
export function appraise(file: AllocatorFile, stand: AllocatorStand, isOwn: boolean): Record<LinearCriterion, number> {
  return {
    area: areaPoints(file.wantedDm2, stand.areaDm2),
    family: zonePoints(stand.zone?.familyId, file.familyId),
    region: zonePoints(stand.zone?.regionCode, file.regionCode),
    openSides: openSidePoints(file.wantsOpenSides, stand.openSides),
    returning: returningPoints(file, stand),
    score: Math.round(Math.max(0, Math.min(100, file.score))),
    stay: isOwn ? 100 : 0,
  }
}

function areaPoints(wanted: number | null, area: number): number {
  if (wanted === null || wanted === 0) return 100
  return Math.round(Math.max(0, 100 - (100 * Math.abs(area - wanted)) / wanted))
}

/** The file's own zone, one kept for nobody, another's. */
function zonePoints(kept: string | null | undefined, own: string | null): number {
  if (kept === null || kept === undefined) return 50
  return kept === own ? 100 : 0
}

/** Corners are left to those who ask for them. */
function openSidePoints(wanted: number, open: number): number {
  return open < wanted ? Math.round((100 * open) / wanted) : open === wanted ? 100 : 80
}

function returningPoints({ oldPlace }: AllocatorFile, stand: AllocatorStand): number {
  if (!oldPlace || oldPlace.hallId !== stand.hallId) return 0
  const far = Math.hypot(stand.at[0] - oldPlace.at[0], stand.at[1] - oldPlace.at[1])
  return Math.round(Math.max(0, 100 - (100 * far) / OLD_PLACE_CM))
}
