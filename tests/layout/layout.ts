import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'

const WORKSPACES = ['api', 'prisma', 'schema', 'tests', 'web']
const SCRIPTS = ['build', 'generate', 'types']
const TOP = [
  ...['README.md', 'ARCHITECTURE.md', 'CONTRIBUTING.md', 'CHANGELOG.md', 'LICENSE', '.ci', '.gitignore', 'docs'],
  ...['package.json', 'package-lock.json', 'tsconfig.json', 'turbo.json', 'biome.json', 'vitest.config.ts'],
  ...WORKSPACES,
]
const DOMAINS = ['edition', 'people', 'schedule', 'stands', 'meetings', 'conventions', 'programmes']
const API = [
  'main.ts',
  'server.ts',
  'config.ts',
  'context.ts',
  'db.ts',
  'web.ts',
  'page-head.ts',
  'graphql',
  'live',
  'files',
  'shared',
  ...DOMAINS,
]
const VAGUE = /(^|[-._])(utils?|helpers?|manager|services?|misc|common|index)[-._]/i
const LONGEST = 300

/** What git holds or would hold. */
export function projectFiles(root: string): string[] {
  const listed = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
    cwd: root,
    encoding: 'utf8',
  })
  return listed.split('\n').filter((path) => path !== '' && existsSync(`${root}${path}`))
}

/** Everything that is not where, or not called, what CONTRIBUTING.md says. Empty when all is well. */
export async function layoutProblems(root: string): Promise<string[]> {
  const files = projectFiles(root)
  return [
    ...nameProblems(files),
    ...(await readmeProblems(root)),
    ...(await lengthProblems(root, files)),
    ...(await scriptProblems(root)),
  ]
}

/** Places and names, from the list of files alone. */
export function nameProblems(files: readonly string[]): string[] {
  return files.flatMap((file) => {
    const [top = '', second, third = ''] = file.split('/')
    const name = file.split('/').at(-1) ?? ''
    const problems: string[] = []
    if (!TOP.includes(top)) problems.push(`${file}: the top level holds only ${TOP.join(', ')}`)
    if (top === 'api' && second === 'src' && !API.includes(third))
      problems.push(`${file}: api/src holds ${API.join(', ')}`)
    if (/\.tsx?$/.test(name) && VAGUE.test(name))
      problems.push(`${file}: a name for what it is, not for where it is used`)
    if (/\.(js|jsx)$/.test(name))
      problems.push(`${file}: TypeScript, or .mjs for what runs before anything is installed`)
    return problems
  })
}

/** Each domain says its words, states and invariants in at most thirty lines. */
async function readmeProblems(root: string): Promise<string[]> {
  const problems: string[] = []
  for (const domain of DOMAINS.filter((name) => existsSync(`${root}api/src/${name}`))) {
    const file = `api/src/${domain}/README.md`
    if (!existsSync(root + file)) problems.push(`${file}: missing`)
    else if ((await linesOf(root + file)) > 30) problems.push(`${file}: longer than thirty lines`)
  }
  return problems
}

async function lengthProblems(root: string, files: readonly string[]): Promise<string[]> {
  const problems: string[] = []
  for (const file of files.filter((path) => /\.(tsx?|mjs)$/.test(path) && !path.includes('.test.'))) {
    const lines = await linesOf(root + file)
    if (lines > LONGEST) problems.push(`${file}: ${lines} lines; past 200 something wants to move out`)
  }
  return problems
}

async function scriptProblems(root: string): Promise<string[]> {
  const problems: string[] = []
  for (const workspace of WORKSPACES) {
    const { scripts } = JSON.parse(await readFile(`${root}${workspace}/package.json`, 'utf8')) as {
      scripts: Record<string, string>
    }
    for (const script of SCRIPTS) {
      if (!scripts[script]) problems.push(`${workspace}/package.json: no script "${script}", which every workspace has`)
    }
  }
  return problems
}

const linesOf = async (path: string) => (await readFile(path, 'utf8')).trimEnd().split('\n').length
