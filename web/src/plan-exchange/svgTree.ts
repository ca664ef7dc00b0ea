/** An element of an SVG as plain data: names without their prefixes, and nothing that could do anything. */
export interface SvgNode {
  readonly name: string
  readonly attributes: ReadonlyMap<string, string>
  readonly children: readonly SvgNode[]
  /** All text within it. */
  readonly text: string
}
