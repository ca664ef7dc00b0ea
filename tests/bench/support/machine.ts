import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { availableParallelism, cpus, loadavg, totalmem, type } from 'node:os'
import { root } from './processes.ts'

const PACKAGES = [
  '@apollo/server',
  '@pothos/core',
  '@prisma/client',
  'autocannon',
  'fastify',
  'graphql',
  'graphql-ws',
  'postgraphile',
  'ws',
]

/** On what the figures were taken: they compare within one run only. */
export function machine(): string {
  const memory = Math.round(totalmem() / 2 ** 30)
  const cpu = cpus()[0]?.model.trim() || 'processor unknown'
  const versions = PACKAGES.map((name) => `${name} ${versionOf(name)}`)
  return [
    `- Date: ${new Date().toISOString().slice(0, 10)}, at ${commit()}`,
    `- Machine: ${availableParallelism()} cores (${cpu}), ${memory} GB, ${type()}; load before the run ${loadavg()[0]?.toFixed(2)}`,
    `- Node ${process.versions.node}; ${versions.join(', ')}`,
    ...(process.env.BENCH_QUICK
      ? ['- A short run (BENCH_QUICK), with a quarter of the repetitions: for orientation only']
      : []),
  ].join('\n')
}

function versionOf(name: string): string {
  const text = readFileSync(`${root}node_modules/${name}/package.json`, 'utf8')
  return (JSON.parse(text) as { version: string }).version
}

function commit(): string {
  try {
    return execFileSync('git', ['rev-parse', '--short', 'HEAD'], { cwd: root, encoding: 'utf8' }).trim()
  } catch {
    return 'no commit'
  }
}
