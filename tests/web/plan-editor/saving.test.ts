import { describe, expect, it } from 'vitest'
import type { Drawing } from '../../../web/src/plan-editor/drawing.ts'
import { createEditor } from '../../../web/src/plan-editor/editor.ts'
import type { KeptDrawing } from '../../../web/src/plan-editor/keptDrawing.ts'
import { createSaving, type SaveAnswer, type Served } from '../../../web/src/plan-editor/saving.ts'
import { hallOf, row } from './drawings.ts'

const hall = () => hallOf(...row(3))
const renamed = (drawing: Drawing, id: string, number: string): Drawing => ({
  ...drawing,
  stands: drawing.stands.map((stand) => (stand.id === id ? { ...stand, number } : stand)),
})
const numbers = ({ stands }: Drawing) => stands.map(({ number }) => number)

/** A server that two editors share, which refuses what is drawn on an older version; and one device. */
function desk(kept?: KeptDrawing) {
  let served: Served = { drawing: hall(), version: 0, basedOn: 1 }
  let isAway = false
  const device = { kept }
  const editor = createEditor(kept ? structuredClone(served.drawing) : served.drawing)
  const saving = createSaving({
    editor,
    opened: { ...served, drawing: editor.state.get().drawing },
    save: async (drawing, seen): Promise<SaveAnswer> => {
      if (isAway) return { kind: 'unheard' }
      if (seen.version !== served.version || seen.basedOn !== served.basedOn) return { kind: 'stale' }
      served = { drawing: structuredClone(drawing), version: served.version + 1, basedOn: served.basedOn }
      return { kind: 'saved', version: served.version, basedOn: served.basedOn }
    },
    read: async () => (isAway ? undefined : structuredClone(served)),
    device: {
      keep: (drawn) => {
        device.kept = structuredClone(drawn)
      },
      forget: () => {
        device.kept = undefined
      },
      read: async () => device.kept,
    },
    onTakenUp: () => undefined,
    quietFor: 60_000,
    tryAgainAfter: 60_000,
  })
  return {
    editor,
    saving,
    device,
    sign: () => saving.state.get().sign,
    served: () => served,
    draw: (id: string, number: string) => editor.run({ kind: 'setStands', ids: [id], part: { number } }),
    colleague: (change: (drawing: Drawing) => Drawing) => {
      served = { ...served, drawing: change(served.drawing), version: served.version + 1 }
    },
    away: (is: boolean) => {
      isAway = is
    },
  }
}

describe('what is drawn', () => {
  it('is kept on the device at once, and is no longer once the server has it', async () => {
    const { saving, device, draw, sign, served } = desk()
    draw('s0', 'B-1')
    expect(sign()).toBe('pending')
    expect(numbers(device.kept?.drawing as Drawing)).toEqual(['B-1', 'A-002', 'A-003'])
    expect(await saving.flush()).toBe(true)
    expect(sign()).toBe('saved')
    expect(device.kept).toBeUndefined()
    expect(served()).toMatchObject({ version: 1 })
  })

  it('is not sent where it was taken back to what is saved', async () => {
    const { saving, editor, device, draw, sign, served } = desk()
    draw('s0', 'B-1')
    editor.undo()
    expect(sign()).toBe('saved')
    expect(device.kept).toBeUndefined()
    expect(await saving.flush()).toBe(true)
    expect(served().version).toBe(0)
  })

  it('stays on the device while the network is away, and is saved when it is back', async () => {
    const { saving, device, draw, sign, served, away } = desk()
    away(true)
    draw('s0', 'B-1')
    expect(await saving.flush()).toBe(false)
    expect(sign()).toBe('kept')
    expect(device.kept).toBeDefined()
    away(false)
    expect(await saving.flush()).toBe(true)
    expect(numbers(served().drawing)).toEqual(['B-1', 'A-002', 'A-003'])
  })

  it('is taken up again from the device, laid upon what a colleague saved meanwhile', async () => {
    const drawing = renamed(hall(), 's0', 'B-1')
    const kept = { base: hall(), drawing, version: 0, basedOn: 1 }
    const { editor, saving, served } = desk(kept)
    await expect.poll(() => numbers(editor.state.get().drawing)).toEqual(['B-1', 'A-002', 'A-003'])
    expect(await saving.flush()).toBe(true)
    expect(numbers(served().drawing)).toEqual(['B-1', 'A-002', 'A-003'])
  })
})

describe('what a colleague saved', () => {
  it('is shown at once where nothing was drawn here, and is no step to undo', async () => {
    const { editor, saving, colleague, sign } = desk()
    colleague((drawing) => renamed(drawing, 's1', 'C-1'))
    saving.told(1)
    await expect.poll(() => numbers(editor.state.get().drawing)).toEqual(['A-001', 'C-1', 'A-003'])
    expect(sign()).toBe('saved')
    expect(editor.undo()).toBeUndefined()
  })

  it('is laid under what was drawn here, and both are saved', async () => {
    const { editor, saving, colleague, draw, served } = desk()
    draw('s0', 'B-1')
    colleague((drawing) => renamed(drawing, 's1', 'C-1'))
    expect(await saving.flush()).toBe(true)
    expect(numbers(served().drawing)).toEqual(['B-1', 'C-1', 'A-003'])
    // To undo takes back what was done here, and nothing of the colleague's.
    editor.undo()
    expect(numbers(editor.state.get().drawing)).toEqual(['A-001', 'C-1', 'A-003'])
  })

  it('waits for a choice where both changed one thing, and nothing is saved before', async () => {
    const { editor, saving, colleague, draw, served, sign } = desk()
    draw('s0', 'B-1')
    draw('s2', 'B-3')
    colleague((drawing) => renamed(renamed(drawing, 's0', 'C-1'), 's2', 'C-3'))
    expect(await saving.flush()).toBe(false)
    expect(sign()).toBe('clash')
    expect(saving.state.get().clashes.map(({ id }) => id)).toEqual(['s0', 's2'])
    expect(served().version).toBe(1)
    saving.settle(new Map([['s0', 'theirs']]))
    expect(await saving.flush()).toBe(true)
    expect(numbers(served().drawing)).toEqual(['C-1', 'A-002', 'B-3'])
    expect(numbers(editor.state.get().drawing)).toEqual(['C-1', 'A-002', 'B-3'])
  })

  it('leaves the choices that are still open to be made when they save again', async () => {
    const { saving, colleague, draw, served } = desk()
    draw('s0', 'B-1')
    colleague((drawing) => renamed(drawing, 's0', 'C-1'))
    await saving.flush()
    colleague((drawing) => renamed(drawing, 's1', 'C-2'))
    saving.told(2)
    await expect.poll(() => saving.state.get().version).toBe(2)
    expect(saving.state.get().clashes.map(({ id }) => id)).toEqual(['s0'])
    saving.settle(new Map([['s0', 'theirs']]))
    expect(await saving.flush()).toBe(true)
    expect(numbers(served().drawing)).toEqual(['C-1', 'C-2', 'A-003'])
  })
})

it('a draft that became another on the server is a step that can be undone and is saved again', async () => {
  const { editor, saving, served, colleague } = desk()
  await saving.replaceBy(async () => {
    colleague((drawing) => renamed(drawing, 's0', 'OLD-1'))
    // Told of while it is under way: it is what is being done here.
    saving.told(1)
    return structuredClone(served())
  })
  expect(numbers(editor.state.get().drawing)).toEqual(['OLD-1', 'A-002', 'A-003'])
  expect(editor.undo()).toBe('become')
  expect(await saving.flush()).toBe(true)
  expect(numbers(served().drawing)).toEqual(['A-001', 'A-002', 'A-003'])
})
