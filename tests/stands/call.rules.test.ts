import { issuesNow } from '@salon/api/stands/application.rules.ts'
import type { StandApplication } from '@salon/api/stands/application.ts'
import type { CallField } from '@salon/api/stands/call.ts'
import { tidied, whyInUse, whyNotKept, whyNotPublish } from '@salon/api/stands/call-content.rules.ts'
import {
  acceptedUnder,
  counts,
  datesAfter,
  whyBelow,
  whyNotDates,
  whyNotNewDates,
  whyNotStepCall,
} from '@salon/api/stands/call-desk.rules.ts'
import { CALL_STEPS, type CallStage, callSteps, stageOf } from '@salon/api/stands/call-desk.ts'
import { fieldsOf, wasRequired } from '@salon/api/stands/call-form.rules.ts'
import { questionsOf } from '@salon/api/stands/export.ts'
import { importTargets, recogniseColumns } from '@salon/api/stands/import-columns.rules.ts'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { at } from '../schedule/fair.ts'
import { content, field, text } from './callers.ts'

const NOW = at('12:00')
const HOURS = { opensAt: at('08:00'), closesAt: at('18:00') }
const STAGED: Record<CallStage, Parameters<typeof stageOf>[0]> = {
  DRAFT: { ...HOURS, announced: false, archivedAt: null },
  PLANNED: { opensAt: at('13:00'), closesAt: at('18:00'), announced: true, archivedAt: null },
  OPEN: { ...HOURS, announced: true, archivedAt: null },
  CLOSED: { opensAt: at('08:00'), closesAt: at('12:00'), announced: true, archivedAt: null },
  ARCHIVED: { ...HOURS, announced: true, archivedAt: at('09:00') },
}
const stages = Object.keys(STAGED) as CallStage[]

describe('where a call is', () => {
  it.each(stages)('is %s by the clock, its announcement and whether it was put away', (stage) => {
    expect(stageOf(STAGED[stage], NOW)).toBe(stage)
  })
  it('opens at its opening and closes at its closing, to the millisecond', () => {
    const justBefore = (date: Date) => new Date(date.getTime() - 1)
    expect(stageOf(STAGED.OPEN, justBefore(HOURS.opensAt))).toBe('PLANNED')
    expect(stageOf(STAGED.OPEN, HOURS.opensAt)).toBe('OPEN')
    expect(stageOf(STAGED.OPEN, justBefore(HOURS.closesAt))).toBe('OPEN')
    expect(stageOf(STAGED.OPEN, HOURS.closesAt)).toBe('CLOSED')
  })
  it('says which steps may be taken, and leaves the call where it says', () => {
    const after = { OPEN: 'OPEN', CLOSE: 'CLOSED' } as const
    for (const stage of stages)
      for (const step of CALL_STEPS) {
        const starts: readonly string[] = callSteps[step]
        const refusal = whyNotStepCall(STAGED[stage], step, NOW)
        if (!starts.includes(stage)) expect(refusal, `${step} from ${stage}`).toMatchObject({ stage })
        else expect(refusal, `${step} from ${stage}`).toBeUndefined()
        if (!refusal && step in after)
          expect(stageOf({ ...STAGED[stage], ...datesAfter(STAGED[stage], step, NOW) }, NOW)).toBe(
            after[step as keyof typeof after],
          )
      }
  })
})

describe('dates', () => {
  const paths = (refusal: ReturnType<typeof whyNotDates>) =>
    (refusal as { issues?: { path: string[] }[] } | undefined)?.issues?.map(({ path }) => path[0]) ?? []
  it('close after they open, within three years', () => {
    expect(paths(whyNotNewDates({ opensAt: NOW, closesAt: NOW }))).toEqual(['closesAt'])
    expect(paths(whyNotNewDates({ opensAt: NOW, closesAt: at('12:00', '2026-12-05') }))).toEqual(['closesAt'])
    expect(whyNotNewDates(HOURS)).toBeUndefined()
  })
  it('of an announced call close later than now, of one in preparation whenever', () => {
    const past = { opensAt: HOURS.opensAt, closesAt: at('11:59') }
    expect(paths(whyNotDates(STAGED.OPEN, past, 0, NOW))).toEqual(['closesAt'])
    expect(paths(whyNotDates(STAGED.CLOSED, past, 0, NOW))).toEqual(['closesAt'])
    expect(whyNotDates(STAGED.DRAFT, past, 0, NOW)).toBeUndefined()
  })
  it('open where files found them, and move while there are none', () => {
    const later = { opensAt: at('13:00'), closesAt: at('18:00') }
    expect(paths(whyNotDates(STAGED.OPEN, later, 1, NOW))).toEqual(['opensAt'])
    expect(whyNotDates(STAGED.OPEN, later, 0, NOW)).toBeUndefined()
    expect(whyNotDates(STAGED.CLOSED, { ...HOURS }, 9, NOW)).toBeUndefined()
  })
  it('of a call that was put away stay', () => {
    expect(whyNotDates(STAGED.ARCHIVED, HOURS, 0, NOW)).toMatchObject({ code: 'CALL_ELSEWHERE', stage: 'ARCHIVED' })
  })
})

describe('quotas', () => {
  const region = fc.constantFrom('MA-01', 'MA-09', null)
  const family = fc.constantFrom('carpet', 'wood')
  const accepted = fc.array(fc.record({ regionCode: region, familyId: family, files: fc.nat(9) }), { maxLength: 8 })
  const quota = fc.record({ regionCode: region, familyId: fc.oneof(family, fc.constant(null)), places: fc.nat(20) })

  it('count every file that they are of, whatever groups the files come in', () => {
    fc.assert(
      fc.property(quota, accepted, (wanted, groups) => {
        const files = groups.flatMap(({ files, ...file }) => Array.from({ length: files }, () => file))
        expect(acceptedUnder(wanted, groups)).toBe(files.filter((file) => counts(wanted, file)).length)
      }),
    )
  })
  it('are refused exactly where one of them has fewer places than files that it counts', () => {
    fc.assert(
      fc.property(fc.array(quota, { maxLength: 5 }), accepted, (wanted, groups) => {
        const below = wanted.find((each) => each.places < acceptedUnder(each, groups))
        const refusal = whyBelow(wanted, groups)
        if (!below) expect(refusal).toBeUndefined()
        else expect(refusal).toMatchObject({ quota: below, accepted: acceptedUnder(below, groups) })
      }),
    )
  })
  it('say in every language how many files are accepted', () => {
    const refusal = whyBelow(
      [{ regionCode: null, familyId: null, places: 3 }],
      [{ regionCode: 'MA-09', familyId: 'carpet', files: 17 }],
    )
    for (const language of ['fr', 'ar', 'en', 'es'] as const) {
      const sentence = refusal?.sentence(language) ?? ''
      expect(sentence).toMatch(/17/)
      expect(sentence).toMatch(/(^|\D)3(\D|$)/)
      expect(sentence).not.toMatch(/[{}]/)
    }
  })
})

const asked = (key: string, other: Partial<CallField> = {}): CallField => ({
  ...field(key),
  id: key,
  order: 0,
  addedAt: null,
  retiredAt: null,
  requiredSince: null,
  ...other,
})
type Answering = Pick<
  StandApplication,
  'kind' | 'state' | 'submittedAt' | 'asked' | 'answers' | 'decidedAt' | 'sentAt' | 'waitlistedAt' | 'standsTaken'
>
const file = (other: Partial<Answering> = {}): Answering => ({
  kind: 'COOPERATIVE',
  state: 'SUBMITTED',
  submittedAt: at('10:00'),
  asked: [],
  answers: {},
  decidedAt: null,
  sentAt: null,
  waitlistedAt: null,
  standsTaken: 0,
  ...other,
})

describe('the form that a file answers', () => {
  const call = {
    fields: [
      asked('always'),
      asked('later', { addedAt: at('11:00') }),
      asked('gone', { retiredAt: at('11:00') }),
      asked('long-gone', { retiredAt: at('09:00') }),
      asked('company', { kinds: ['COMPANY'] }),
    ],
  }
  const keys = (which: Partial<Answering>, held: readonly string[] = []) =>
    fieldsOf(call, file(which), new Set(held)).map(({ key }) => key)

  it('is the one of now while it is filled in, and that of when it was sent afterwards', () => {
    expect(keys({ state: 'DRAFT', submittedAt: null })).toEqual(['always', 'later'])
    expect(keys({})).toEqual(['always', 'gone'])
    expect(keys({ submittedAt: at('11:30') })).toEqual(['always', 'later'])
  })
  it('also has what the desk asked for since, and whatever was answered', () => {
    expect(keys({ state: 'MORE_INFORMATION', asked: ['later'] })).toEqual(['always', 'later', 'gone'])
    expect(keys({}, ['long-gone', 'company'])).toEqual(['always', 'gone', 'long-gone', 'company'])
  })
  it('goes out in a table with what was retired, and comes in by what is asked now', () => {
    const fields = [asked('always'), asked('gone', { retiredAt: at('11:00') })]
    const answering = {
      ...HOURS,
      id: 'call',
      editionId: 'edition',
      key: 'call',
      title: text('Appel'),
      terms: text(''),
      kinds: ['COOPERATIVE' as const],
      fields,
      quotas: [],
    }
    expect(questionsOf([answering]).map(({ key }) => key)).toEqual(['always', 'gone'])
    expect(importTargets(fields)).toContain('answer:always')
    expect(importTargets(fields)).not.toContain('answer:gone')
    expect(recogniseColumns(['gone', 'always'], fields)).toEqual([undefined, 'answer:always'])
  })
  it('could not have been sent without what was required then', () => {
    const { fields } = call
    const required = (sentAt: Date, form = fields) =>
      form.filter((each) => wasRequired(each, sentAt)).map(({ key }) => key)
    expect(required(at('10:00'))).toEqual(['always', 'gone', 'company'])
    expect(required(at('11:00'))).toEqual(['always', 'later', 'company'])
    expect(
      required(at('10:59'), [asked('a', { requiredSince: at('11:00') }), asked('b', { required: false })]),
    ).toEqual([])
    expect(required(at('11:00'), [asked('a', { requiredSince: at('11:00') })])).toEqual(['a'])
  })
  it('lacks nothing once it was sent, but what the desk asked for', () => {
    const missing = (which: Partial<Answering>) => issuesNow(call, file(which), {}).map(({ key }) => key)
    expect(missing({ state: 'DRAFT', submittedAt: null })).toEqual(['always', 'later'])
    for (const state of ['SUBMITTED', 'UNDER_REVIEW', 'ACCEPTED', 'WAITLISTED', 'REJECTED'] as const)
      expect(missing({ state, sentAt: NOW })).toEqual([])
    expect(missing({ state: 'MORE_INFORMATION', asked: ['later'] })).toEqual(['later'])
  })
})

describe('what is written of a call', () => {
  it('is kept however incomplete, but not without end, nor with one name twice', () => {
    const blank = { fr: '', ar: '', en: '', es: '' }
    expect(whyNotKept(content({ title: blank, kinds: [], fields: [field('a', { label: blank })] }))).toBeUndefined()
    expect(whyNotKept(content({ fields: [field('a'), field('a')] }))).toMatchObject({ issues: [{ path: ['fields'] }] })
    expect(whyNotKept(content({ fields: [field('Big Key')] }))).toMatchObject({ issues: [{ path: ['fields'] }] })
    expect(whyNotKept(content({ title: text('x'.repeat(201)) }))).toMatchObject({ issues: [{ path: ['title'] }] })
    const many = Array.from({ length: 61 }, (_, n) => field(`f-${n}`))
    expect(whyNotKept(content({ fields: many }))).toMatchObject({ issues: [{ path: ['fields'] }] })
  })
  it('is published whole: everything that makes no sense is named at once', () => {
    const blank = { fr: '', ar: '', en: '', es: '' }
    const wanted = content({
      title: blank,
      fields: [
        field('nameless', { label: blank }),
        field('nobody', { kinds: ['COMPANY'] }),
        field('choice', { type: 'CHOICE', options: [{ key: 'one', label: text('1') }] }),
        field('photos', { type: 'PHOTOGRAPH', limit: 9 }),
      ],
      criteria: [{ key: 'c', label: text('c'), weight: 0 }],
    })
    expect(whyNotPublish(wanted, STAGED.OPEN, NOW)).toMatchObject({
      issues: [
        { path: ['title'] },
        { path: ['fields', 'nameless', 'label'] },
        { path: ['fields', 'nobody', 'kinds'] },
        { path: ['fields', 'choice', 'options'] },
        { path: ['fields', 'photos', 'limit'] },
        { path: ['criteria', 'c', 'weight'] },
      ],
    })
    expect(whyNotPublish(content(), STAGED.OPEN, NOW)).toBeUndefined()
  })
  it('is not announced once its closing is past, and may still be mended', () => {
    const over = { ...STAGED.CLOSED }
    expect(whyNotPublish(content(), { ...over, announced: false }, NOW)).toMatchObject({
      issues: [{ path: ['closesAt'] }],
    })
    expect(whyNotPublish(content(), over, NOW)).toBeUndefined()
    expect(whyNotPublish(content(), STAGED.ARCHIVED, NOW)).toMatchObject({ code: 'CALL_ELSEWHERE' })
  })
  it('loses what does not belong to a type, and kinds that the call is not for', () => {
    const options = [{ key: 'one', label: text('1') }]
    const [tidy] = tidied(
      content({ fields: [field('n', { type: 'NUMBER', limit: 4, options, kinds: ['COOPERATIVE', 'COMPANY'] })] }),
    ).fields
    expect(tidy).toMatchObject({ limit: null, options: [], kinds: ['COOPERATIVE'] })
  })
  it('stands under files and scores: kinds with files, types with answers, chosen options, criteria with scores', () => {
    const choice = field('c', { type: 'CHOICE', options: ['a', 'b', 'z'].map((key) => ({ key, label: text(key) })) })
    const before = content({ kinds: ['COOPERATIVE', 'COMPANY'], fields: [field('t'), choice] })
    const known = before.fields.map((each) => asked(each.key, each))
    const use = {
      answered: new Map([
        ['t', 4],
        ['c', 2],
      ]),
      chosen: new Map([['c/b', 2]]),
      kinds: new Map([['COMPANY', 3]]),
      scored: 5,
    }
    const why = (next: Partial<typeof before>) => whyInUse(before, known, { ...before, ...next }, use)
    expect(why({})).toBeUndefined()
    expect(why({ kinds: ['COOPERATIVE'] })).toMatchObject({ part: 'KIND', key: 'COMPANY', files: 3 })
    expect(why({ kinds: ['COMPANY'] })).toBeUndefined()
    expect(why({ fields: [field('t', { type: 'LONG_TEXT' }), choice] })).toMatchObject({ part: 'FIELD_TYPE', files: 4 })
    const without = (key: string) => ({ ...choice, options: choice.options.filter((each) => each.key !== key) })
    expect(why({ fields: [field('t'), without('b')] })).toMatchObject({ part: 'OPTION', key: 'c', files: 2 })
    expect(why({ fields: [field('t'), without('z')] })).toBeUndefined()
    expect(why({ fields: [] })).toBeUndefined()
    expect(why({ criteria: [] })).toMatchObject({ part: 'CRITERIA', files: 5 })
    expect(why({ criteria: before.criteria.map((each) => ({ ...each, weight: 9 })) })).toBeUndefined()
  })
})
