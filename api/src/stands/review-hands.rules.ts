/** A file that is shared out. */
export interface SharedFile {
  readonly id: string
  /** Who must not judge it. */
  readonly conflicted: ReadonlySet<string>
}

/** Who files are shared out among. */
export interface SharingReviewer {
  readonly id: string
  /** How many files they have in hand already. */
  readonly inHand: number
}

/**
 * Who gets which file, so that reviewers have as nearly as can be as many in hand, and nobody one that they must not
 * judge; a file that nobody may judge is left out. No other sharing is more even: each file goes to the reviewer with
 * the fewest that it can reach, where files that were given before move along to make room (the semi-matching of Harvey,
 * Ladner, Lovász and Tamir, 2006, whose result does not depend on the order of the files).
 */
export function shareFairly(
  files: readonly SharedFile[],
  reviewers: readonly SharingReviewer[],
): ReadonlyMap<string, string> {
  const inHand = new Map(reviewers.map(({ id, inHand: count }) => [id, count]))
  const given = new Map<string, string>()
  const mayJudge = (file: SharedFile) => reviewers.flatMap(({ id }) => (file.conflicted.has(id) ? [] : [id]))
  for (const file of files) {
    /** By reviewer who is reached: the file that would come to them. */
    const through = new Map<string, SharedFile>()
    const reached: string[] = []
    const reach = (each: SharedFile) => {
      for (const id of mayJudge(each)) {
        if (through.has(id)) continue
        through.set(id, each)
        reached.push(id)
      }
    }
    reach(file)
    // The list grows while it is walked through: what a reviewer has may go on to others.
    for (const id of reached) for (const each of files) if (given.get(each.id) === id) reach(each)
    const load = (id: string) => inHand.get(id) ?? 0
    let to = reached.reduce<string | undefined>(
      (best, id) => (best === undefined || load(id) < load(best) ? id : best),
      undefined,
    )
    if (to === undefined) continue
    inHand.set(to, load(to) + 1)
    for (let each = through.get(to); each && to !== undefined; each = to === undefined ? undefined : through.get(to)) {
      const before = given.get(each.id)
      given.set(each.id, to)
      to = before
    }
  }
  return given
}
