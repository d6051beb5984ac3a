import { promises as disk } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, gzip } from 'node:zlib';
import { defineConfig, type Plugin, type UserConfig } from 'vite';
import { precompileJsx } from './build/precompile-jsx.ts';

// Two builds: what browsers load (names with hashes, a manifest to find them by), and the server as one bundle
// whose dependencies stay in node_modules. `vite build` makes the first, `vite build --ssr` the second.

const browser: UserConfig = {
  publicDir: 'public/static',
  plugins: [compressed()],
  build: {
    outDir: 'dist/public',
    emptyOutDir: true,
    manifest: true,
    sourcemap: true,
    target: 'es2023',
    cssTarget: ['chrome125', 'firefox128', 'safari18'],
    // Letters and drawings are files of their own: data: addresses would need a hole in the content security policy.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: { input: ['public/app.css', 'src/ui/islands/guest.ts', 'src/ui/islands/member.ts'] },
  },
};

const server: UserConfig = {
  publicDir: false,
  plugins: [precompileJsx(join(import.meta.dirname, 'src/ui/template.ts'))],
  // A library of hundreds of small files takes longer to find on the disk than to run; those that look for files of their own stay where they are.
  ssr: { noExternal: true, external: ['pg', 'pg-copy-streams', 'graphile-worker', 'imapflow', 'nodemailer', 'undici', 'libphonenumber-js', 'yauzl', '@simplewebauthn/server'] },
  // All entries but the first run in threads of its own (src/kit/thread.ts).
  build: { outDir: 'dist/server', emptyOutDir: true, sourcemap: true, minify: false, target: 'node24', rolldownOptions: { input: ['src/app/main.ts', 'src/icalendar/busy-thread.ts', 'src/matching/match-thread.ts'] } },
};

/** Puts a .br and a .gz beside every script, sheet and drawing, so that no request pays for it. */
function compressed(): Plugin {
  return {
    name: 'compressed',
    apply: 'build',
    async writeBundle({ dir = '' }, bundle) {
      const names = Object.keys(bundle).filter(name => /\.(js|css|svg)$/.test(name));
      await Promise.all(names.map(name => compress(join(dir, name))));
    },
  };
}

async function compress(file: string): Promise<void> {
  const content = await disk.readFile(file);
  await disk.writeFile(`${file}.br`, await promisify(brotliCompress)(content));
  await disk.writeFile(`${file}.gz`, await promisify(gzip)(content, { level: 9 }));
}

const jsx: UserConfig = { oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } } };

export default defineConfig(({ isSsrBuild }) => ({ ...jsx, ...(isSsrBuild ? server : browser) }));
