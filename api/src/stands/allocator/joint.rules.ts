/** The points of what depends on where others stand. Each is a whole number, so that sums are exact. */

/** Of one stand: with so many others of its region around it, when more than `clusterOf` are a cluster. */
export function spreadPoints(others: number, clusterOf: number): number {
  return others <= clusterOf ? 100 : Math.floor((100 * clusterOf) / others)
}

/** The share of a region's stands that are to be in the nearer part of a hall: one in five. */
const FRONT_SHARE = 5
/** Of fewer stands than this, a region has no front and far end. */
const FEW = 3
const REGION = 1000

/** Of one region: whether some of its stands are near the doors. */
export function frontPoints(stands: number, front: number): number {
  if (stands < FEW) return REGION
  const need = Math.ceil(stands / FRONT_SHARE)
  return Math.floor((REGION * Math.min(front, need)) / need)
}

/** Of one stretch of the walk: the first anchor counts twice, and those beyond its share nothing. */
export function bandPoints(anchors: number, target: number): number {
  const counted = Math.min(anchors, target)
  return counted === 0 ? 0 : 100 * (counted + 1)
}
