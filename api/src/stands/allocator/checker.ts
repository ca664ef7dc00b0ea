import type { Answer } from './answer.ts'
import type { AllocatorFile, AllocatorStand, Instance, Nearness } from './instance.ts'

/**
 * What is wrong with an answer, in words; empty when nothing is. It shares nothing with the search but the types: fits,
 * points and the bound are worked out again from their definitions, the slow and plain way.
 */
export function check(instance: Instance, answer: Answer): string[] {
  const wrong: string[] = []
  const { files, stands, settings, kept } = instance
  const fileById = new Map(files.map((file) => [file.id, file]))
  const standById = new Map(stands.map((stand) => [stand.id, stand]))
  const strict = new Set(settings.strictZoneIds)
  const closed = new Set(kept.map(({ standId }) => standId))

  const given = new Map<string, string>()
  for (const { fileId, standId, hadStandId } of answer.placements) {
    const [file, stand] = [fileById.get(fileId), standById.get(standId)]
    if (!file || !stand) {
      wrong.push(`unknown file or stand: ${fileId} ${standId}`)
      continue
    }
    if (given.has(standId)) wrong.push(`stand ${standId} is given twice`)
    if (closed.has(standId)) wrong.push(`stand ${standId} is kept, and given to ${fileId}`)
    if (hadStandId !== standId && !fits(file, stand, strict)) wrong.push(`stand ${standId} does not fit ${fileId}`)
    given.set(standId, fileId)
  }
  let none = 0
  for (const { id, seeks, has } of files) {
    const mine = answer.placements.filter(({ fileId }) => fileId === id)
    const left = answer.unplaced.filter(({ fileId }) => fileId === id).length
    none += left
    if (mine.length + left !== seeks + has.length) wrong.push(`file ${id} has ${mine.length} stands and lacks ${left}`)
    const had = mine.flatMap(({ hadStandId }) => hadStandId ?? [])
    if (had.length !== has.length || has.some((stand) => !had.includes(stand)))
      wrong.push(`file ${id} had stands, and ends without`)
  }
  if (none !== answer.unplaced.length) wrong.push('somebody unknown has no stand')

  const value = worthOf(instance, answer)
  if (value !== answer.value) wrong.push(`worth ${value}, not ${answer.value}`)
  const summed = Object.values(answer.byCriterion).reduce((sum, points) => sum + points, 0)
  if (summed !== answer.value) wrong.push(`the criteria sum to ${summed}, not ${answer.value}`)
  if (answer.value > answer.bound) wrong.push(`worth ${answer.value}, beyond the bound ${answer.bound}`)
  wrong.push(...wrongProof(instance, answer, strict, closed))
  return wrong
}

function fits(file: AllocatorFile, stand: AllocatorStand, strict: ReadonlySet<string>): boolean {
  return (
    stand.blocked === null &&
    !(file.wantedDm2 !== null && stand.areaDm2 * 10 < file.wantedDm2 * 8) &&
    (file.wantedBuild ?? stand.build) === stand.build &&
    file.wantedWatts <= stand.watts &&
    (stand.water || !file.wantsWater) &&
    (stand.accessible || !file.needsAccessible) &&
    !(stand.zone?.familyId && strict.has(stand.zone.id) && stand.zone.familyId !== file.familyId)
  )
}

/** What a file makes of a stand alone. */
function alone(
  { settings: { weights } }: Instance,
  file: AllocatorFile,
  stand: AllocatorStand,
  isOwn: boolean,
): number {
  const clamp = (points: number) => Math.round(Math.min(100, Math.max(0, points)))
  const zone = (of: string | null | undefined, own: string | null) => (of == null ? 50 : of === own ? 100 : 0)
  const area = file.wantedDm2 ? clamp(100 - (100 * Math.abs(stand.areaDm2 - file.wantedDm2)) / file.wantedDm2) : 100
  const lacking = stand.openSides - file.wantsOpenSides
  const sides = lacking > 0 ? 80 : lacking === 0 ? 100 : clamp((100 * stand.openSides) / file.wantsOpenSides)
  let old = 0
  if (file.oldPlace?.hallId === stand.hallId) {
    const [x, y] = file.oldPlace.at
    old = clamp(100 - (100 * Math.hypot(stand.at[0] - x, stand.at[1] - y)) / 4000)
  }
  return (
    weights.area * area +
    weights.family * zone(stand.zone?.familyId, file.familyId) +
    weights.region * zone(stand.zone?.regionCode, file.regionCode) +
    weights.openSides * sides +
    weights.returning * old +
    weights.score * clamp(file.score) +
    (isOwn ? weights.stay * 100 : 0)
  )
}

interface Standing {
  readonly file: AllocatorFile
  readonly stand: AllocatorStand
  /** Whether it was this allocation that placed it. */
  readonly isPlaced: boolean
  readonly isOwn: boolean
}

/** What placements are worth, with everything that is settled already. */
export function worthOf(instance: Instance, { placements }: Pick<Answer, 'placements'>): number {
  const { files, stands, kept, near, wishes, settings } = instance
  const { weights } = settings
  const fileById = new Map(files.map((file) => [file.id, file]))
  const standById = new Map(stands.map((stand) => [stand.id, stand]))
  const standing: Standing[] = [
    ...kept.filter(({ why }) => why !== 'HELD').map((each) => ({ ...each, hadStandId: null, isPlaced: false })),
    ...placements.map((each) => ({ ...each, isPlaced: true })),
  ].flatMap(({ fileId, standId, hadStandId, isPlaced }) => {
    const [file, stand] = [fileById.get(fileId), standById.get(standId)]
    return file && stand ? [{ file, stand, isPlaced, isOwn: hadStandId === standId }] : []
  })
  const kinds = new Map<string, Nearness>()
  for (const { a, b, kind } of near) {
    kinds.set(`${a} ${b}`, kind)
    kinds.set(`${b} ${a}`, kind)
  }
  const standsOf = (fileId: string) => standing.filter(({ file }) => file.id === fileId).map(({ stand }) => stand.id)
  const met = (a: string, b: string, which: readonly Nearness[]) =>
    standsOf(a).some((s) =>
      standsOf(b).some((t) => {
        const kind = kinds.get(`${s} ${t}`)
        return kind !== undefined && which.includes(kind)
      }),
    )

  let sum = 0
  for (const { file, stand, isPlaced, isOwn } of standing) if (isPlaced) sum += alone(instance, file, stand, isOwn)
  for (const { fileId, otherId, wanted } of wishes) {
    if (!fileById.has(fileId) || !fileById.has(otherId) || fileId === otherId) continue
    if (wanted) sum += met(fileId, otherId, ['BESIDE', 'FACING']) ? 100 * weights.neighbours : 0
    else if (standsOf(fileId).length > 0 && standsOf(otherId).length > 0)
      sum += met(fileId, otherId, ['BESIDE', 'FACING', 'VIEW']) ? 0 : 100 * weights.avoided
  }
  for (const { file, stand, isPlaced } of standing) {
    const others = standing.filter((other) => other.file === file && other.stand !== stand)
    if (isPlaced && others.some((other) => kinds.get(`${stand.id} ${other.stand.id}`) === 'BESIDE'))
      sum += 100 * weights.together
    if (!isPlaced || file.regionCode === null) continue
    const around = standing.filter(
      (other) =>
        other.stand !== stand &&
        other.file.regionCode === file.regionCode &&
        other.stand.hallId === stand.hallId &&
        Math.hypot(other.stand.at[0] - stand.at[0], other.stand.at[1] - stand.at[1]) <= settings.clusterRadiusCm,
    ).length
    sum += weights.spread * (around > settings.clusterOf ? Math.floor((100 * settings.clusterOf) / around) : 100)
  }
  for (const region of new Set(files.flatMap(({ regionCode }) => regionCode ?? []))) {
    const its = standing.filter(({ file }) => file.regionCode === region)
    const need = its.length < 3 ? 0 : Math.ceil(its.length / 5)
    const front = Math.min(need, its.filter(({ stand }) => stand.depth <= 2 / 3).length)
    sum += weights.spread * (need === 0 ? 1000 : Math.floor((1000 * front) / need))
  }
  return sum + weights.flow * flowPoints(instance, standing)
}

function flowPoints({ files, stands, kept }: Instance, standing: readonly Standing[]): number {
  const isAnchor = new Map(files.map((file) => [file.id, file.isAnchor]))
  const anchors =
    files.reduce((sum, file) => sum + (file.isAnchor ? file.seeks + file.has.length : 0), 0) +
    kept.filter(({ fileId, why }) => why !== 'HELD' && isAnchor.get(fileId)).length
  let points = 0
  for (const hall of new Set(stands.map(({ hallId }) => hallId))) {
    const order = stands.filter(({ hallId }) => hallId === hall)
    order.sort((a, b) => a.depth - b.depth || stands.indexOf(a) - stands.indexOf(b))
    const bands = Math.max(1, Math.round(order.length / 24))
    for (let band = 0; band < bands; band++) {
      const own = order.slice(
        Math.floor((band * order.length) / bands),
        Math.floor(((band + 1) * order.length) / bands),
      )
      const target = Math.round((anchors * own.length) / stands.length) + (band >= (bands * 2) / 3 ? 1 : 0)
      const count = standing.filter(({ file, stand }) => file.isAnchor && own.includes(stand)).length
      const counted = Math.min(count, target)
      points += counted > 0 ? 100 + 100 * counted : 0
    }
  }
  return points
}

/**
 * Whether the bound follows from the prices: no fitting pair is worth more than its two, so no allocation is worth more
 * than their sum, and what depends on others adds no more than is said. Weak duality, checked number by number.
 */
function wrongProof(
  instance: Instance,
  { proof, linearOptimum, bound, placements, unplaced }: Answer,
  strict: ReadonlySet<string>,
  closed: ReadonlySet<string>,
): string[] {
  const wrong: string[] = []
  const { files, stands, settings, wishes } = instance
  const units = files.flatMap((file) => [
    ...file.has.map((own) => ({ file, own })),
    ...Array.from({ length: file.seeks }, () => ({ file, own: '' })),
  ])
  if (units.length !== proof.units.length || stands.length !== proof.stands.length) return ['the proof has gaps']
  if (proof.units.some((price) => price < 0) || proof.stands.some((price) => price < 0)) wrong.push('a price below 0')
  let exceeded = 0
  for (const [u, { file, own }] of units.entries())
    for (const [s, stand] of stands.entries()) {
      if (closed.has(stand.id) || (stand.id !== own && !fits(file, stand, strict))) continue
      const worth = alone(instance, file, stand, stand.id === own) + (own === '' ? proof.place : proof.keep)
      if (worth > (proof.units[u] ?? 0) + (proof.stands[s] ?? 0)) exceeded++
    }
  if (exceeded > 0) wrong.push(`${exceeded} pairs are worth more than their prices`)
  const prices = [...proof.units, ...proof.stands].reduce((sum, price) => sum + price, 0)
  const holders = placements.filter(({ hadStandId }) => hadStandId !== null).length
  const rest = prices - holders * proof.keep - (placements.length - holders) * proof.place
  if (rest !== linearOptimum) wrong.push(`the prices prove ${rest}, not ${linearOptimum}`)
  const { weights } = settings
  const most =
    wishes.reduce((sum, { wanted }) => sum + 100 * (wanted ? weights.neighbours : weights.avoided), 0) +
    100 * (weights.together + weights.spread) * units.length +
    1000 * weights.spread * new Set(files.flatMap(({ regionCode }) => regionCode ?? [])).size +
    100 * weights.flow * (2 * stands.length + 1)
  if (proof.joint < 0 || proof.joint > most) wrong.push(`what depends on others adds ${proof.joint} of at most ${most}`)
  if (bound > linearOptimum + proof.joint + 1 || bound < Math.floor(linearOptimum + proof.joint))
    wrong.push(`the bound ${bound} is not ${linearOptimum} and ${proof.joint}`)
  // With one more placed, the prices would be exceeded: so no allocation places more.
  if (unplaced.length > 0 && proof.place <= bound) wrong.push('placing counts too little to come first')
  return wrong
}
