import { run } from './processes.ts'

/** Only what runs the demo: the API's own `generate` prints the contract, which is the developer's business. */
const filters = ['--filter=@salon/prisma', '--filter=@salon/schema', '--filter=@salon/web']

/** Does these tasks where their sources changed since the last time. */
export function turbo(...tasks: string[]): Promise<void> {
  const words = ['run', ...tasks, ...filters, '--output-logs=errors-only', '--log-prefix=none']
  return run('turbo', words, {
    env: { TURBO_TELEMETRY_DISABLED: '1', TURBO_NO_UPDATE_NOTIFIER: '1', TURBO_PRINT_VERSION_DISABLED: '1' },
  })
}
