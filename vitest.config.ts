import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    projects: [
      { extends: true, test: { name: 'all', include: ['test/**/*.test.ts'], exclude: ['test/examples/**'] } },
      // The examples of the rules share nothing that one could change, and with it one reading of the word lists.
      { extends: true, test: { name: 'examples', include: ['test/examples/*.test.ts'], isolate: false } },
    ],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    maxWorkers: 2,
    // Every program that a test starts finds what the one before compiled; each has a data folder of its own otherwise.
    env: { NODE_COMPILE_CACHE: fileURLToPath(new URL('node_modules/.cache/compiled', import.meta.url)) },
    // A busy machine is no failure.
    expect: { poll: { timeout: 15_000 } },
  },
})
