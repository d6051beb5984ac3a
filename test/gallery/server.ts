import { readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { join, relative } from 'node:path';
import { serve } from '@hono/node-server';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import { build } from 'vite';
import { readAssets, renderPage, themes, type Assets, type Manifest } from '../../src/ui/index.ts';
import { galleryPage, rooms } from './gallery.tsx';

export type Gallery = { readonly address: string; readonly close: () => void };

const policy = "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; form-action 'self'";

/** The gallery behind the content security policy that the app sends, on a free port, with freshly built assets in `folder`; `more` adds pages. */
export async function serveGallery(folder: string, more: (http: Hono, assets: Assets) => void = () => {}): Promise<Gallery> {
  await build({ logLevel: 'error', build: { outDir: folder } });
  const assets = readAssets(JSON.parse(readFileSync(join(folder, '.vite/manifest.json'), 'utf8')) as Manifest);
  const http = new Hono();
  http.use(async (c, next) => {
    await next();
    c.header('content-security-policy', policy);
  });
  more(http, assets);
  http.get('/gallery/:room', c => {
    const room = rooms.find(name => name === c.req.param('room'));
    const theme = themes.find(name => name === c.req.query('theme')) ?? 'system';
    return room ? c.html(renderPage(galleryPage(room, theme, assets))) : c.notFound();
  });
  http.use(serveStatic({ root: relative(process.cwd(), folder) }));
  return new Promise(ready => {
    const server = serve({ fetch: http.fetch, port: 0, hostname: '127.0.0.1' }, ({ port }: AddressInfo) =>
      ready({ address: `http://127.0.0.1:${port}`, close: () => server.close() }),
    );
  });
}
