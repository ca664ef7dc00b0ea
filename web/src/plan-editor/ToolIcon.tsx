/** Strokes on a 24-unit grid, for what is drawn and what is done to it. A plan is not mirrored, and neither are they. */
const strokes = {
  choose: 'M6 3l12 9-5.5 1 3 6-2.7 1.3-3-6L6 18z',
  stand: 'M4 6h16v12H4zM4 10h16',
  aisle: 'M8 3v18M16 3v18M12 5v3M12 11v3M12 17v3',
  wall: 'M3 17l18-10M3 20l18-10',
  door: 'M3 20h5M16 20h5M8 20V8M8 8a12 12 0 0 1 8 12',
  exit: 'M13 4H5v16h8M10 12h11M17 8l4 4-4 4',
  pillar: 'M8 8h8v8H8zM8 8l8 8M16 8l-8 8',
  power: 'M13 3L6 13h5l-1 8 8-11h-5z',
  water: 'M12 3c5 6 6.5 8.5 6.5 11.5a6.5 6.5 0 0 1-13 0C5.5 11.500 7 9 12 3z',
  zone: 'M4 4h3M10 4h4M17 4h3v3M20 10v4M20 17v3h-3M14 20h-4M7 20H4v-3M4 14v-4M4 7V4',
  undo: 'M8 5L4 9l4 4M4 9h10a6 6 0 0 1 0 12h-3',
  redo: 'M16 5l4 4-4 4M20 9H10a6 6 0 0 0 0 12h3',
  split: 'M4 6h16v12H4zM12 3v18',
  merge: 'M4 6h16v12H4zM8 12h8M10 10l-2 2 2 2M14 10l2 2-2 2',
  renumber: 'M4 7l2-1v6M4 12h4M4 15h4l-4 4h4M12 7h9M12 12h9M12 17h9',
  duplicate: 'M8 8h12v12H8zM4 16V4h12',
  turn: 'M20 12a8 8 0 1 1-3-6.200M20 3v5h-5',
  mirrorX: 'M12 3v18M9 7L4 17h5zM15 7l5 10h-5z',
  mirrorY: 'M3 12h18M7 9l10-5v5zM7 15l10 5v-5z',
  remove: 'M5 7h14M9 7V4h6v3M7 7l1 13h8l1-13',
  left: 'M4 3v18M8 7h11M8 15h7',
  centre: 'M12 3v18M6 8h12M8 16h8',
  right: 'M20 3v18M5 7h11M9 15h7',
  top: 'M3 4h18M7 8v11M15 8v7',
  middle: 'M3 12h18M8 6v12M16 8v8',
  bottom: 'M3 20h18M7 5v11M15 9v7',
  spreadX: 'M4 4v16M20 4v16M10 8h4v8h-4z',
  spreadY: 'M4 4h16M4 20h16M8 10v4h8v-4z',
  keys: 'M3 7h18v11H3zM7 11h.01M11 11h.01M15 11h.01M8 15h8',
} as const

export type ToolIconName = keyof typeof strokes

/** Decoration beside words: hidden from screen readers, so the words must be there. */
export const ToolIcon = ({ name }: { name: ToolIconName }) => (
  <svg className="icon" viewBox="0 0 24 24" aria-hidden="true">
    <path d={strokes[name]} />
  </svg>
)
