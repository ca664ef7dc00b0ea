import { createHash, randomBytes } from 'node:crypto'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { whenFileEnds } from '../support/endings.ts'
import { startSalon } from '../support/salon.ts'
import { handIn, look, picture } from './hand-in.ts'
import { onePage } from './papers.ts'

const filesDir = await mkdtemp(join(tmpdir(), 'salon-uploads-'))
whenFileEnds(() => rm(filesDir, { recursive: true, force: true }))
const salon = await startSalon({ config: { filesDir } })
const { db } = salon.services
const exhibitor = await salon.asPersona('exhibitor', 'ar')
const buyer = await salon.asPersona('buyer', 'en')

describe('a picture that is handed in', () => {
  it('is kept upright and without where and with what it was taken', async () => {
    const sent = await picture(60, 40)
      .jpeg()
      .withExif({
        IFD0: { Make: 'Phone' },
        IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '30/1 28/1 0/1' },
      })
      .withMetadata({ orientation: 6 })
      .toBuffer()
    const { exif, orientation } = await sharp(sent).metadata()
    expect([exif?.includes('Phone'), orientation]).toEqual([true, 6])
    const { status, body } = await handIn(exhibitor, sent)
    expect(status).toBe(201)
    expect(body).toMatchObject({ mediaType: 'image/webp', width: 40, height: 60 })
    const kept = Buffer.from(await (await look(exhibitor, body.hash)).arrayBuffer())
    expect(createHash('sha256').update(kept).digest('hex')).toBe(body.hash)
    const about = await sharp(kept).metadata()
    expect(about).toMatchObject({ format: 'webp', width: 40, height: 60 })
    expect([about.exif, about.xmp, about.iptc, about.orientation]).toEqual([undefined, undefined, undefined, undefined])
  })

  it.each(['jpeg', 'png', 'webp', 'avif'] as const)('may be %s, whatever its name says', async (format) => {
    const sent = await picture().toFormat(format).toBuffer()
    const { status, body } = await handIn(exhibitor, sent, { 'content-type': 'application/pdf' })
    expect([status, body.mediaType]).toEqual([201, 'image/webp'])
  })

  it('is made no longer than 2400 pixels', async () => {
    const { body } = await handIn(exhibitor, await picture(4000, 1000).jpeg().toBuffer())
    expect(body).toMatchObject({ width: 2400, height: 600 })
  })

  it('is one file however often it is sent, and by whom', async () => {
    const sent = await picture().png().toBuffer()
    const answers = await Promise.all([handIn(exhibitor, sent), handIn(exhibitor, sent), handIn(buyer, sent)])
    expect(new Set(answers.map(({ body }) => body.hash)).size).toBe(1)
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 200, 201])
    expect(await db.fileUpload.count({ where: { hash: answers[0].body.hash } })).toBe(3)
  })

  it('is refused when it unpacks to a wall of pixels', async () => {
    const bomb = await sharp({ create: { width: 12_000, height: 12_000, channels: 3, background: '#fff' } })
      .png({ compressionLevel: 9 })
      .toBuffer()
    expect(bomb.length).toBeLessThan(1024 * 1024)
    const { status, body } = await handIn(exhibitor, bomb)
    expect([status, body.code]).toEqual([422, 'PICTURE_TOO_LARGE'])
  })

  it('is refused when it was cut off', async () => {
    const whole = await sharp(randomBytes(300 * 200 * 3), { raw: { width: 300, height: 200, channels: 3 } })
      .jpeg()
      .toBuffer()
    const { status, body } = await handIn(exhibitor, whole.subarray(0, whole.length / 3))
    expect([status, body.code]).toEqual([422, 'PICTURE_UNREADABLE'])
  })
})

describe('a paper that is handed in', () => {
  it('is kept as it is', async () => {
    const sent = onePage(`/Lang (${randomBytes(4).toString('hex')})`)
    const { status, body } = await handIn(exhibitor, sent)
    expect([status, body.mediaType, body.width]).toEqual([201, 'application/pdf', null])
    expect(body.hash).toBe(createHash('sha256').update(sent).digest('hex'))
  })

  it('is refused, in the words of who sent it, when something in it runs', async () => {
    const { status, body } = await handIn(exhibitor, onePage('/OpenAction << /S /JavaScript /JS (1) >>'))
    expect([status, body.code]).toEqual([422, 'PAPER_ACTIVE'])
    expect(body.message).toMatch(/^يحتوي/)
  })
})

describe('what is not taken', () => {
  it.each([
    ['a page', Buffer.from('<!doctype html><script>alert(1)</script>'), 415, 'NOT_ACCEPTED'],
    [
      'a drawing, which may hold a program',
      Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'),
      415,
      'NOT_ACCEPTED',
    ],
    ['nothing', Buffer.alloc(0), 422, 'EMPTY'],
    ['more than ten megabytes', Buffer.alloc(10 * 1024 * 1024 + 1), 413, 'TOO_LARGE'],
  ])('is %s', async (_, bytes, status, code) => {
    const answer = await handIn(exhibitor, bytes)
    expect([answer.status, answer.body.code]).toEqual([status, code])
  })

  it('is anything of who is not signed in', async () => {
    const { status, body } = await handIn(salon.asVisitor(), await picture().png().toBuffer())
    expect([status, body.code]).toEqual([401, 'NOT_SIGNED_IN'])
  })

  it('is anything that a page elsewhere sends with the cookies of its visitor', async () => {
    const sent = await picture().png().toBuffer()
    const before = await db.fileUpload.count()
    const forged: Record<string, string>[] = [{ origin: 'https://elsewhere.example' }, { 'x-salon-upload': '' }]
    for (const headers of forged) {
      const { status, body } = await handIn(exhibitor, sent, headers)
      expect([status, body.code]).toEqual([403, 'FORBIDDEN'])
    }
    expect(await db.fileUpload.count()).toBe(before)
  })

  it('leaves nothing behind in the folder', async () => {
    const names = (await readdir(filesDir, { recursive: true, withFileTypes: true })).filter((file) => file.isFile())
    const kept = new Set((await db.storedFile.findMany()).map(({ hash }) => hash))
    expect(names.map(({ name }) => name).filter((name) => !kept.has(name.slice(0, 64)))).toEqual([])
  })
})

describe('the bound of an hour', () => {
  it('holds for each person, though they send many at once', async () => {
    const desk = await salon.asPersona('partner', 'en')
    const person = await db.person.findFirstOrThrow({ where: { personaKey: 'partner' } })
    await db.fileUpload.createMany({ data: Array.from({ length: 197 }, () => ({ personId: person.id, bytes: 10 })) })
    const sent = await picture().png().toBuffer()
    const answers = await Promise.all(Array.from({ length: 6 }, () => handIn(desk, sent)))
    expect(answers.filter(({ status }) => status < 300)).toHaveLength(3)
    const refused = answers.filter(({ status }) => status >= 300)
    expect(refused.map(({ status, body }) => [status, body.code])).toEqual([1, 2, 3].map(() => [429, 'TOO_MANY']))
    expect(refused[0]?.headers.get('retry-after')).toBe('600')
    expect((await handIn(buyer, sent)).status).toBe(200)
    await db.$executeRaw`update file_upload set at = at - interval '61 minutes' where person_id = ${person.id}::uuid`
    expect((await handIn(desk, sent)).status).toBe(200)
  })

  it('counts bytes as well', async () => {
    const desk = await salon.asPersona('signatory', 'en')
    const person = await db.person.findFirstOrThrow({ where: { personaKey: 'signatory' } })
    await db.fileUpload.create({ data: { personId: person.id, bytes: 600 * 1024 * 1024 - 100 } })
    expect((await handIn(desk, Buffer.alloc(200))).body.code).toBe('TOO_MANY')
  })
})
