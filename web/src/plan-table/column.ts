import type { MessageKey } from '../i18n/keys.ts'
import type { Command } from '../plan-editor/command.ts'
import type { Outline, Thing } from '../plan-editor/drawing.ts'
import { boxOf, rectangle } from '../plan-editor/geometry.ts'
import { metresText, outlineText, readMetres, readOutline } from './figures.ts'

export type Entry =
  | { readonly kind: 'text'; readonly isFigure?: boolean }
  | { readonly kind: 'choice'; readonly options: readonly { readonly value: string; readonly label: string }[] }
  | { readonly kind: 'yes' }

export type Entered = { readonly command: Command } | { readonly wrong: MessageKey }

/** One field of the things of a table: how it is shown, sorted and written. */
export interface Column<T extends Thing> {
  readonly key: string
  readonly heading: MessageKey
  /** In rem. */
  readonly width: number
  readonly isFigure?: boolean
  /** How it is written; undefined where it only can be read. */
  readonly entry: (thing: T) => Entry | undefined
  readonly shown: (thing: T) => string
  /** What the field holds when it is opened. */
  readonly written: (thing: T) => string
  readonly order: (thing: T) => string | number
  /** What writing it asks of the editor: of one thing, or of several at once where `isForMany`. */
  readonly enter: (ids: readonly string[], text: string, thing: T) => Entered
  readonly isForMany?: boolean
}

export const wrong = (key: MessageKey): Entered => ({ wrong: key })
const figure = { kind: 'text', isFigure: true } as const

type Format = (value: number) => string
/** A length in metres. The whole box is moved or stretched; corners keep their share of it. */
export function boxColumns<T extends Thing>(format: Format): readonly Column<T>[] {
  const box = ({ outline }: T) => boxOf(outline)
  const place = (key: 'left' | 'top'): Column<T> => ({
    key,
    heading: `plan-table.column.${key}`,
    width: 5.5,
    isFigure: true,
    entry: () => figure,
    shown: (thing) => format(box(thing)[key] / 100),
    written: (thing) => metresText(box(thing)[key]),
    order: (thing) => box(thing)[key],
    enter: ([id], text, thing) => {
      const to = readMetres(text)
      if (to === undefined || id === undefined) return wrong('plan-table.wrong.metres')
      const by = to - box(thing)[key]
      return { command: { kind: 'move', ids: [id], dx: key === 'left' ? by : 0, dy: key === 'top' ? by : 0 } }
    },
  })
  const size = (key: 'width' | 'depth'): Column<T> => {
    const of = (thing: T) => {
      const { left, top, right, bottom } = box(thing)
      return key === 'width' ? right - left : bottom - top
    }
    return {
      key,
      heading: `plan-table.column.${key}`,
      width: 7.5,
      isFigure: true,
      // What has no extent cannot be stretched: a wall from north to south has no width.
      entry: (thing) => (of(thing) > 0 ? figure : undefined),
      shown: (thing) => format(of(thing) / 100),
      written: (thing) => metresText(of(thing)),
      order: of,
      enter: ([id], text, thing) => {
        const to = readMetres(text)
        if (to === undefined || id === undefined) return wrong('plan-table.wrong.metres')
        if (to < 1) return wrong('plan-table.wrong.tooSmall')
        const from = box(thing)
        const stretched = key === 'width' ? { right: from.left + to } : { bottom: from.top + to }
        return { command: { kind: 'resize', ids: [id], from, to: { ...from, ...stretched } } }
      },
    }
  }
  return [place('left'), place('top'), size('width'), size('depth')]
}

/** All corners, for what is no rectangle. */
export const cornersColumn = <T extends Thing>(least: (thing: T) => number): Column<T> => ({
  key: 'corners',
  heading: 'plan-table.column.corners',
  width: 16,
  entry: () => ({ kind: 'text' }),
  shown: ({ outline }) => outlineText(outline),
  written: ({ outline }) => outlineText(outline),
  order: ({ outline }) => outline.length,
  enter: ([id], text, thing) => {
    const outline = readOutline(text)
    if (!outline || id === undefined || outline.length < least(thing)) return wrong('plan-table.wrong.corners')
    return { command: { kind: 'outline', id, outline } }
  },
})

/** Whether an outline is the rectangle of its box, whichever corner it begins with. */
export const isRectangle = (outline: Outline): boolean =>
  outline.length === 4 && new Set([...outline, ...rectangle(boxOf(outline))].map(String)).size === 4
