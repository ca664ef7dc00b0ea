import { createStore, type Store } from '../live/store.ts'
import type { Command, CommandKind, WhyNot } from './command.ts'
import { type Drawing, thingOf } from './drawing.ts'
import { done, type Edit, editBetween, isNothing, undone } from './edit.ts'
import { perform } from './perform.ts'

interface Step {
  readonly kind: CommandKind
  readonly edit: Edit
}

export interface EditorState {
  readonly drawing: Drawing
  /** Ids, in the order in which they were chosen. */
  readonly chosen: readonly string[]
  readonly past: readonly Step[]
  readonly future: readonly Step[]
}

export const opened = (drawing: Drawing): EditorState => ({ drawing, chosen: [], past: [], future: [] })

const present = (drawing: Drawing, ids: readonly string[]) => ids.filter((id) => thingOf(drawing, id))

/** The state after a command, or why it cannot be done. What a command adds is chosen. */
export function commanded(state: EditorState, command: Command): EditorState | WhyNot {
  const outcome = perform(state.drawing, command)
  if ('whyNot' in outcome) return outcome.whyNot
  const edit = editBetween(state.drawing, outcome.drawing)
  if (isNothing(edit)) return state
  const added = [edit.stands, edit.features, edit.zones].flatMap(({ added }) => added.map(({ thing }) => thing.id))
  const isOwn = command.kind !== 'become'
  return {
    drawing: outcome.drawing,
    chosen:
      isOwn && added.length > 0 && command.kind !== 'split'
        ? added
        : present(outcome.drawing, command.kind === 'split' ? [...state.chosen, ...added] : state.chosen),
    past: [...state.past, { kind: command.kind, edit }],
    future: [],
  }
}

export function tookBack(state: EditorState): EditorState {
  const step = state.past.at(-1)
  if (!step) return state
  const drawing = undone(state.drawing, step.edit)
  return {
    drawing,
    chosen: present(drawing, state.chosen),
    past: state.past.slice(0, -1),
    future: [step, ...state.future],
  }
}

export function didAgain(state: EditorState): EditorState {
  const [step, ...future] = state.future
  if (!step) return state
  const drawing = done(state.drawing, step.edit)
  return { drawing, chosen: present(drawing, state.chosen), past: [...state.past, step], future }
}

/**
 * What a colleague saved, laid under what is drawn here. It is no step of this editor's: to undo takes back only what was
 * done here, and of things that both changed only the fields that were changed here.
 */
export const received = (state: EditorState, drawing: Drawing): EditorState => ({
  ...state,
  drawing,
  chosen: present(drawing, state.chosen),
})

export interface Editor {
  readonly state: Store<EditorState>
  readonly run: (command: Command) => WhyNot | undefined
  /** What was taken back; undefined when there was nothing. */
  readonly undo: () => CommandKind | undefined
  readonly redo: () => CommandKind | undefined
  readonly choose: (ids: readonly string[]) => void
  readonly receive: (drawing: Drawing) => void
}

/** One hall being drawn: its state and the only ways to change it. */
export function createEditor(drawing: Drawing): Editor {
  const state = createStore(opened(drawing))
  return {
    state,
    run(command) {
      const next = commanded(state.get(), command)
      if ('code' in next) return next
      state.set(next)
      return undefined
    },
    undo() {
      const step = state.get().past.at(-1)
      state.set(tookBack(state.get()))
      return step?.kind
    },
    redo() {
      const step = state.get().future[0]
      state.set(didAgain(state.get()))
      return step?.kind
    },
    choose(ids) {
      const { chosen } = state.get()
      if (ids.length === chosen.length && ids.every((id, n) => id === chosen[n])) return
      state.set({ ...state.get(), chosen: ids })
    },
    receive(drawing) {
      state.set(received(state.get(), drawing))
    },
  }
}
