import { schema } from '@salon/api/graphql/schema.ts'
import { CRITERIA } from '@salon/api/stands/allocator/instance.ts'
import type { RoleName } from '@salon/prisma/client'
import { describe, expect, it } from 'vitest'
import { givenShown } from '../stands/shown.ts'
import type { Client } from '../support/client.ts'
import type { PersonaKey } from '../support/personas.ts'
import { startSalon } from '../support/salon.ts'
import { ask, codesOf } from './http.ts'
import { dial } from './protocol.ts'

/** Who may: nobody in particular, whoever is signed in, or the holders of one of these roles. */
type Who = 'everyone' | 'signedIn' | readonly RoleName[]

const EDIT = ['PROGRAMME_EDITOR', 'ADMINISTRATOR'] as const
const OPERATE = [...EDIT, 'PROTOCOL_OFFICER'] as const
const ORGANISE = [...OPERATE, 'REGISTRATION_DESK', 'MATCHMAKING_DESK'] as const
const ADMINISTER = ['ADMINISTRATOR'] as const
const REGISTER = ['REGISTRATION_DESK', 'ADMINISTRATOR'] as const

const salon = await startSalon()
const visitor = salon.asVisitor()
const { schedule, personas } = await visitor.query<
  { schedule: { sessions: { nodes: { id: string }[] } }; personas: { key: PersonaKey; roles: RoleName[] }[] },
  object
>('{ schedule { sessions(first: 1) { nodes { id } } } personas { key roles } }')
const { standPlan } = await visitor.query<{ standPlan: { halls: { id: string }[] } }, object>(
  '{ standPlan { halls { id } } }',
)
const hall = standPlan.halls[0]?.id ?? ''
const session = schedule.sessions.nodes[0]?.id ?? ''
const nobody = btoa(`Person:${crypto.randomUUID()}`)
const nothing = btoa(`Session:${crypto.randomUUID()}`)
const unknown = crypto.randomUUID()
const text = '{ fr: "a", ar: "a", en: "a", es: "a" }'
const content = `{ kind: PANEL, titles: ${text}, summaries: ${text}, trackId: "${btoa(`Track:${crypto.randomUUID()}`)}", roomId: "${btoa(`Room:${crypto.randomUUID()}`)}",
  startsAt: "2022-12-05T10:00:00Z", endsAt: "2022-12-05T11:00:00Z", entry: OPEN, people: [] }`
const noHall = crypto.randomUUID()
const drawing = `{ name: ${text}, widthCm: 1000, depthCm: 1000, points: "0,0 1000,0 1000,1000", features: [], zones: [], stands: [] }`
const delay = `{ delay: { sessionId: "${session}", minutes: 5 } }`

const second = await (await salon.asPersona('editor-2')).query<{ viewer: { person: { id: string } } }, object>(
  '{ viewer { person { id } } }',
)
const somebody = second.viewer.person.id

const shown = await givenShown(salon.services.db, 'rights-shown')
const { id: callId } = await salon.services.db.call.findFirstOrThrow({ where: { key: 'rights-shown' } })

const page = `{ presentation: ${text}, crafts: [], labels: [], languages: [], markets: [], showsEmail: false, showsPhone: false, photographs: [] }`
const product = `{ craft: "none", name: ${text}, description: ${text}, materials: [], techniques: [], labels: [], photographs: [] }`

/** Every mutation, in a form that changes nothing even for who may. */
const MUTATIONS: Record<string, [Who, string]> = {
  runOperation: [OPERATE, `(operation: ${delay}, seen: [{ sessionId: "${session}", version: 9999 }])`],
  editDraft: [EDIT, `(input: { sessionId: "${nothing}", content: ${content} })`],
  discardDraft: [EDIT, `(sessionId: "${nothing}", draftVersion: 1)`],
  publishRelease: [EDIT, '(expectedNumber: 9999)'],
  followSession: ['signedIn', `(sessionId: "${nothing}")`],
  unfollowSession: ['signedIn', `(sessionId: "${nothing}")`],
  takeSeat: ['signedIn', `(sessionId: "${nothing}")`],
  giveSeatBack: ['signedIn', `(sessionId: "${nothing}")`],
  markNoticesRead: ['signedIn', ''],
  acknowledgeNotice: ['signedIn', `(noticeId: "${btoa(`Notice:${crypto.randomUUID()}`)}")`],
  setClock: [OPERATE, '(rate: 1)'],
  revokeSignIn: ['signedIn', `(signInId: "${btoa(`SignIn:${crypto.randomUUID()}`)}")`],
  grantRole: [ADMINISTER, `(personId: "${nobody}", role: VISITOR)`],
  withdrawRole: [ADMINISTER, `(personId: "${nobody}", role: VISITOR)`],
  setLanguage: ['signedIn', '(language: FR)'],
  savePlanDraft: [REGISTER, `(hall: "${noHall}", version: 0, basedOn: 1, content: ${drawing})`],
  discardPlanDraft: [REGISTER, `(hall: "${noHall}", version: 1)`],
  restorePlan: [REGISTER, `(hall: "${noHall}", release: 1, version: 0, basedOn: 1)`],
  createHall: [REGISTER, `(key: "No Key", name: ${text}, widthCm: 1000, depthCm: 1000)`],
  publishPlan: [REGISTER, '(expectedNumber: 9999)'],
  holdStand: ['signedIn', `(file: "${unknown}", stand: "${unknown}")`],
  confirmStand: ['signedIn', `(claim: "${unknown}")`],
  releaseStand: ['signedIn', `(claim: "${unknown}")`],
  renewHold: ['signedIn', `(claim: "${unknown}")`],
  chooseStand: ['signedIn', `(claim: "${unknown}")`],
  declineOffer: ['signedIn', `(offer: "${unknown}")`],
  addCoExhibitor: ['signedIn', `(claim: "${unknown}", exhibitor: "${unknown}")`],
  acceptSharing: ['signedIn', `(claim: "${unknown}", exhibitor: "${unknown}")`],
  refuseSharing: ['signedIn', `(claim: "${unknown}", exhibitor: "${unknown}")`],
  removeCoExhibitor: ['signedIn', `(claim: "${unknown}", exhibitor: "${unknown}")`],
  proposeExchange: ['signedIn', `(claim: "${unknown}", stand: "${unknown}")`],
  acceptExchange: ['signedIn', `(exchange: "${unknown}")`],
  refuseExchange: ['signedIn', `(exchange: "${unknown}")`],
  withdrawExchange: ['signedIn', `(exchange: "${unknown}")`],
  offerStands: [REGISTER, `(file: "${unknown}", stands: ["${unknown}"])`],
  withdrawOffer: [REGISTER, `(offer: "${unknown}")`],
  extendHold: [REGISTER, `(claim: "${unknown}", until: "2022-12-09T10:00:00Z")`],
  setClaimLocked: [REGISTER, `(claim: "${unknown}", locked: true)`],
  setStandsGranted: [REGISTER, `(file: "${unknown}", granted: 2)`],
  registerExhibitor: ['signedIn', '(input: { kind: COOPERATIVE, name: "", city: "", family: "none" })'],
  savePage: ['signedIn', `(exhibitor: "${unknown}", version: 1, input: ${page})`],
  createProduct: ['signedIn', `(exhibitor: "${unknown}", input: ${product})`],
  duplicateProduct: ['signedIn', `(id: "${unknown}")`],
  saveProduct: ['signedIn', `(id: "${unknown}", version: 1, input: ${product})`],
  publishProduct: ['signedIn', `(id: "${unknown}", version: 1)`],
  withdrawProduct: ['signedIn', `(id: "${unknown}", version: 1)`],
  deleteProduct: ['signedIn', `(id: "${unknown}", version: 1)`],
  openApplication: ['signedIn', `(call: "none", exhibitorId: "${unknown}")`],
  saveApplication: ['signedIn', `(id: "${unknown}", input: { version: 1, answers: [] })`],
  attachToApplication: ['signedIn', `(id: "${unknown}", key: "a", hash: "a", name: "a")`],
  detachFromApplication: ['signedIn', `(id: "${unknown}", key: "a", hash: "a")`],
  submitApplication: ['signedIn', `(id: "${unknown}")`],
  answerApplication: ['signedIn', `(id: "${unknown}")`],
  withdrawApplication: ['signedIn', `(id: "${unknown}")`],
  takeApplication: [REGISTER, `(id: "${unknown}")`],
  askApplication: [REGISTER, `(id: "${unknown}", keys: [], text: "")`],
  decideApplications: [REGISTER, `(ids: ["${unknown}"], decision: ACCEPT)`],
  undoDecisions: [REGISTER, `(ids: ["${unknown}"])`],
  saveView: [REGISTER, '(name: "", query: "")'],
  forgetView: [REGISTER, `(id: "${unknown}")`],
  scoreApplication: [REGISTER, `(id: "${unknown}", scores: [])`],
  declareConflict: [REGISTER, `(id: "${unknown}", reason: "a")`],
  withdrawConflict: [REGISTER, `(id: "${unknown}")`],
  noteApplication: [REGISTER, `(id: "${unknown}", text: "a")`],
  assignApplications: [REGISTER, `(files: [{ id: "${unknown}" }])`],
  shareApplications: [REGISTER, `(ids: ["${unknown}"], among: ["${nobody}"])`],
  sendDecisions: [REGISTER, `(ids: ["${unknown}"])`],
  startAllocation: [
    REGISTER,
    `(settings: { weights: { ${CRITERIA.map((each) => `${each}: 11`).join(', ')} }, clusterOf: 4, clusterRadiusCm: 900,
      strictZones: [], movesAllocated: false }, seconds: 1, seed: 1)`,
  ],
  cancelAllocation: [REGISTER, `(proposal: "${unknown}")`],
  discardAllocation: [REGISTER, `(proposal: "${unknown}")`],
  acceptAllocation: [REGISTER, `(proposal: "${unknown}")`],
  createCall: [
    REGISTER,
    `(input: { title: ${text}, opensAt: "2022-12-05T10:00:00Z", closesAt: "2022-12-04T10:00:00Z" })`,
  ],
  saveCall: [
    REGISTER,
    `(id: "${unknown}", draftVersion: 0, content: { title: ${text}, terms: ${text}, kinds: [], fields: [], criteria: [] })`,
  ],
  discardCallDraft: [REGISTER, `(id: "${unknown}", draftVersion: 0)`],
  publishCall: [REGISTER, `(id: "${unknown}", draftVersion: 0)`],
  moveCallDates: [
    REGISTER,
    `(id: "${unknown}", version: 1, opensAt: "2022-12-05T10:00:00Z", closesAt: "2022-12-06T10:00:00Z")`,
  ],
  stepCall: [REGISTER, `(id: "${unknown}", version: 1, step: CLOSE)`],
  setCallQuotas: [REGISTER, `(id: "${unknown}", version: 1, quotas: [])`],
  switchWaitingList: [REGISTER, `(call: "${unknown}", on: true)`],
  setHoldTerms: [REGISTER, `(call: "${unknown}", days: 2, each: 3)`],
}

const QUERIES: Record<string, [Who, string]> = {
  node: ['everyone', `{ node(id: "${session}") { id } }`],
  nodes: ['everyone', `{ nodes(ids: ["${session}"]) { id } }`],
  edition: ['everyone', '{ edition { id } }'],
  schedule: ['everyone', '{ schedule { cursor } }'],
  session: ['everyone', `{ session(id: "${session}") { id } }`],
  standPlan: ['everyone', '{ standPlan { cursor } }'],
  regions: ['everyone', '{ regions { code } }'],
  calls: ['everyone', '{ calls { key } }'],
  callsCursor: ['everyone', '{ callsCursor }'],
  callDesk: [REGISTER, '{ callDesk { cursor } }'],
  callRecord: [REGISTER, `{ callRecord(id: "${callId}") { key } }`],
  call: ['everyone', '{ call(key: "rights-shown") { key } }'],
  application: [REGISTER, `{ application(id: "${shown.fileId}") { number } }`],
  myApplications: ['signedIn', '{ myApplications { cursor } }'],
  myProducts: ['signedIn', '{ myProducts { cursor } }'],
  myPages: ['signedIn', '{ myPages { cursor } }'],
  myPage: [REGISTER, `{ myPage(exhibitor: "${shown.exhibitorId}") { version } }`],
  myProduct: [REGISTER, `{ myProduct(id: "${shown.productId}") { id } }`],
  myStands: ['signedIn', '{ myStands { cursor } }'],
  decisionPreview: [
    REGISTER,
    `{ decisionPreview(files: [{ id: "${shown.fileId}", version: 1 }], decision: ACCEPT) { outcomes { file { number } } } }`,
  ],
  reviewDesk: [REGISTER, '{ reviewDesk { cursor } }'],
  allocationDesk: [REGISTER, '{ allocationDesk { cursor } }'],
  allocation: [REGISTER, '{ allocation { cursor } }'],
  crafts: ['everyone', '{ crafts { name } }'],
  exhibitors: ['everyone', '{ exhibitors { total } }'],
  catalogueCursor: ['everyone', '{ catalogueCursor }'],
  exhibitor: ['everyone', '{ exhibitor(slug: "rights-shown") { name } }'],
  products: ['everyone', '{ products { total } }'],
  product: ['everyone', '{ product(exhibitor: "rights-shown", slug: "shown") { name } }'],
  clock: ['everyone', '{ clock { now } }'],
  personas: ['everyone', '{ personas { key } }'],
  mailbox: ['everyone', '{ mailbox(first: 1) { nodes { id } } }'],
  changelog: ['everyone', '{ changelog(first: 1) { nodes { __typename } } }'],
  viewer: ['signedIn', '{ viewer { person { id } } }'],
  operationPreview: [OPERATE, `{ operationPreview(operation: ${delay}) { __typename } }`],
  draft: [ORGANISE, '{ draft { nextNumber } }'],
  noticeBoard: [ORGANISE, '{ noticeBoard(first: 1) { nodes { id } } }'],
  people: [ORGANISE, '{ people(first: 1) { nodes { id } } }'],
  planReleases: ['everyone', '{ planReleases(first: 1) { nodes { id } } }'],
  planDrafts: [REGISTER, '{ planDrafts { hall } }'],
  planDraft: [REGISTER, `{ planDraft(hall: "${hall}") { hall } }`],
  planCheck: [REGISTER, `{ planCheck(hall: "${hall}", content: ${drawing}) { code } }`],
  planReleasePreview: [REGISTER, '{ planReleasePreview { number } }'],
  team: [ADMINISTER, '{ team(first: 1) { nodes { id } } }'],
}

/** Fields of public objects that are not for everybody. */
const FIELDS: Record<string, [Who, string]> = {
  'Session.followers': [ORGANISE, `{ session(id: "${session}") { followers } }`],
  'SessionPerson.confirmed': [ORGANISE, '{ schedule { sessions(first: 50) { nodes { people { confirmed } } } } }'],
  'Person.email of others': [ADMINISTER, `{ node(id: "${somebody}") { ... on Person { email } } }`],
  'StandApplication.review': [
    REGISTER,
    `{ application(id: "${shown.fileId}") { review { missing reviewers isLate } } }`,
  ],
  'Person.roles of others': [ADMINISTER, `{ node(id: "${somebody}") { ... on Person { roles } } }`],
}

const SUBSCRIPTIONS: Record<string, Who> = {
  scheduleChanged: 'everyone',
  standPlanChanged: 'everyone',
  catalogueChanged: 'everyone',
  callsChanged: 'everyone',
  callDeskChanged: REGISTER,
  clockChanged: 'everyone',
  mineChanged: 'signedIn',
  myStandsChanged: 'signedIn',
  myApplicationsChanged: 'signedIn',
  reviewChanged: REGISTER,
  allocationDeskChanged: REGISTER,
  allocationChanged: REGISTER,
  draftChanged: ORGANISE,
  noticeBoardChanged: ORGANISE,
  planDraftChanged: REGISTER,
}

const everybody: { name: string; roles: readonly RoleName[] | null; client: Client }[] = [
  { name: 'nobody in particular', roles: null, client: visitor },
]
for (const { key, roles } of personas)
  if (key !== 'editor-2') everybody.push({ name: key, roles, client: await salon.asPersona(key) })

const may = (roles: readonly RoleName[] | null, who: Who) =>
  who === 'everyone' || (roles !== null && (who === 'signedIn' || roles.some((role) => who.includes(role))))

/** Whether any value, however deep, was given away: anything but null, false lists and type names. */
const gives = (value: unknown): boolean => {
  if (Array.isArray(value)) return value.some(gives)
  if (value && typeof value === 'object') return Object.values(value).some(gives)
  return value !== null && value !== undefined && value !== 'Forbidden'
}

describe('the table of rights', () => {
  const names = (type: { getFields(): object } | null | undefined) => Object.keys(type?.getFields() ?? {}).sort()
  it('names every mutation, query and subscription', () => {
    expect(Object.keys(MUTATIONS).sort()).toEqual(names(schema.getMutationType()))
    expect(Object.keys(QUERIES).sort()).toEqual(names(schema.getQueryType()))
    expect(Object.keys(SUBSCRIPTIONS).sort()).toEqual(names(schema.getSubscriptionType()))
  })
  it('meets every role of the demo', () => {
    const held = new Set(everybody.flatMap(({ roles }) => roles ?? []))
    for (const role of ORGANISE) expect(held).toContain(role)
    expect(held).toContain('VISITOR')
  })
})

for (const { name, roles, client } of everybody)
  describe(name, () => {
    for (const [field, [who, args]] of Object.entries(MUTATIONS))
      it(`${may(roles, who) ? 'may' : 'may not'} ${field}`, async () => {
        const answer = await ask(salon, `mutation { ${field}${args} { __typename } }`, {}, client.headers())
        expect(codesOf(answer).filter((code) => code !== 'FORBIDDEN')).toEqual([])
        const typename = (answer.body.data?.[field] as { __typename: string } | null | undefined)?.__typename
        const refused = typename === 'Forbidden' || (typename === undefined && !may(roles, who))
        expect(refused, `answered ${answer.text}`).toBe(!may(roles, who))
      })
    for (const [field, [who, query]] of Object.entries({ ...QUERIES, ...FIELDS }))
      it(`${may(roles, who) ? 'may' : 'may not'} read ${field}`, async () => {
        const answer = await ask(salon, query, {}, client.headers())
        expect(codesOf(answer).filter((code) => code !== 'FORBIDDEN')).toEqual([])
        const refused =
          codesOf(answer).includes('FORBIDDEN') || answer.text.includes('"Forbidden"') || !gives(answer.body.data)
        if (may(roles, who) && field in FIELDS) expect(codesOf(answer)).toEqual([])
        else if (field === 'noticeBoard' && may(roles, who)) expect(codesOf(answer)).toEqual([])
        else if (field === 'mailbox' || field === 'changelog') expect(codesOf(answer)).toEqual([])
        else expect(refused, `answered ${answer.text}`).toBe(!may(roles, who))
        if (!may(roles, who) && !(field in FIELDS)) expect(gives(answer.body.data), answer.text).toBe(false)
      })
    it('gets on a socket what is theirs, and no more', async () => {
      const socket = await dial(salon.url, { headers: client.headers() })
      await socket.init()
      for (const [field, who] of Object.entries(SUBSCRIPTIONS)) {
        socket.subscribe(field, `subscription { ${field} { __typename } }`)
        if (may(roles, who)) expect(await socket.settled(), field).toEqual([])
        else {
          expect(await socket.next(), field).toEqual({
            id: field,
            type: 'next',
            payload: { data: { [field]: { __typename: 'Forbidden' } } },
          })
          expect(await socket.next(), field).toEqual({ id: field, type: 'complete' })
        }
      }
    })
  })

describe('what belongs to one person', () => {
  it('is not reachable by its id', async () => {
    const owner = await salon.asPersona('editor')
    const { viewer } = await owner.query<{ viewer: { signIns: { id: string }[] } }, object>(
      '{ viewer { signIns { id } } }',
    )
    const id = viewer.signIns[0]?.id
    for (const { name, client } of everybody.filter(({ name }) => name !== 'editor')) {
      const answer = await ask(
        salon,
        'query ($id: ID!) { node(id: $id) { id ... on SignIn { ipAddress } } }',
        { id },
        client.headers(),
      )
      expect(answer.body.data?.node ?? null, name).toBeNull()
    }
  })

  it('notices of others neither', async () => {
    const editor = await salon.asPersona('editor')
    await editor.query('{ viewer { person { id } } }')
    const { noticeBoard } = await editor.query<{ noticeBoard: { nodes: { id: string }[] } }, object>(
      '{ noticeBoard(first: 5) { nodes { id } } }',
    )
    for (const { id } of noticeBoard.nodes) {
      const answer = await ask(salon, 'query ($id: ID!) { node(id: $id) { id } }', { id })
      expect(answer.body.data?.node ?? null).toBeNull()
    }
  })
})
