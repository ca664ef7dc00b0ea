import { randomUUID } from 'node:crypto'
import type { Context } from '@salon/api/context.ts'
import type { Viewer } from '@salon/api/live/rights.ts'
import { openApplication, saveApplication } from '@salon/api/stands/application.actions.ts'
import { createCall } from '@salon/api/stands/call.actions.ts'
import type { CallContent, FieldContent } from '@salon/api/stands/call-content.ts'
import type { CallRecord } from '@salon/api/stands/call-desk.ts'
import { publishCall, saveCall } from '@salon/api/stands/call-draft.actions.ts'
import { onTestFinished } from 'vitest'
import { at, type Fair, givenFair } from '../schedule/fair.ts'

export const text = (fr: string) => ({ fr, ar: `${fr} ع`, en: fr, es: fr })

export const field = (key: string, other: Partial<FieldContent> = {}): FieldContent => ({
  key,
  type: 'TEXT',
  label: text(key),
  hint: text(''),
  kinds: ['COOPERATIVE'],
  required: true,
  options: [],
  limit: null,
  ...other,
})

export const content = (other: Partial<CallContent> = {}): CallContent => ({
  title: text('Appel'),
  terms: text('Un dossier par exposant.'),
  kinds: ['COOPERATIVE'],
  fields: [field('presentation')],
  criteria: [{ key: 'craft', label: text('Savoir-faire'), weight: 3 }],
  ...other,
})

/** From the morning of the fair's clock to the evening of its third day. */
export const DATES = { opensAt: at('08:00'), closesAt: at('18:00', '2022-12-07') }

/** A fair whose desk makes calls, and cooperatives that answer them. */
export interface Calling {
  readonly fair: Fair
  readonly desk: Context
  /** A call that takes files now. */
  open(content?: CallContent): Promise<CallRecord>
  /** A cooperative of its own, and who acts for it. */
  cooperative(
    name: string,
  ): Promise<{ readonly exhibitorId: string; readonly context: Context; readonly member: Viewer }>
}

export async function givenCalling(): Promise<Calling> {
  const fair = await givenFair([])
  const { db, editionId } = fair
  onTestFinished(() => db.$disconnect())
  // The edition that is current is the latest with a schedule.
  const room = await fair.room('a')
  const { id: trackId } = await db.track.findFirstOrThrow()
  const hours = { startsAt: at('09:00'), endsAt: at('10:00') }
  await db.session.create({
    data: {
      id: randomUUID(),
      editionId,
      trackId,
      roomId: room,
      kind: 'PANEL',
      title: text('Ouverture'),
      summary: text(''),
      ...hours,
      plannedStartsAt: hours.startsAt,
      plannedEndsAt: hours.endsAt,
      changedAt: fair.now,
      provenance: 'GENERATED',
    },
  })
  await db.craftFamily.createMany({
    data: [
      { id: 'carpet', fr: 'Tapis', en: 'Carpets' },
      { id: 'wood', fr: 'Bois', en: 'Wood' },
    ],
  })
  const desk = fair.context(await fair.viewer('Hajar', 'REGISTRATION_DESK'))
  return {
    fair,
    desk,
    async open(wanted = content()) {
      const made = await createCall(desk, { title: wanted.title, ...DATES, from: null })
      const saved = await saveCall(desk, made.id, made.draftVersion, wanted)
      return publishCall(desk, saved.id, saved.draftVersion)
    },
    async cooperative(name) {
      const member = await fair.viewer(name)
      const exhibitorId = randomUUID()
      await db.exhibitor.create({
        data: {
          id: exhibitorId,
          slug: exhibitorId,
          kind: 'COOPERATIVE',
          name,
          city: 'Tafraout',
          familyId: 'carpet',
          provenance: 'GENERATED',
          people: { create: { personId: member.personId } },
        },
      })
      return { exhibitorId, member, context: fair.context(member) }
    },
  }
}

/** A sent file of a cooperative of its own. */
export async function givenSent({ cooperative }: Calling, key: string, name: string, answer = 'Tissage') {
  const { context, exhibitorId } = await cooperative(name)
  const file = await openApplication(context, key, exhibitorId)
  const { version } = await saveApplication(context, file.id, {
    version: file.version,
    answers: { presentation: answer },
    wishes: {},
  })
  return { context, id: file.id, version }
}
