import type { Localised } from '../shared/language.ts'
import type { Refusal } from '../shared/refusal.ts'
import { InvalidInput } from '../shared/refusals.ts'
import { storeChange } from './change.ts'
import { contentChanges, placeAfter, whyNotDraft } from './draft.rules.ts'
import { contentOf, type DraftedSession } from './draft.ts'
import { type DraftSurroundings, type Overlap, overlaps, titleOf } from './draft.warnings.ts'
import { type Release, type ReleaseChange, sessionChanges } from './release.ts'
import { NothingToPublish, PersonTaken, RoomTaken, StaleEdit, type Taking } from './schedule.refusals.ts'
import { placeOf, type Session } from './session.ts'

/** What publishing is judged by, all read in one transaction. */
export interface Publishing {
  readonly expectedNumber: number
  /** The release in force; null before the first. */
  readonly last: Release | null
  readonly drafted: readonly DraftedSession[]
  readonly around: DraftSurroundings
}

/** The number that publishing would give. */
export function nextNumber(last: Pick<Release, 'number'> | null): number {
  return (last?.number ?? 0) + 1
}

/** Why the draft cannot become the next release, the worst reason first. */
export function whyNotPublish({ expectedNumber, last, drafted, around }: Publishing): Refusal | undefined {
  const editionId = around.edition.id
  if (expectedNumber !== nextNumber(last)) {
    if (!last) return new InvalidInput([{ path: ['expectedNumber'], message: NONE_YET }])
    const { publishedById, publishedAt, changes } = last
    return new StaleEdit({
      editionId,
      sessionId: null,
      changedById: publishedById,
      changedAt: publishedAt,
      changes: sessionChanges(changes),
    })
  }
  const touched = drafted.filter(({ draft }) => draft !== null)
  if (touched.length === 0) return new NothingToPublish()
  const outdated = touched.find((session) => session.outdated)
  if (outdated) return whyOutdated(editionId, outdated)
  if (touched.every(({ released, content }) => contentChanges(released, content).length === 0))
    return new NothingToPublish()
  for (const { released, content } of touched) {
    const refusal = whyNotDraft(released, content)
    if (refusal) return refusal
  }
  const [first] = overlaps(drafted)
  return first && whyTaken(first, around)
}

function whyOutdated(editionId: string, { released, draft, sessionId }: DraftedSession): StaleEdit {
  return new StaleEdit({
    editionId,
    sessionId: released ? sessionId : null,
    changedById: released?.changedById ?? null,
    changedAt: released?.changedAt ?? draft?.editedAt ?? new Date(0),
    changes: [],
  })
}

/** The same refusal that the claims give; two sessions that exist only in the draft are a matter of the input. */
function whyTaken(overlap: Overlap, around: DraftSurroundings): Refusal {
  const by = [overlap.with, overlap.of].find(({ released }) => released !== null)
  if (!by) return new InvalidInput([{ path: [], message: BOTH_NEW }])
  const taking: Taking = {
    editionId: around.edition.id,
    by: { id: by.sessionId, title: titleOf(by.content) },
    from: by.content.startsAt,
    to: by.content.endsAt,
    timeZone: around.edition.timeZone,
  }
  const { roomId, personIds } = overlap
  if (roomId) return new RoomTaken({ id: roomId, name: around.rooms.get(roomId)?.name ?? NAMELESS }, taking)
  const id = personIds[0] ?? ''
  return new PersonTaken({ id, name: around.people.get(id) ?? NAMELESS }, taking)
}

/** What the drafted sessions become, each with its change; those that come to what is released are left out. */
export function published(drafted: readonly DraftedSession[], at: Date, byId: string | null, editionId: string) {
  return drafted.flatMap(({ sessionId, released, content, draft }) => {
    const what = draft ? contentChanges(released, content) : []
    if (what.length === 0) return []
    const place = placeAfter(released, content)
    const { titles: title, summaries: summary, cancelled: _, ...plain } = content
    const session: Session = {
      ...plain,
      ...place,
      id: sessionId,
      editionId,
      title,
      summary,
      plannedStartsAt: place.startsAt,
      plannedEndsAt: place.endsAt,
      seatsTaken: released?.seatsTaken ?? 0,
      version: (released?.version ?? 0) + 1,
      changedAt: at,
      changedById: byId,
      provenance: released?.provenance ?? 'FACT',
    }
    const before = released && placeOf(released)
    const onStage = [...(released ? contentOf(released).people : []), ...content.people].map(({ personId }) => personId)
    const stored = storeChange({ sessionId, what, before, after: place, version: session.version })
    const change: ReleaseChange = { ...stored, stage: [...new Set(onStage)] }
    return [{ session, change }]
  })
}

const NAMELESS: Localised = { fr: '—', ar: '—', en: '—', es: '—' }
const NONE_YET: Localised = {
  fr: 'Aucune version n’est encore publiée : la première porte le numéro 1.',
  ar: 'لم تُنشر أي نسخة بعد: أول نسخة تحمل الرقم 1.',
  en: 'No version is published yet: the first has the number 1.',
  es: 'Aún no se ha publicado ninguna versión: la primera lleva el número 1.',
}
const BOTH_NEW: Localised = {
  fr: 'Deux nouvelles séances du brouillon prennent la même salle ou la même personne en même temps.',
  ar: 'جلستان جديدتان في المسودة تأخذان القاعة نفسها أو الشخص نفسه في الوقت نفسه.',
  en: 'Two new sessions of the draft take the same room or the same person at the same time.',
  es: 'Dos sesiones nuevas del borrador ocupan la misma sala o la misma persona al mismo tiempo.',
}
