import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts', 'tests/browser/*.story.ts'],
    globalSetup: 'tests/support/global-setup.ts',
    setupFiles: 'tests/support/each-file.ts',
    // Our code as it runs: Node reads the TypeScript itself, and nothing is bundled or rewritten.
    experimental: { viteModuleRunner: false },
    pool: 'forks',
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 60_000,
    teardownTimeout: 20_000,
  },
})
