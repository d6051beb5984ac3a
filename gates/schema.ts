/** Whether src/kit/schema.ts is what the migrations make: `node gates/schema.ts`. */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { withMigratedDatabase } from './migrated.ts';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
process.exitCode = await withMigratedDatabase(here('../migrations'), async url =>
  spawnSync(process.execPath, [here('../bin/schema.ts'), url, '--check'], { stdio: 'inherit' }).status ?? 1);
