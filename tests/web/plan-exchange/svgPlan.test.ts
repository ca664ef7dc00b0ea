import { describe, expect, it } from 'vitest'
import type { Drawing } from '../../../web/src/plan-editor/drawing.ts'
import { boxOf } from '../../../web/src/plan-editor/geometry.ts'
import { imported } from '../../../web/src/plan-exchange/imported.ts'
import { likelyMapping, type Mapping } from '../../../web/src/plan-exchange/mapping.ts'
import { likelyPlacing, type Placing, unitByLine } from '../../../web/src/plan-exchange/placing.ts'
import { whyNotParsed } from '../../../web/src/plan-exchange/readSvg.ts'
import { svgPlan } from '../../../web/src/plan-exchange/svgPlan.ts'
import { hallOf, row, standAt } from '../plan-editor/drawings.ts'
import { svgTree } from './svgText.ts'

const svg = (content: string, attributes = 'viewBox="0 0 3000 2000"') =>
  svgPlan(
    svgTree(
      `<svg xmlns="http://www.w3.org/2000/svg" xmlns:inkscape="i" xmlns:xlink="x" ${attributes}>${content}</svg>`,
    ),
  )
const asIs: Placing = { cmPerUnit: 1, turned: 0, from: 'origin', dx: 0, dy: 0 }

interface How {
  readonly drawing?: Drawing
  readonly placing?: Placing
  readonly mode?: 'replace' | 'add'
  readonly mapping?: Mapping
}
function take(content: string, { drawing = hallOf(), placing = asIs, mode = 'replace', mapping }: How = {}) {
  const plan = svg(content)
  return imported(drawing, plan, { mapping: mapping ?? likelyMapping(plan), placing, mode })
}
const stand = 'x="100" y="100" width="300" height="300"'
const boxes = ({ stands }: Drawing) => stands.map(({ outline }) => Object.values(boxOf(outline)))

describe('an architect’s SVG', () => {
  it('is read through nested groups, transforms and uses', () => {
    const { drawing } = take(`
      <defs><rect id="module" width="300" height="200"/></defs>
      <g id="stands" transform="translate(100 50)">
        <g transform="scale(2)"><rect id="A-1" x="10" y="10" width="50" height="50"/></g>
        <g transform="translate(1000,0) rotate(90)"><rect id="A-2" width="100" height="200"/></g>
        <use xlink:href="#module" x="1500" y="500"/>
      </g>`)
    expect(boxes(drawing)).toEqual([
      [120, 70, 220, 170],
      [900, 50, 1100, 150],
      [1600, 550, 1900, 750],
    ])
  })

  it('knows its layers in French, Arabic, Spanish and English', () => {
    const { drawing, taken } = take(`
      <g inkscape:label="Allées"><rect x="0" y="0" width="1000" height="300"/></g>
      <g id="الأروقة"><rect ${stand}/></g>
      <g id="Salidas de emergencia"><line x1="0" y1="0" x2="0" y2="200"/></g>
      <g id="Portes"><path d="M500 0 h300"/></g>
      <g id="Pillars"><circle cx="1000" cy="1000" r="30"/></g>
      <g id="walls"><path d="M0 0 H3000 V2000 H0 Z"/></g>
      <g id="Prises électriques"><circle cx="50" cy="60" r="5"/></g>
      <g id="zone tapis"><rect width="900" height="900"/></g>`)
    expect(Object.fromEntries(taken)).toEqual({
      AISLE: 1,
      STAND: 1,
      EMERGENCY_EXIT: 1,
      DOOR: 1,
      PILLAR: 1,
      WALL: 1,
      POWER: 1,
      ZONE: 1,
    })
    expect(drawing.features.find(({ kind }) => kind === 'POWER')?.outline).toEqual([[50, 60]])
    // A wall goes all the way round.
    expect(drawing.features.find(({ kind }) => kind === 'WALL')?.outline).toHaveLength(5)
    // Whoever is drawn in a zone is of it.
    expect(drawing.stands[0]?.zoneId).toBe(drawing.zones[0]?.id)
  })

  it('a wall or a door that is drawn as a thin rectangle is the line along its middle', () => {
    const { drawing } = take('<g id="murs"><rect x="0" y="95" width="1000" height="10"/></g>')
    expect(drawing.features[0]?.outline.toSorted((a, b) => a[0] - b[0])).toEqual([
      [0, 100],
      [1000, 100],
    ])
  })

  it('the number of a stand is what is said, else what is written in it, else its id, else the next that is free', () => {
    const { drawing, faults } = take(`<g id="stands">
      <rect x="0" y="0" width="300" height="300" data-number="S1" id="A-9"/>
      <rect x="300" y="0" width="300" height="300" id="rect12"/><text x="450" y="150"><tspan x="450" y="150"> B-7 </tspan></text>
      <rect x="600" y="0" width="300" height="300" id="stand_C-3"/>
      <rect x="900" y="0" width="300" height="300"/></g>`)
    expect(drawing.stands.map(({ number }) => number)).toEqual(['S1', 'B-7', 'C-3', 'S2'])
    expect(faults).toEqual([{ element: 'rect', why: 'NUMBERED', isLost: false, value: 'S2' }])
  })

  it('a stand that is drawn already stays the same: its id and all that the file does not say', () => {
    const [first, second] = row(2)
    if (!first || !second) throw new Error('no row')
    const drawing = hallOf({ ...first, watts: 9000, blocked: 'régie' }, second)
    const dry = take('<g id="stands"><rect id="A-001" x="0" y="0" width="400" height="300" data-water="true"/></g>', {
      drawing,
    })
    expect(dry.drawing.stands).toEqual([
      {
        ...first,
        watts: 9000,
        blocked: 'régie',
        water: true,
        zoneId: 'west',
        outline: [
          [0, 0],
          [400, 0],
          [400, 300],
          [0, 300],
        ],
      },
    ])
    expect([dry.known, dry.gone]).toEqual([1, 1])
    // What the file has nothing of stays.
    expect(dry.drawing.features).toBe(drawing.features)
  })

  it('what is added beside a plan never takes a number that is taken', () => {
    const drawing = hallOf(standAt('s', 'A-1', 0, 0))
    const dry = take('<g id="stands"><rect id="A-1" x="900" y="0" width="300" height="300"/></g>', {
      drawing,
      mode: 'add',
    })
    expect(dry.drawing.stands.map(({ number }) => number)).toEqual(['A-1', 'A-2'])
    expect(dry.faults[0]).toMatchObject({ why: 'NUMBER_TAKEN', value: 'A-2' })
  })

  it('of nested groups, that one counts whose name says something; else the one that a person named', () => {
    const groupsOf = (content: string) => svg(content).shapes.map(({ group }) => group)
    const rect = `<rect ${stand}/>`
    expect(groupsOf(`<g id="Plan final"><g id="stands nord"><g id="g42">${rect}</g></g></g>`)).toEqual(['stands nord'])
    expect(groupsOf(`<g id="Rez-de-jardin"><g id="g42">${rect}</g></g>`)).toEqual(['Rez-de-jardin'])
    expect(groupsOf(`<g id="murs"><rect ${stand} class="st0 pilier"/></g>`)).toEqual(['pilier'])
    expect(groupsOf(`<rect ${stand} class="st0"/>${rect}`)).toEqual(['st0', 'rect'])
  })

  it('what nobody gave a kind is counted and left out, until somebody does', () => {
    const content = '<g id="Calque 7"><rect x="0" y="0" width="300" height="300"/></g>'
    expect(take(content)).toMatchObject({ skipped: 1, drawing: { stands: [] } })
    expect(take(content, { mapping: new Map([['Calque 7', 'STAND']]) }).drawing.stands).toHaveLength(1)
  })

  it('says of each element that is not taken as it is what it was, and why', () => {
    const { faults } = take(`<g id="stands">
      <path d="M0 0 h300" id="A-1"/>
      <polyline id="A-2" points="0,0 300,0 300,300 0,300"/>
      <path id="A-3" d="M0 0H500V500H0Z M100 100H200V200H100Z"/>
      <rect id="A-4" x="900000" y="0" width="300" height="300"/>
      <rect id="A-5" ${stand} data-build="castle" data-open-sides="7"/>
      <rect id="A-5" x="900" y="0" width="300" height="300"/></g>`)
    expect(faults).toEqual([
      { element: 'path#A-1', why: 'NO_AREA', isLost: true },
      { element: 'polyline#A-2', why: 'CLOSED', isLost: false },
      { element: 'path#A-3', why: 'HOLE_FILLED', isLost: false },
      { element: 'rect#A-4', why: 'TOO_FAR', isLost: true },
      { element: 'rect#A-5', why: 'BAD_FACT', isLost: false, value: 'build' },
      { element: 'rect#A-5', why: 'BAD_FACT', isLost: false, value: 'open-sides' },
      { element: 'rect#A-5', why: 'NUMBER_TAKEN', isLost: false, value: 'A-6' },
    ])
  })

  it('says what it could not read at all', () => {
    const { unread, shapes } = svg(`
      <script>alert(1)</script><image href="http://elsewhere/x.png"/><foreignObject><p/></foreignObject>
      <path id="p" d="M0 0 X"/><rect width="0" height="3"/><g style="display:none"><rect ${stand}/></g>
      <g transform="spin(3)"><rect ${stand}/></g><style>rect{}</style><polygon points=""/>`)
    expect(shapes).toEqual([])
    expect(unread).toEqual([
      { element: 'script', why: 'NOT_A_SHAPE' },
      { element: 'image', why: 'NOT_A_SHAPE' },
      { element: 'foreignObject', why: 'NOT_A_SHAPE' },
      { element: 'path#p', why: 'BAD_PATH' },
      { element: 'rect', why: 'BAD_FIGURES' },
      { element: 'g', why: 'HIDDEN' },
      { element: 'g', why: 'BAD_TRANSFORM' },
      { element: 'polygon', why: 'NO_GEOMETRY' },
    ])
  })

  it('a use of itself comes to an end', () => {
    const { unread } = svg('<g id="loop"><use href="#loop"/></g>')
    expect(unread).toEqual([{ element: 'use', why: 'NOT_A_SHAPE' }])
  })

  it('a hall has nine hundred stands at most', () => {
    const many = Array.from({ length: 903 }, (_, n) => `<rect id="A-${n}" x="${n}" width="300" height="300"/>`).join('')
    const { drawing, faults } = take(`<g id="stands">${many}</g>`)
    expect(drawing.stands).toHaveLength(900)
    expect(faults.filter(({ why }) => why === 'TOO_MANY')).toHaveLength(3)
  })

  it('entities and files that are too large are refused before they are parsed', () => {
    const bomb = '<!DOCTYPE svg [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><svg>&b;</svg>'
    expect(whyNotParsed(bomb)).toEqual({ code: 'ENTITIES' })
    expect(whyNotParsed('<!DOCTYPE svg [<!entity x SYSTEM "file:///etc/passwd">]><svg/>')).toEqual({ code: 'ENTITIES' })
    expect(whyNotParsed(' '.repeat(8_000_001))).toMatchObject({ code: 'TOO_LARGE' })
    expect(whyNotParsed('<svg/>')).toBeUndefined()
  })
})

describe('how large a file is', () => {
  it('is what it says of its paper, else as wide as the hall that is drawn', () => {
    const square = '<g id="stands"><rect width="500" height="250"/></g>'
    expect(likelyPlacing(svg(square, 'width="50m" viewBox="0 0 500 250"'), 3000).cmPerUnit).toBe(10)
    expect(likelyPlacing(svg(square, 'width="300mm" viewBox="0 0 300 250"'), 3000).cmPerUnit).toBeCloseTo(0.1)
    expect(likelyPlacing(svg(square), 3000).cmPerUnit).toBe(6)
  })

  it('is known once one line of it is: the length of a line, the longest side of a shape', () => {
    const [rect, line] = svg('<rect width="500" height="250"/><path d="M0 0 h30 v40"/>').shapes
    expect(rect && unitByLine(rect, 50)).toBe(10)
    expect(line && unitByLine(line, 7)).toBe(10)
    expect(line && unitByLine(line, 0)).toBeUndefined()
  })

  it('a plan that lies askew is turned to the axes of the hall, and its corner put where it belongs', () => {
    const plan = svg('<g id="stands" transform="translate(77,33) rotate(-17.5)"><rect width="900" height="300"/></g>')
    const placing = { ...likelyPlacing(plan, 900), dx: 100, dy: 200 }
    expect(placing.turned).toBeCloseTo(17.5, 2)
    const { drawing } = imported(hallOf(), plan, { mapping: likelyMapping(plan), placing, mode: 'replace' })
    expect(boxes(drawing)).toEqual([[100, 200, 1000, 500]])
  })
})
