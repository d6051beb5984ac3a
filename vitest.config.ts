import { configDefaults, defineConfig } from 'vitest/config';

// Browser tests run when they are asked for; they take a browser and a minute.
const browserTests = process.argv.some(word => word.includes('test/browser')) ? [] : ['test/browser/**'];

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    include: ['test/**/*.test.{ts,tsx}'],
    exclude: [...configDefaults.exclude, ...browserTests],
    globalSetup: 'test/global-setup.ts',
    setupFiles: 'test/setup.ts',
    pool: 'forks',
    maxWorkers: 2,
    testTimeout: 20_000,
    hookTimeout: 60_000,
  },
});
