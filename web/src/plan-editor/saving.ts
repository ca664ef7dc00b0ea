import { createStore, type Store } from '../live/store.ts'
import type { Drawing } from './drawing.ts'
import type { Editor } from './editor.ts'
import type { KeptDrawing } from './keptDrawing.ts'
import { type Clash, mergeDrawings, sameDrawing } from './mergeDrawings.ts'
import { type Side, settleClashes } from './settleClashes.ts'

/** A drawing as the server has it, and what names it there. */
export interface Served {
  readonly drawing: Drawing
  /** Of the draft; 0 where there is none. */
  readonly version: number
  readonly basedOn: number
}

export type SaveAnswer =
  | { readonly kind: 'saved'; readonly version: number; readonly basedOn: number }
  | { readonly kind: 'stale' }
  | { readonly kind: 'refused'; readonly message: string }
  /** The network is away. */
  | { readonly kind: 'unheard' }

/** `kept`: on this device only, until the network is back. `clash`: a person must choose; nothing is saved before. */
export type SavingSign = 'saved' | 'pending' | 'saving' | 'kept' | 'clash' | 'refused'

export interface SavingState {
  readonly sign: SavingSign
  readonly version: number
  readonly basedOn: number
  readonly clashes: readonly Clash[]
  readonly message: string | undefined
}

export interface Saving {
  readonly state: Store<SavingState>
  /** Saves now what is not saved; whether everything is. */
  readonly flush: () => Promise<boolean>
  /** Somebody saved, forgot or published: takes it in unless it is what is known already. */
  readonly told: (version: number | undefined) => void
  /**
   * Has something done to the whole draft on the server, and shows what it became: a step that can be undone. Nothing is
   * saved or taken in meanwhile. `work` answers undefined when nothing came of it.
   */
  readonly replaceBy: (work: () => Promise<Served | undefined>) => Promise<void>
  readonly settle: (sides: ReadonlyMap<string, Side>) => void
  readonly stop: () => void
}

interface Ports {
  readonly editor: Editor
  readonly opened: Served
  readonly save: (drawing: Drawing, seen: { version: number; basedOn: number }) => Promise<SaveAnswer>
  /** Undefined when the network is away. */
  readonly read: () => Promise<Served | undefined>
  readonly device: {
    readonly keep: (kept: KeptDrawing) => void
    readonly forget: () => void
    readonly read: () => Promise<KeptDrawing | undefined>
  }
  /** What this device had kept was taken up again. */
  readonly onTakenUp: () => void
  readonly quietFor?: number
  readonly tryAgainAfter?: number
}

/**
 * Saves what is drawn by itself, a moment after the last stroke. Every stroke is kept on the device at once. What a
 * colleague saved meanwhile is laid under what was drawn here; only where both changed the same field of the same thing
 * does a person choose, and until then nothing is saved.
 */
export function createSaving(ports: Ports): Saving {
  const { editor, opened, device, quietFor = 1_000, tryAgainAfter = 4_000 } = ports
  let base = opened.drawing
  let shown = editor.state.get().drawing
  let theirSide = base
  let busy: Promise<void> | undefined
  let toldWhileBusy: { version: number | undefined } | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  let stopped = false
  const { version, basedOn } = opened
  const state = createStore<SavingState>({ sign: 'saved', version, basedOn, clashes: [], message: undefined })
  const put = (part: Partial<SavingState>) => state.set({ ...state.get(), ...part })
  const drawn = () => editor.state.get().drawing

  const schedule = (after: number) => {
    clearTimeout(timer)
    if (!stopped) timer = setTimeout(() => void save(), after)
  }

  const changed = () => {
    if (drawn() === shown) return
    shown = drawn()
    if (sameDrawing(shown, base)) {
      base = shown
      clearTimeout(timer)
      device.forget()
      if (state.get().clashes.length === 0 && !busy) put({ sign: 'saved', message: undefined })
      return
    }
    const { version, basedOn, clashes } = state.get()
    device.keep({ base, drawing: shown, version, basedOn })
    if (clashes.length > 0) return
    put({ sign: 'pending', message: undefined })
    schedule(quietFor)
  }

  /** Shows a drawing that is no stroke of this editor's. */
  const show = (drawing: Drawing) => {
    shown = drawing
    editor.receive(drawing)
  }

  /** One thing at a time goes to the server; what was told meanwhile is looked at afterwards. */
  const alone = (work: () => Promise<void>): Promise<void> => {
    // Begun only once it is known to be under way: what it sets off may look.
    busy ??= Promise.resolve()
      .then(work)
      .finally(() => {
        busy = undefined
        const late = toldWhileBusy
        toldWhileBusy = undefined
        if (late) told(late.version)
      })
    return busy
  }

  const save = (): Promise<void> => {
    clearTimeout(timer)
    return alone(saveOnce)
  }

  const saveOnce = async () => {
    const sent = drawn()
    const { clashes, version, basedOn } = state.get()
    if (clashes.length > 0) return
    if (sent === base) return put({ sign: 'saved' })
    put({ sign: 'saving' })
    const answer = await ports.save(sent, { version, basedOn })
    if (answer.kind === 'saved') {
      base = sent
      put({ version: answer.version, basedOn: answer.basedOn, message: undefined })
      if (drawn() === sent) {
        device.forget()
        put({ sign: 'saved' })
      } else {
        device.keep({ base, drawing: drawn(), version: answer.version, basedOn: answer.basedOn })
        put({ sign: 'pending' })
        schedule(quietFor)
      }
    } else if (answer.kind === 'stale') await takeIn()
    else if (answer.kind === 'refused') put({ sign: 'refused', message: answer.message })
    else {
      put({ sign: 'kept' })
      schedule(tryAgainAfter)
    }
  }

  /** Reads what the server has and lays it under what is drawn here. */
  const takeIn = async () => {
    const served = await ports.read()
    if (stopped) return
    if (!served) {
      if (drawn() !== base) put({ sign: 'kept' })
      return schedule(tryAgainAfter)
    }
    const { version, basedOn } = served
    const isKnown = version === state.get().version && basedOn === state.get().basedOn
    if (isKnown && drawn() === base) return put({ sign: 'saved' })
    lay(base, served)
  }

  const lay = (from: Drawing, served: Served) => {
    const { version, basedOn } = served
    const mine = drawn()
    const merged = mergeDrawings(from, mine, served.drawing)
    // What was not chosen before a colleague saved again must be chosen still, from both sides as they are by now.
    const before = state.get().clashes
    const theirsStill = mergeDrawings(from, theirSide, served.drawing, 'theirs').drawing
    const theirsNow = mergeDrawings(from, mine, served.drawing, 'theirs').drawing
    theirSide = settleClashes(theirsNow, theirsStill, before, new Map(before.map(({ id }) => [id, 'theirs'])))
    base = served.drawing
    const open = new Map(before.map((clash) => [clash.id, clash]))
    for (const clash of merged.clashes) open.set(clash.id, clash)
    const clashes = [...open.values()]
    const isTheirs = sameDrawing(merged.drawing, base)
    show(isTheirs ? base : merged.drawing)
    put({ version, basedOn, clashes, message: undefined })
    if (isTheirs) {
      device.forget()
      return put({ sign: 'saved', clashes: [] })
    }
    device.keep({ base, drawing: merged.drawing, version, basedOn })
    if (clashes.length > 0) return put({ sign: 'clash' })
    put({ sign: 'pending' })
    schedule(0)
  }

  const told = (version: number | undefined) => {
    if (busy) toldWhileBusy = { version }
    else if (version === undefined || version !== state.get().version) void alone(takeIn)
  }

  const replace = (served: Served) => {
    clearTimeout(timer)
    base = served.drawing
    shown = base
    put({ version: served.version, basedOn: served.basedOn, clashes: [], sign: 'saved', message: undefined })
    editor.run({ kind: 'become', drawing: base, from: 'import' })
    // An equal drawing is no step, and stays the one that was shown.
    if (drawn() !== base) show(base)
    device.forget()
  }

  const stopWatching = editor.state.watch(changed)
  void device.read().then((kept) => {
    if (stopped || !kept || sameDrawing(kept.drawing, drawn())) return
    // Whatever was drawn in the moment before the device answered is less than what it kept.
    show(kept.drawing)
    lay(kept.base, { drawing: base, version: state.get().version, basedOn: state.get().basedOn })
    ports.onTakenUp()
  })

  return {
    state,
    told,
    async flush() {
      for (let turn = 0; turn < 5 && drawn() !== base && state.get().clashes.length === 0; turn++) {
        await save()
        if (state.get().sign === 'kept' || state.get().sign === 'refused') break
      }
      return drawn() === base
    },
    async replaceBy(work) {
      while (busy) await busy
      await alone(async () => {
        const served = await work()
        if (served && !stopped) replace(served)
      })
    },
    settle(sides) {
      const { clashes } = state.get()
      put({ clashes: [], sign: 'pending' })
      const settled = settleClashes(drawn(), theirSide, clashes, sides)
      editor.run({ kind: 'become', drawing: settled, from: 'colleague' })
      schedule(0)
    },
    stop() {
      stopped = true
      clearTimeout(timer)
      stopWatching()
      if (drawn() !== base && state.get().clashes.length === 0) void save()
    },
  }
}
