import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    setupFiles: ['test/seed.ts'],
    // The program is run in folders of its own, and a thread has no working folder.
    pool: 'forks',
    testTimeout: 120_000,
  },
});
