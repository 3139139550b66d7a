import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['{app,bench,bin,platform,modules}/**/*.test.ts'],
    globalSetup: ['app/testing/postgres.ts'],
    pool: 'forks',
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 60_000,
    restoreMocks: true,
  },
});
