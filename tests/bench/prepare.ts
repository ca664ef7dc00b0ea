import { turbo } from '../../api/bin/turbo.ts'

// What is measured is what is served: generated and built, where sources changed since the last time.
await turbo('generate', 'build')
await import('./run.ts')
