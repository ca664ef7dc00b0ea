import { writeFile } from 'node:fs/promises'
import { machine } from './support/machine.ts'
import { root } from './support/processes.ts'
import { type Bench, markdown } from './support/report.ts'

const BENCHES: Readonly<Record<string, () => Promise<{ bench: Bench }>>> = {
  'schedule-read': () => import('./schedule-read.ts'),
  'fan-out': () => import('./fan-out.ts'),
  'commit-to-screen': () => import('./commit-to-screen.ts'),
  memory: () => import('./memory.ts'),
  'first-page': () => import('./first-page.ts'),
  plan: () => import('./plan.ts'),
  start: () => import('./start.ts'),
  claims: () => import('./claims.ts'),
  catalogue: () => import('./catalogue.ts'),
  allocation: () => import('./allocation.ts'),
  import: () => import('./import.ts'),
}

const PREFACE = `# Benchmarks

Written by \`npm run bench\`, which runs all of them; \`npm run bench -- <name>\` runs one and prints it. The peers that we
are compared with are set up in \`tests/bench/peers\`. Servers, clients and PostgreSQL share one small machine, so the
ratios within one run count, not the absolute figures.`

const wanted = process.argv.slice(2)
const unknown = wanted.filter((name) => !BENCHES[name])
if (unknown.length > 0) {
  console.error(`No benchmark is called ${unknown.join(', ')}. There are: ${Object.keys(BENCHES).join(', ')}.`)
  process.exit(1)
}

const about = machine()
const sections: string[] = []
let failed = 0
for (const name of wanted.length > 0 ? wanted : Object.keys(BENCHES)) {
  console.log(`… ${name}`)
  const section = await sectionOf(name)
  console.log(`\n${section}\n`)
  sections.push(section)
}
if (wanted.length === 0) {
  await writeFile(`${root}docs/benchmarks.md`, `${[PREFACE, about, ...sections].join('\n\n')}\n`)
  console.log('Written to docs/benchmarks.md')
}
process.exit(failed > 0 ? 1 : 0)

/** One that fails says so in its place: the figures of the others stand. */
async function sectionOf(name: string): Promise<string> {
  try {
    const { bench } = (await BENCHES[name]?.()) ?? {}
    if (!bench) throw new Error('there is no such benchmark')
    return markdown(name, await bench())
  } catch (error) {
    failed++
    console.error(error)
    return `## ${name} (\`npm run bench -- ${name}\`)\n\nThis run failed, and there are no figures.`
  }
}
