import { join } from 'node:path';
import { configDefaults, defineConfig } from 'vitest/config';
import { precompileJsx } from './build/precompile-jsx.ts';

// Browser tests run when they are asked for; they take a browser and a minute.
const browserTests = process.argv.some(word => word.includes('test/browser')) ? [] : ['test/browser/**'];

export default defineConfig({
  // tests see pages as they are built
  plugins: [precompileJsx(join(import.meta.dirname, 'src/ui/template.ts'))],
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
