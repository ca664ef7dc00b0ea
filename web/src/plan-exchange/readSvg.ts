import { type FileRefusal, MOST_ELEMENTS, MOST_MB } from './rawPlan.ts'
import type { SvgNode } from './svgTree.ts'

/**
 * The tree of an SVG, by the browser's own parser in a document that is never shown: no script runs in it and nothing is
 * fetched for it. What is kept is names and figures as plain data. Refuses what declares entities, before it is parsed.
 */
export function readSvg(text: string): SvgNode | FileRefusal {
  const refused = whyNotParsed(text)
  if (refused) return refused
  const { documentElement: root } = new DOMParser().parseFromString(text, 'image/svg+xml')
  if (root.localName !== 'svg' || root.querySelector('parsererror')) return { code: 'NOT_SVG' }
  if (root.getElementsByTagName('*').length > MOST_ELEMENTS) return { code: 'TOO_MANY_ELEMENTS', most: MOST_ELEMENTS }
  return nodeOf(root)
}

/** What is refused unread: too much, and entities, which can grow without end or name other files. */
export function whyNotParsed(text: string): FileRefusal | undefined {
  if (text.length > MOST_MB * 1_000_000) return { code: 'TOO_LARGE', mostMb: MOST_MB }
  return /<!ENTITY/i.test(text) ? { code: 'ENTITIES' } : undefined
}

function nodeOf(element: Element): SvgNode {
  return {
    name: element.localName,
    attributes: new Map([...element.attributes].map(({ localName, value }) => [localName, value])),
    children: [...element.children].map(nodeOf),
    text: element.textContent ?? '',
  }
}
