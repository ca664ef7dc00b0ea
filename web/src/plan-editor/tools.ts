/** What a press on the drawing does. */
export const TOOLS = ['choose', 'stand', 'aisle', 'wall', 'door', 'exit', 'pillar', 'power', 'water', 'zone'] as const
export type Tool = (typeof TOOLS)[number]
export type DrawingTool = Exclude<Tool, 'choose'>

/** The digit of a tool, by the place of its key: the same on every keyboard, whatever is printed on it. */
export const digitOf = (tool: Tool): number => (TOOLS.indexOf(tool) + 1) % 10
export const toolOfCode = (code: string): Tool | undefined => TOOLS.find((tool) => code === `Digit${digitOf(tool)}`)

/** Two corners, two ends, or one point. */
export const MADE_OF = {
  stand: 'area',
  aisle: 'area',
  pillar: 'area',
  zone: 'area',
  wall: 'line',
  door: 'line',
  exit: 'line',
  power: 'point',
  water: 'point',
} as const satisfies Record<DrawingTool, 'area' | 'line' | 'point'>

/** What a click alone draws, in centimetres to the east and to the south. */
export const USUAL_SIZE = {
  stand: [300, 300],
  aisle: [600, 300],
  pillar: [50, 50],
  zone: [1200, 900],
  wall: [300, 0],
  door: [300, 0],
  exit: [200, 0],
  power: [0, 0],
  water: [0, 0],
} as const satisfies Record<DrawingTool, readonly [number, number]>
