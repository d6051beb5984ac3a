import { defineConfig, type UserConfig } from 'vite';

// Two builds: what browsers load (names with hashes, a manifest to find them by), and the server as one bundle
// whose dependencies stay in node_modules. `vite build` makes the first, `vite build --ssr` the second.
const browser: UserConfig = {
  publicDir: 'public/static',
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
  build: {
    outDir: 'dist/server',
    emptyOutDir: true,
    copyPublicDir: false,
    sourcemap: true,
    minify: false,
    target: 'node24',
  },
};

const jsx: UserConfig = { oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } } };

export default defineConfig(({ isSsrBuild }) => ({ ...jsx, ...(isSsrBuild ? server : browser) }));
