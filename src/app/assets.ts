import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { Hono } from 'hono';
import { serveStatic } from '@hono/node-server/serve-static';
import { projectRoot } from '../kit/root.ts';
import { type Assets, type Manifest, noAssets, readAssets } from '../ui/index.ts';

const built = join(projectRoot, 'dist', 'public');

/** The built files, read once; plausible addresses where nothing was built, as in tests. */
export const assets: Assets = readBuilt();

/** Serves the built files. Those whose address carries a hash may be kept for ever. */
export function browserAssets(): Hono {
  const files = new Hono();
  const root = relative(process.cwd(), built) || '.';
  files.use('/assets/*', serveStatic({ root, precompressed: true, onFound: (_, c) => c.header('cache-control', 'public, max-age=31536000, immutable') }));
  files.use('/icons/*', serveStatic({ root, onFound: (_, c) => c.header('cache-control', 'public, max-age=86400') }));
  return files;
}

function readBuilt(): Assets {
  try {
    return readAssets(JSON.parse(readFileSync(join(built, '.vite', 'manifest.json'), 'utf8')) as Manifest);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return noAssets;
    throw error;
  }
}
