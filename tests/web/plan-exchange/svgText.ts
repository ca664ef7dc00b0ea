import { SaxesParser } from 'saxes'
import type { SvgNode } from '../../../web/src/plan-exchange/svgTree.ts'

interface Open {
  readonly name: string
  readonly attributes: Map<string, string>
  readonly children: SvgNode[]
  text: string
}

/** The tree that `readSvg` makes with the browser's parser, made by another strict one: there is no document here. */
export function svgTree(text: string): SvgNode {
  const root: Open = { name: '', attributes: new Map(), children: [], text: '' }
  const open: Open[] = [root]
  const parser = new SaxesParser({ xmlns: true })
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', ({ local, attributes }) => {
    const pairs = Object.values(attributes).map((each): [string, string] => [each.local, each.value])
    open.push({ name: local, attributes: new Map(pairs), children: [], text: '' })
  })
  parser.on('text', (more) => {
    for (const each of open) each.text += more
  })
  parser.on('closetag', () => {
    const node = open.pop()
    if (node) open.at(-1)?.children.push(node)
  })
  parser.write(text).close()
  const [svg] = root.children
  if (!svg) throw new Error('no element')
  return svg
}
