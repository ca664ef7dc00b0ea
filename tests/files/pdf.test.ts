import { whyNotPaper } from '@salon/api/files/pdf.ts'
import { describe, expect, it } from 'vitest'
import { onePage, packed } from './papers.ts'

const code = (bytes: Buffer) => whyNotPaper(bytes)?.code

describe('a paper', () => {
  it('is taken when it shows pages, opens at one of them, or packs its objects', () => {
    expect(code(onePage())).toBeUndefined()
    expect(code(onePage('/OpenAction [3 0 R /Fit]'))).toBeUndefined()
    expect(code(onePage('', [packed('<< /Type /Font /BaseFont /Helvetica >>')]))).toBeUndefined()
  })

  it('is refused when it was cut off, or only begins like a PDF', () => {
    const whole = onePage()
    expect(code(whole.subarray(0, whole.length - 12))).toBe('PAPER_UNREADABLE')
    expect(code(Buffer.from('%PDF-1.7\nnothing'))).toBe('PAPER_UNREADABLE')
    expect(code(Buffer.concat([whole, Buffer.from('<script>')]))).toBe('PAPER_UNREADABLE')
  })

  it('is refused when it is locked', () => {
    expect(code(onePage('', [], '/Encrypt 4 0 R'))).toBe('PAPER_LOCKED')
  })

  it.each([
    ['a script', '/OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >>'],
    ['a script under a name written in codes', '/OpenAction << /S /J#61vaScript /JS (1) >>'],
    ['a program to start', '/OpenAction << /S /Launch /F (cmd.exe) >>'],
    ['a file within', '/Names << /EmbeddedFiles << /Names [(a) 4 0 R] >> >>'],
    ['a form that sends', '/AcroForm << /XFA 4 0 R >>'],
  ])('is refused with %s', (_, catalogue) => {
    expect(code(onePage(catalogue))).toBe('PAPER_ACTIVE')
    expect(code(onePage('', [packed(`<< ${catalogue} >>`)]))).toBe('PAPER_ACTIVE')
  })

  it('is refused when its objects are packed so that nobody can look', () => {
    const hidden = packed('<< /S /JavaScript >>')
    const otherwise = (from: string, to: string) => Buffer.from(hidden.toString('latin1').replace(from, to), 'latin1')
    expect(code(onePage('', [otherwise('/FlateDecode', '/LZWDecode')]))).toBe('PAPER_ACTIVE')
    expect(code(onePage('', [otherwise('/FlateDecode', '/FlateDecode /DecodeParms << /Predictor 12 >>')]))).toBe(
      'PAPER_UNREADABLE',
    )
    const broken = Buffer.from(hidden.map((byte, n) => (n > hidden.length - 20 && n < hidden.length - 12 ? 0 : byte)))
    expect(code(onePage('', [broken]))).toBe('PAPER_UNREADABLE')
  })

  it('does not unpack without end', () => {
    expect(code(onePage('', [packed(' '.repeat(80 * 1024 * 1024))]))).toBe('PAPER_UNREADABLE')
  })
})
