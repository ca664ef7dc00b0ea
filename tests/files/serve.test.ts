import { randomBytes } from 'node:crypto'
import { transaction } from '@salon/api/db.ts'
import { mayAttach } from '@salon/api/files/may-attach.ts'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { startSalon } from '../support/salon.ts'
import { givenExhibits } from './exhibits.ts'
import { handIn, look, picture } from './hand-in.ts'
import { onePage } from './papers.ts'

const salon = await startSalon()
const { db } = salon.services
const exhibits = await givenExhibits(salon.services, 'exhibitor')
const exhibitor = await salon.asPersona('exhibitor')
const buyer = await salon.asPersona('buyer', 'en')
const desk = await salon.asPersona('registration-desk')
const visitor = salon.asVisitor()

const aPicture = async (width = 60, height = 40) =>
  (await handIn(exhibitor, await picture(width, height).jpeg().toBuffer())).body.hash
const aPaper = async () => (await handIn(exhibitor, onePage(`/Lang (${randomBytes(4).toString('hex')})`))).body.hash
const who = async (path: string) => {
  const clients = { exhibitor, desk, buyer, visitor }
  const seen = await Promise.all(
    Object.entries(clients).map(async ([name, client]) => [name, await look(client, path)]),
  )
  return seen.filter(([, answer]) => (answer as Response).status === 200).map(([name]) => name)
}

describe('a file', () => {
  it('is its sender’s alone until it is attached, then its exhibitor’s and the desk’s', async () => {
    const hash = await aPaper()
    expect(await who(hash)).toEqual(['exhibitor'])
    await exhibits.asPaper(hash)
    expect(await who(hash)).toEqual(['exhibitor', 'desk'])
  })

  it('of a product is everybody’s once the product is published', async () => {
    const hash = await aPicture(700, 500)
    await exhibits.asPhotograph(hash)
    expect(await who(`${hash}?w=320`)).toEqual(['exhibitor', 'desk'])
    await exhibits.publish()
    expect(await who(`${hash}?w=320`)).toEqual(['exhibitor', 'desk', 'buyer', 'visitor'])
  })

  it('of who was not accepted yet and shows nothing is nobody else’s', async () => {
    await db.product.updateMany({ where: { id: exhibits.product }, data: { publishedAt: null } })
    const hash = await aPicture()
    await exhibits.ofExhibitor(hash)
    expect(await who(hash)).toEqual(['exhibitor', 'desk'])
    // Accepted, and nobody was told yet.
    await db.standApplication.update({ where: { id: exhibits.application }, data: { state: 'ACCEPTED' } })
    expect(await who(hash)).toEqual(['exhibitor', 'desk'])
    await db.standApplication.update({ where: { id: exhibits.application }, data: { sentAt: new Date() } })
    expect(await who(hash)).toEqual(['exhibitor', 'desk', 'buyer', 'visitor'])
    await db.standApplication.update({
      where: { id: exhibits.application },
      data: { state: 'SUBMITTED', sentAt: null },
    })
  })

  it('does not exist for others, in their language, as one that does not exist', async () => {
    const hidden = await look(buyer, await aPaper())
    const absent = await look(buyer, '0'.repeat(64))
    expect([hidden.status, await hidden.json()]).toEqual([absent.status, await absent.json()])
    expect(hidden.status).toBe(404)
    expect(hidden.headers.get('cache-control')).toBe('no-store')
    for (const path of ['..%2f..%2fetc%2fpasswd', `${'A'.repeat(64)}`, 'x']) {
      expect((await look(exhibitor, path)).status, path).toBe(404)
    }
  })
})

describe('a paper', () => {
  it('is saved under the name that was asked for, in any script, and never shown as a page', async () => {
    const hash = await aPaper()
    const { headers } = await look(exhibitor, `${hash}?name=${encodeURIComponent('السجل "2022"')}`)
    expect(headers.get('content-disposition')).toBe(
      `attachment; filename="2022.pdf"; filename*=UTF-8''${encodeURIComponent('السجل "2022".pdf')}`,
    )
    expect(headers.get('content-type')).toBe('application/pdf')
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('content-security-policy')).toMatch(/^sandbox;/)
  })

  it('is asked for anew each time, and answered in a word when it is the same', async () => {
    const hash = await aPaper()
    const first = await look(exhibitor, hash)
    expect(first.headers.get('cache-control')).toBe('private, no-cache')
    const again = { 'if-none-match': first.headers.get('etag') ?? '' }
    expect((await look(exhibitor, hash, again)).status).toBe(304)
    expect((await look(buyer, hash, again)).status).toBe(404)
  })
})

describe('a photograph', () => {
  it('comes as wide as asked for, from a copy that is made once, and no wider than it is', async () => {
    const hash = await aPicture(900, 600)
    const widthOf = async (path: string) =>
      (await sharp(await (await look(exhibitor, path)).arrayBuffer()).metadata()).width
    const many = await Promise.all(Array.from({ length: 5 }, () => widthOf(`${hash}?w=320`)))
    expect(many).toEqual([320, 320, 320, 320, 320])
    expect(await widthOf(`${hash}?w=1280`)).toBe(900)
    expect(await widthOf(hash)).toBe(900)
    expect(await salon.services.storage.keysFrom(hash)).toEqual([hash, `${hash}.w320`])
    const odd = await look(exhibitor, `${hash}?w=321`)
    expect([odd.status, ((await odd.json()) as { code: string }).code]).toEqual([400, 'WIDTH_UNKNOWN'])
  })

  it('that is everybody’s is kept by browsers for a year', async () => {
    const hash = await aPicture(640, 480)
    await db.productPhotograph.create({ data: { productId: exhibits.product, order: 7, fileHash: hash } })
    await exhibits.publish()
    const { headers } = await look(visitor, hash)
    expect(headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
    expect(headers.get('content-disposition')).toBe('inline')
    expect((await look(visitor, `${hash}?w=320`)).headers.get('etag')).not.toBe(headers.get('etag'))
  })
})

describe('attaching', () => {
  const may = (personId: string, hash: string) => transaction(db, (tx) => mayAttach(tx, personId, hash))

  it('is for who handed the file in, and for those of an exhibitor that has it: a hash alone opens nothing', async () => {
    const stranger = (await db.person.findFirstOrThrow({ where: { personaKey: 'buyer' } })).id
    const colleague = (await db.person.findFirstOrThrow({ where: { personaKey: 'partner' } })).id
    await db.exhibitorMember.create({ data: { exhibitorId: exhibits.exhibitor, personId: colleague } })
    const hash = await aPaper()
    expect([await may(exhibits.personId, hash), await may(colleague, hash), await may(stranger, hash)]).toEqual([
      true,
      false,
      false,
    ])
    await exhibits.asPaper(hash)
    expect([await may(colleague, hash), await may(stranger, hash)]).toEqual([true, false])
    expect(await may(exhibits.personId, '0'.repeat(64))).toBe(false)
    expect(await may(exhibits.personId, 'garbage')).toBe(false)
  })
})
