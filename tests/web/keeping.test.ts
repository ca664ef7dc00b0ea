import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readDecimal, writeDecimal } from '../../web/src/keeping/decimal.ts'
import { clashesOf, without } from '../../web/src/keeping/formChanges.ts'
import { movedTo } from '../../web/src/keeping/photograph.ts'

describe('a figure that is typed', () => {
  it.each([
    ['1250.5', 2, 125_050],
    ['1 250,50', 2, 125_050],
    ['1\u202f250,5', 2, 125_050],
    ['٢٥٫٥', 1, 255],
    ['0.29', 2, 29],
    ['12', 0, 12],
    ['12.', 2, 1_200],
  ])('“%s” with %i decimals is %i', (text, decimals, value) => {
    expect(readDecimal(text, decimals)).toBe(value)
  })

  it.each(['abc', '1.2.3', '-4', '.', '1e3', '12 DH'])('“%s” is no figure', (text) => {
    expect(readDecimal(text, 2)).toBeUndefined()
  })

  it('is refused rather than rounded where it is finer than can be kept', () => {
    expect(readDecimal('1.005', 2)).toBeUndefined()
    expect(readDecimal('1.500', 2)).toBe(150)
    expect(readDecimal('2.5', 0)).toBeUndefined()
  })

  it('that is left empty is none', () => expect(readDecimal('  ', 2)).toBeNull())

  it('is read again as it is written', () => {
    fc.assert(
      fc.property(fc.nat(2_000_000_000), fc.integer({ min: 0, max: 3 }), (value, decimals) => {
        expect(readDecimal(writeDecimal(value, decimals), decimals)).toBe(value)
      }),
    )
  })
})

describe('what was typed', () => {
  it('leaves once it is saved, but for what was typed again meanwhile', () => {
    expect(without({ name: 'b', price: '2', keys: ['x'] }, { name: 'a', price: '2', keys: ['x'] })).toEqual({
      name: 'b',
    })
  })

  it('clashes with another device only where both changed the same field, differently', () => {
    const bases = { name: 'old', price: '1', city: 'Fes' }
    const typed = { name: 'mine', price: '2', city: 'Safi' }
    expect(clashesOf(typed, bases, { name: 'theirs', price: '2', city: 'Fes' })).toEqual(['name'])
  })
})

it('a photograph that is moved leaves the others in their order', () => {
  expect(movedTo(['a', 'b', 'c', 'd'], 3, 0)).toEqual(['d', 'a', 'b', 'c'])
  expect(movedTo(['a', 'b', 'c', 'd'], 0, 2)).toEqual(['b', 'c', 'a', 'd'])
  expect(movedTo(['a', 'b'], 0, 5)).toEqual(['a', 'b'])
})
