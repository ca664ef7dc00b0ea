import {
  issuesOf,
  whyMalformed,
  whyNotAnswer,
  whyNotAttach,
  whyNotOpen,
  whyNotSave,
  whyNotStep,
  whyNotSubmit,
} from '@salon/api/stands/application.rules.ts'
import {
  APPLICATION_STEPS,
  type ApplicationState,
  applicationSteps,
  stateForExhibitor,
} from '@salon/api/stands/application.ts'
import type { Call, CallField } from '@salon/api/stands/call.ts'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

const text = (fr: string) => ({ fr, ar: fr, en: fr, es: fr })
const NOW = new Date('2022-12-05T08:45:00Z')
const field = (key: string, type: CallField['type'], other: Partial<CallField> = {}): CallField => ({
  id: key,
  key,
  type,
  label: text(key),
  hint: text(''),
  kinds: ['COOPERATIVE'],
  required: true,
  addedAt: null,
  retiredAt: null,
  requiredSince: null,
  options: [],
  limit: null,
  order: 0,
  ...other,
})
const call: Call = {
  id: 'c',
  editionId: 'e',
  key: 'late',
  title: text('Appel'),
  terms: text(''),
  kinds: ['COOPERATIVE'],
  opensAt: new Date('2022-11-28T00:00:00Z'),
  closesAt: new Date('2022-12-07T18:00:00Z'),
  quotas: [],
  fields: [
    field('story', 'LONG_TEXT', { limit: 10 }),
    field('years', 'NUMBER'),
    field('sales', 'CHOICE', { options: [{ key: 'retail', label: text('Détail') }] }),
    field('shows', 'YES_NO', { required: false }),
    field('pictures', 'PHOTOGRAPH', { limit: 2 }),
    field('statute', 'PAPER', { kinds: ['COMPANY'] }),
  ],
}
const standing = (state: ApplicationState, other: object = {}) => ({
  state,
  decidedAt: null,
  sentAt: null,
  waitlistedAt: null,
  asked: [],
  standsTaken: 0,
  ...other,
})
const complete = { story: 'Laine', years: 30, sales: 'retail' }

describe('the steps of a file', () => {
  it('are those of the table, and each is taken by one side only', () => {
    for (const step of APPLICATION_STEPS) {
      const { by, from } = applicationSteps[step]
      const other = by === 'DESK' ? 'EXHIBITOR' : 'DESK'
      for (const state of from) {
        const file = standing(state, step === 'UNDO' ? { decidedAt: NOW } : {})
        expect(whyNotStep(file, step, by), `${step} from ${state}`).toBeUndefined()
        expect(whyNotStep(file, step, other)).toMatchObject({ code: 'STEP_NOT_OPEN' })
      }
    }
  })
  it('never lead back from where a file ends, whatever is tried in whatever order', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...APPLICATION_STEPS), { maxLength: 30 }), (steps) => {
        let state: ApplicationState = 'DRAFT'
        for (const step of steps) {
          const file = standing(state, ['ACCEPTED', 'REJECTED', 'WAITLISTED'].includes(state) ? { sentAt: NOW } : {})
          const refused = whyNotStep(file, step, applicationSteps[step].by)
          if (state === 'REJECTED' || state === 'WITHDRAWN') expect(refused).toBeDefined()
          if (!refused) state = applicationSteps[step].to
        }
      }),
    )
  })
  it('keep an acceptance from being undone or withdrawn while there is a stand', () => {
    const taken = standing('ACCEPTED', { standsTaken: 1, decidedAt: NOW })
    expect(whyNotStep(taken, 'UNDO', 'DESK')).toMatchObject({ code: 'APPLICATION_HAS_STAND' })
    expect(whyNotStep({ ...taken, sentAt: NOW }, 'WITHDRAW', 'EXHIBITOR')).toMatchObject({
      code: 'APPLICATION_HAS_STAND',
    })
  })
  it('do not undo what was sent', () => {
    expect(whyNotStep(standing('REJECTED', { decidedAt: NOW, sentAt: NOW }), 'UNDO', 'DESK')).toMatchObject({
      code: 'STEP_NOT_OPEN',
    })
  })
})

describe('what the exhibitor sees', () => {
  it('is no decision before it is sent', () => {
    expect(stateForExhibitor(standing('REJECTED', { decidedAt: NOW }))).toBe('UNDER_REVIEW')
    expect(stateForExhibitor(standing('ACCEPTED', { decidedAt: NOW, waitlistedAt: NOW }))).toBe('WAITLISTED')
    expect(stateForExhibitor(standing('REJECTED', { decidedAt: NOW, asked: ['story'] }))).toBe('MORE_INFORMATION')
    expect(stateForExhibitor(standing('WAITLISTED', { decidedAt: NOW, waitlistedAt: NOW, asked: ['story'] }))).toBe(
      'MORE_INFORMATION',
    )
    expect(stateForExhibitor(standing('ACCEPTED', { decidedAt: NOW, sentAt: NOW }))).toBe('ACCEPTED')
    expect(stateForExhibitor(standing('WITHDRAWN', { decidedAt: NOW }))).toBe('WITHDRAWN')
  })
})

describe('what is missing', () => {
  const of = (answers: object, pictures = 1) =>
    issuesOf(call, { kind: 'COOPERATIVE', answers: answers as never }, { pictures })
  it('is named in the order of the call, and only what this kind is asked', () => {
    expect(of({}, 0)).toEqual(['story', 'years', 'sales', 'pictures'].map((key) => ({ key, problem: 'MISSING' })))
    expect(of(complete)).toEqual([])
  })
  it('is also what does not fit', () => {
    expect(of({ ...complete, story: 'Onze lettres' })).toEqual([{ key: 'story', problem: 'TOO_LONG' }])
    expect(of({ ...complete, years: -1 })).toEqual([{ key: 'years', problem: 'NOT_A_NUMBER' }])
    expect(of({ ...complete, sales: 'barter' })).toEqual([{ key: 'sales', problem: 'NO_SUCH_CHOICE' }])
    expect(of({ ...complete, shows: 'yes' })).toEqual([{ key: 'shows', problem: 'WRONG_TYPE' }])
    expect(of(complete, 3)).toEqual([{ key: 'pictures', problem: 'TOO_MANY' }])
  })
  it('keeps the file from being sent, all of it named', () => {
    const file = { ...standing('DRAFT'), kind: 'COOPERATIVE' as const, answers: {} }
    expect(whyNotSubmit(call, file, {}, NOW)).toMatchObject({ code: 'APPLICATION_INCOMPLETE' })
    expect(whyNotSubmit(call, { ...file, answers: complete }, { pictures: 1 }, NOW)).toBeUndefined()
    expect(whyNotSubmit(call, { ...file, answers: complete }, { pictures: 1 }, call.closesAt)).toMatchObject({
      code: 'CALL_NOT_OPEN',
      phase: 'CLOSED',
    })
  })
})

describe('a call', () => {
  it('takes files from its opening until just before its end, of its kinds', () => {
    expect(whyNotOpen(call, 'COOPERATIVE', call.opensAt)).toBeUndefined()
    expect(whyNotOpen(call, 'COOPERATIVE', new Date(call.opensAt.getTime() - 1))).toMatchObject({ phase: 'COMING' })
    expect(whyNotOpen(call, 'COOPERATIVE', call.closesAt)).toMatchObject({ phase: 'CLOSED' })
    expect(whyNotOpen(call, 'COMPANY', NOW)).toMatchObject({ code: 'KIND_NOT_CALLED' })
  })
})

describe('saving', () => {
  const seen = { version: 1, keys: ['story'], changesWishes: false }
  it('takes a draft at the version that was read, and of an asked file only what was asked', () => {
    const draft = { ...standing('DRAFT'), version: 1, asked: [] }
    expect(whyNotSave(draft, seen)).toBeUndefined()
    expect(whyNotSave({ ...draft, version: 2 }, seen)).toMatchObject({ code: 'STALE_APPLICATION', version: 2 })
    const asked = { ...standing('MORE_INFORMATION'), version: 1, asked: ['story'] }
    expect(whyNotSave(asked, seen)).toBeUndefined()
    expect(whyNotSave(asked, { ...seen, keys: ['years'] })).toMatchObject({ code: 'STEP_NOT_OPEN' })
    expect(whyNotSave(asked, { ...seen, changesWishes: true })).toMatchObject({ code: 'STEP_NOT_OPEN' })
    expect(whyNotSave({ ...draft, state: 'SUBMITTED' }, seen)).toMatchObject({ code: 'STEP_NOT_OPEN' })
  })
  it('refuses what is no answer to this call', () => {
    const typed = (answers: object, wishes: object = {}) =>
      whyMalformed(call, 'COOPERATIVE', { answers: answers as never, wishes })
    expect(typed({ story: 'x'.repeat(5000) })).toBeUndefined()
    expect(typed({ story: 'x'.repeat(5001) })).toMatchObject({ code: 'INVALID_INPUT' })
    expect(typed({ statute: 'x' })).toMatchObject({ issues: [{ path: ['answers', 'statute'] }] })
    expect(typed({}, { wantsOpenSides: 9, wantedDm2: 0, wantedWatts: -1 })?.issues).toHaveLength(3)
  })
  it('takes photographs while there is room, and answers once what was asked is there', () => {
    const draft = { ...standing('DRAFT'), kind: 'COOPERATIVE' as const, asked: [] }
    expect(whyNotAttach(call, draft, 'pictures', 1)).toBeUndefined()
    expect(whyNotAttach(call, draft, 'pictures', 2)).toMatchObject({ issues: [{ problem: 'TOO_MANY' }] })
    expect(whyNotAttach(call, draft, 'story', 0)).toMatchObject({ code: 'NOT_FOUND' })
    const asked = {
      ...standing('MORE_INFORMATION'),
      kind: 'COOPERATIVE' as const,
      answers: complete,
      asked: ['pictures'],
    }
    expect(whyNotAnswer(call, asked, {})).toMatchObject({ issues: [{ key: 'pictures', problem: 'MISSING' }] })
    expect(whyNotAnswer(call, asked, { pictures: 1 })).toBeUndefined()
  })
})
