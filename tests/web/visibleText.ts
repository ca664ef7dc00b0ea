import ts from 'typescript'

const readOut = new Set([
  'aria-label',
  'aria-description',
  'title',
  'alt',
  'placeholder',
  'label',
  'hint',
  'text',
  'lead',
])
const hasLetters = (text: string) => /\p{L}/u.test(text)

/** The literals that an expression may come out as on the page. */
function outcomes(node: ts.Expression): ts.LiteralLikeNode[] {
  if (ts.isStringLiteralLike(node)) return [node]
  if (ts.isTemplateExpression(node)) return [node.head, ...node.templateSpans.map((span) => span.literal)]
  if (ts.isParenthesizedExpression(node)) return outcomes(node.expression)
  if (ts.isConditionalExpression(node)) return [...outcomes(node.whenTrue), ...outcomes(node.whenFalse)]
  if (ts.isBinaryExpression(node)) {
    const isChoice = node.operatorToken.kind !== ts.SyntaxKind.PlusToken
    return isChoice ? outcomes(node.right) : [...outcomes(node.left), ...outcomes(node.right)]
  }
  return []
}

/** Words that people would read and that no catalogue holds: text between tags, and attributes that are read out. */
export function visibleText(path: string, source: string): string[] {
  const file = ts.createSourceFile(path, source, ts.ScriptTarget.Latest, true)
  const found: string[] = []
  const note = (node: ts.Node, text: string) => {
    if (!hasLetters(text)) return
    const { line } = file.getLineAndCharacterOfPosition(node.getStart())
    found.push(`${path}:${line + 1}: ${text.trim()}`)
  }
  const visit = (node: ts.Node): void => {
    if (ts.isJsxText(node)) note(node, node.text)
    if (ts.isJsxExpression(node) && node.expression && !ts.isJsxAttribute(node.parent))
      for (const literal of outcomes(node.expression)) note(literal, literal.text)
    if (ts.isJsxAttribute(node) && readOut.has(node.name.getText()) && node.initializer) {
      const value = node.initializer
      const literals = ts.isStringLiteral(value)
        ? [value]
        : ts.isJsxExpression(value) && value.expression
          ? outcomes(value.expression)
          : []
      for (const literal of literals) note(literal, literal.text)
    }
    ts.forEachChild(node, visit)
  }
  visit(file)
  return found
}
