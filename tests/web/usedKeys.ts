import ts from 'typescript'

export interface UsedKey {
  readonly where: string
  readonly key: string
  /** Of a template: the key begins so, and the rest is known only when it runs. */
  readonly isPrefix: boolean
}

/** Every literal of a source file that has the form of a catalogue key. */
export function usedKeys(path: string, source: string, domains: readonly string[]): UsedKey[] {
  const form = new RegExp(`^(?:${domains.join('|')})\\.[A-Za-z]`)
  const file = ts.createSourceFile(path, source, ts.ScriptTarget.Latest, true)
  const found: UsedKey[] = []
  const note = (node: ts.Node, key: string, isPrefix: boolean) => {
    if (!form.test(key)) return
    found.push({ where: `${path}:${file.getLineAndCharacterOfPosition(node.getStart()).line + 1}`, key, isPrefix })
  }
  const visit = (node: ts.Node): void => {
    if (ts.isStringLiteralLike(node) && !ts.isImportDeclaration(node.parent)) note(node, node.text, false)
    if (ts.isTemplateExpression(node)) note(node, node.head.text, true)
    ts.forEachChild(node, visit)
  }
  visit(file)
  return found
}
