import { readFile } from 'node:fs/promises'
import type { Plugin } from 'vite'

const generated = '@salon/schema/generated/graphql.ts'
const file = new URL('../schema/generated/graphql.ts', import.meta.url)
const one = '\0document:'
const named = new RegExp(`import\\s*\\{([^}]*)\\}\\s*from\\s*["']${generated}["'];?`, 'g')

/**
 * Gives every document a module of its own, so that a page brings the documents it sends and no others: as one module
 * they would all travel with the public board.
 */
export function splitDocuments(): Plugin {
  let lines: readonly string[] = []
  return {
    name: 'split-documents',
    apply: 'build',
    async buildStart() {
      lines = (await readFile(file, 'utf8')).split('\n')
    },
    resolveId: (id) => (id.startsWith(one) ? id : id.startsWith('document:') ? `\0${id}` : undefined),
    load(id) {
      if (!id.startsWith(one)) return undefined
      const name = id.slice(one.length)
      const line = lines.find((each) => each.startsWith(`export const ${name} = `))
      if (!line) throw new Error(`there is no document ${name}`)
      return line.replace(/ as unknown as DocumentNode<.*$/, '')
    },
    transform: (code) =>
      code.includes(generated)
        ? code.replace(named, (_import, names: string) =>
            names
              .split(',')
              .map((each) => each.trim())
              .filter((each) => each && !each.startsWith('type '))
              .map((each) => `import { ${each} } from 'document:${each.split(' ')[0]}'`)
              .join('\n'),
          )
        : undefined,
  }
}
