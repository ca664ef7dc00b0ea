import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Drawing } from '../../../web/src/plan-editor/drawing.ts'
import { createEditor } from '../../../web/src/plan-editor/editor.ts'
import { drawingToGeoJson } from '../../../web/src/plan-exchange/drawingToGeoJson.ts'
import { drawingToSvg } from '../../../web/src/plan-exchange/drawingToSvg.ts'
import { geoJsonPlan } from '../../../web/src/plan-exchange/geoJsonPlan.ts'
import { imported } from '../../../web/src/plan-exchange/imported.ts'
import { likelyMapping } from '../../../web/src/plan-exchange/mapping.ts'
import { likelyPlacing } from '../../../web/src/plan-exchange/placing.ts'
import type { RawPlan } from '../../../web/src/plan-exchange/rawPlan.ts'
import { svgPlan } from '../../../web/src/plan-exchange/svgPlan.ts'
import { hallOf, row } from '../plan-editor/drawings.ts'
import { anyDrawing } from './anyDrawing.ts'
import { svgTree } from './svgText.ts'

const formats = {
  SVG: (drawing: Drawing): RawPlan => svgPlan(svgTree(drawingToSvg(drawing))),
  GeoJSON: (drawing: Drawing): RawPlan => {
    const plan = geoJsonPlan(drawingToGeoJson(drawing))
    if ('code' in plan) throw new Error(plan.code)
    return plan
  },
}

/** Takes a file of ours into a drawing, as the dialog proposes it. */
function takenInto(drawing: Drawing, plan: RawPlan, mode: 'replace' | 'add' = 'replace') {
  let n = 0
  const newId = () => `new-${n++}`
  return imported(drawing, plan, {
    mapping: likelyMapping(plan),
    placing: likelyPlacing(plan, drawing.widthCm),
    mode,
    newId,
  })
}

describe.each(Object.entries(formats))('a hall as %s', (_, through) => {
  it('comes back as it was: every outline, every field, every id, in its order', () => {
    fc.assert(
      fc.property(anyDrawing, (drawing) => {
        const { drawing: back, faults, skipped } = takenInto(drawing, through(drawing))
        expect(back).toEqual(drawing)
        expect(faults).toEqual([])
        expect(skipped).toBe(0)
        const editor = createEditor(drawing)
        editor.run({ kind: 'become', drawing: back, from: 'import' })
        expect(editor.state.get().past).toEqual([])
      }),
    )
  })

  it('undoes whatever was done to the hall since, and the stands are still the same', () => {
    const before = hallOf(...row(4))
    const since = {
      ...before,
      widthCm: 9000,
      zones: [],
      features: [],
      stands: before.stands.slice(1).map((stand) => ({ ...stand, number: `Z${stand.number}`, zoneId: null, watts: 1 })),
    }
    const { drawing, known, gone } = takenInto(since, through(before))
    expect(drawing.stands.slice(1)).toEqual(before.stands.slice(1))
    expect(drawing.widthCm).toBe(before.widthCm)
    // What was removed is no longer known: an id that is not of this hall may be of another.
    expect(drawing.stands[0]?.id).toBe('new-2')
    expect(known).toBe(3)
    expect(gone).toBe(0)
  })

  it('is the same in another hall but for its ids, which are each there once', () => {
    fc.assert(
      fc.property(anyDrawing, (drawing) => {
        const { drawing: copy } = takenInto(hallOf(), through(drawing))
        const bare = ({ stands, features, zones, ...frame }: Drawing) => ({
          ...frame,
          zones: zones.map(({ id: _id, ...zone }) => zone),
          features: features.map(({ id: _id, ...feature }) => feature),
          stands: stands.map(({ id: _id, zoneId, ...stand }) => ({
            ...stand,
            zone: zones.findIndex(({ id }) => id === zoneId),
          })),
        })
        expect(bare(copy)).toEqual(bare(drawing))
        const ids = [copy.stands, copy.features, copy.zones].flatMap((list) => list.map(({ id }) => id))
        expect(new Set(ids).size).toBe(ids.length)
      }),
    )
  })

  it('is added beside what is there with ids and numbers of its own', () => {
    const hall = hallOf(...row(3))
    const { drawing, faults } = takenInto(hall, through(hall), 'add')
    expect(drawing.stands.map(({ number }) => number)).toEqual(['A-001', 'A-002', 'A-003', 'A-004', 'A-005', 'A-006'])
    expect(drawing.zones.map(({ key }) => key)).toEqual(['west', 'west-2'])
    expect(drawing.stands[3]?.zoneId).not.toBe('west')
    expect(new Set([...drawing.stands, ...drawing.features, ...drawing.zones].map(({ id }) => id)).size).toBe(10)
    expect(faults.map(({ why }) => why).sort()).toEqual(['HALL_KEPT', 'NUMBER_TAKEN', 'NUMBER_TAKEN', 'NUMBER_TAKEN'])
  })
})
