import type { Chance } from '../chance.ts'
import { idOf } from '../ids.ts'
import { callId, criterionId, filesAskedOf } from './calls.ts'
import type { SeedFile } from './fair.ts'
import { historyOf, scoresOf } from './history.ts'
import { type Language, pick } from './words.ts'

const iso = (at: number | null) => (at === null ? null : new Date(at).toISOString())

/** What each paper is called by who sends it. */
const NAMES: Readonly<Record<string, string>> = {
  identity: 'carte-nationale.pdf',
  statutes: 'statuts.pdf',
  certificate: 'attestation-registre.pdf',
  commerce: 'registre-du-commerce.pdf',
  insurance: 'assurance.pdf',
}

export interface FileRowsInput {
  readonly editionId: string
  readonly files: readonly SeedFile[]
  /** How many stands each has. */
  readonly taken: ReadonlyMap<string, number>
  /** The hash of a paper, and those of an exhibitor's pictures. */
  readonly paperOf: (fieldKey: string) => string
  readonly picturesOf: (file: SeedFile) => readonly string[]
}

/** The rows of all files: themselves, their histories, what they sent and what they were given. */
export function fileRows(input: FileRowsInput, chance: Chance) {
  const { editionId, taken } = input
  const made = input.files
    .map((file, n) => ({ file, n, history: historyOf(file, n, chance) }))
    // Numbers are given as files are opened.
    .sort((a, b) =>
      a.file.call === b.file.call ? a.history.openedAt - b.history.openedAt : a.file.call === 'main' ? -1 : 1,
    )

  const applications = made.map(({ file, history }, place) => ({
    id: file.id,
    edition_id: editionId,
    call_id: callId(editionId, file.call),
    exhibitor_id: file.exhibitor.id,
    number: place + 1,
    state: file.state,
    version: history.steps.length,
    kind: file.exhibitor.kind,
    region_code: file.exhibitor.regionCode,
    family_id: file.exhibitor.familyId,
    answers: answersOf(file, chance),
    wanted_dm2: file.wish.dm2,
    wanted_build: file.wish.build,
    wanted_watts: file.wish.watts,
    wants_water: file.wish.water,
    wants_open_sides: file.wish.openSides,
    needs_accessible: file.wish.accessible,
    stands_granted: Math.max(1, taken.get(file.id) ?? 0),
    stands_taken: taken.get(file.id) ?? 0,
    assigned_to_id: history.assignedTo,
    reason: history.reason,
    asked: history.asked,
    submitted_at: iso(history.submittedAt),
    waitlisted_at: iso(history.waitlistedAt),
    decided_at: iso(history.decidedAt),
    sent_at: iso(history.sentAt),
    changed_at: iso(history.changedAt),
    provenance: 'GENERATED',
    created_at: iso(history.openedAt),
  }))
  const events = made.flatMap(({ file, history }) =>
    history.steps.map(({ at, actorId, kind, from, to, note }) => ({
      application_id: file.id,
      at: iso(at),
      actor_id: actorId,
      kind,
      from_state: from,
      to_state: to,
      note: note ?? null,
      internal: false,
    })),
  )
  const scores = made.flatMap(({ file, history, n }) =>
    scoresOf(file, history, n, chance).map(({ criterion, reviewerId, score, at }) => ({
      application_id: file.id,
      criterion_id: criterionId(editionId, file.call, criterion),
      reviewer_id: reviewerId,
      score,
      at: iso(at),
    })),
  )
  const attachments = made.flatMap(({ file, history, n }) =>
    file.state === 'DRAFT'
      ? []
      : filesAskedOf(file.exhibitor.kind).flatMap((fieldKey) =>
          lacksCertificate(file.state, n) && fieldKey === 'certificate'
            ? []
            : (fieldKey === 'photographs' ? input.picturesOf(file) : [input.paperOf(fieldKey)]).map((hash, place) => ({
                id: idOf('attachment', file.id, fieldKey, hash),
                application_id: file.id,
                field_key: fieldKey,
                file_hash: hash,
                name: NAMES[fieldKey] ?? `photo-${place + 1}.jpg`,
                added_at: iso((history.submittedAt ?? history.openedAt) - 600_000 + place * 20_000),
              })),
        ),
  )
  return { applications, events, scores, attachments }
}

/** Some come without it: the desk asks for it before it decides. */
const lacksCertificate = (state: SeedFile['state'], n: number) =>
  n % 3 === 0 && (state === 'SUBMITTED' || state === 'UNDER_REVIEW')

const WISHES: Readonly<Record<'fr' | 'ar', readonly string[]>> = {
  fr: [
    'Un emplacement près d’une allée principale, si possible.',
    'Nous apportons un métier à tisser de deux mètres.',
    'Nous préférons être à côté d’autres ateliers de notre région.',
  ],
  ar: [
    'نفضّل موقعاً قريباً من الممر الرئيسي إن أمكن.',
    'سنحضر معنا نولاً طوله متران.',
    'نفضّل أن نكون إلى جانب ورشات أخرى من جهتنا.',
  ],
}

function answersOf({ exhibitor, state }: SeedFile, chance: Chance): object {
  const language: Language & ('fr' | 'ar') = chance(3) === 0 ? 'ar' : 'fr'
  const presentation = exhibitor.presentation[language]
  // A draft is as far as somebody came.
  if (state === 'DRAFT') return chance(2) === 0 ? {} : { presentation }
  const isOurs = exhibitor.registerNumber !== null
  return {
    presentation,
    ...(isOurs && { years: 2022 - exhibitor.foundedIn, register: exhibitor.registerNumber }),
    sales: pick(['retail', 'retail', 'wholesale', 'export'], chance),
    demonstration: chance(3) === 0,
    ...(chance(4) === 0 && { wishes: pick(WISHES[language], chance) }),
  }
}
