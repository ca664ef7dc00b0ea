import { run } from './processes.ts'

const env = { TURBO_TELEMETRY_DISABLED: '1', TURBO_NO_UPDATE_NOTIFIER: '1', TURBO_PRINT_VERSION_DISABLED: '1' }

/** What runs the platform: the API's own `generate` prints the contract, which is the developer's business. */
const RUNNING = ['prisma', 'schema', 'web']

/** Does these tasks where the sources of what runs changed since the last time. */
export function turbo(...tasks: string[]): Promise<void> {
  return turboIn(RUNNING, ...tasks)
}

/** The same in these workspaces. */
export function turboIn(workspaces: readonly string[], ...tasks: string[]): Promise<void> {
  const filters = workspaces.map((name) => `--filter=@salon/${name}`)
  return run('turbo', ['run', ...tasks, ...filters, '--output-logs=errors-only', '--log-prefix=none'], {
    env,
    quiet: true,
  })
}
