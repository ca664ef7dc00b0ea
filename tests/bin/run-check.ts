import { command, root, run, stopAll } from '../../api/bin/processes.ts'
import { turbo, turboIn } from '../../api/bin/turbo.ts'
import { layoutProblems } from '../layout/layout.ts'

const checks: Record<string, () => Promise<unknown>> = {
  'the documents fit the contract, and the clients are generated': () => turbo('generate'),
  'schema/schema.graphql is what the code prints': () => run(process.execPath, ['api/bin/print-schema.ts', '--check']),
  types: () => turboIn(['api', 'prisma', 'schema', 'tests', 'web'], 'types'),
  'style and who may import whom': () =>
    run('biome', [
      'ci',
      '--error-on-warnings',
      '--max-diagnostics=60',
      process.stdout.isTTY ? '--colors=force' : '--colors=off',
      '.',
    ]),
  'the layout': async () => {
    const problems = await layoutProblems(root)
    if (problems.length > 0) throw new Error(problems.join('\n'))
  },
}

// npm run check: everything that needs no database.
command(async () => {
  const failed: string[] = []
  for (const [name, check] of Object.entries(checks)) {
    try {
      await check()
      console.log(`ok      ${name}`)
    } catch (error) {
      failed.push(name)
      console.log(`failed  ${name}\n${error instanceof Error ? error.message : error}`)
    }
  }
  console.log(`${Object.keys(checks).length - failed.length} passed, ${failed.length} failed`)
  await stopAll(failed.length > 0 ? 1 : 0)
}, 130)
