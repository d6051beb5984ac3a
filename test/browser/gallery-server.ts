import { createServer, type Server } from 'node:http';
import { existsSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { build } from 'vite';
import { readAssets, renderPage, themes, type Manifest } from '../../src/ui/index.ts';
import { galleryPage, rooms } from '../../src/ui/gallery.tsx';

const types: Record<string, string> = {
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
  '.png': 'image/png',
};

/** The gallery behind the content security policy that the app sends, on a free port, with freshly built assets in `folder`. */
export async function serveGallery(folder: string): Promise<{ readonly server: Server; readonly address: string }> {
  await build({ logLevel: 'error', build: { outDir: folder } });
  const assets = readAssets(JSON.parse(readFileSync(join(folder, '.vite/manifest.json'), 'utf8')) as Manifest);
  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://here');
    const room = rooms.find(name => pathname === `/gallery/${name}`);
    const theme = themes.find(name => name === searchParams.get('theme')) ?? 'system';
    response.setHeader('content-security-policy', "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; form-action 'self'");
    if (room) return void answer(response, 'text/html; charset=utf-8', renderPage(galleryPage(room, theme, assets)));
    if (pathname === '/search/quick') return void answer(response, 'application/json', JSON.stringify(found));
    const file = join(folder, pathname);
    if (!existsSync(file)) return void response.writeHead(404).end('There is nothing here.');
    return void answer(response, types[extname(file)] ?? 'text/plain', readFileSync(file));
  });
  await new Promise<void>(ready => server.listen(0, '127.0.0.1', ready));
  const at = server.address();
  return { server, address: `http://127.0.0.1:${typeof at === 'object' && at ? at.port : 0}` };
}

const found = [
  { label: 'Priya Raman', href: '/gallery/person', hint: 'Learning lead, Thread', group: 'People' },
  { label: 'Import an archive', href: '/gallery/forms', hint: '', group: 'Actions' },
];

function answer(response: import('node:http').ServerResponse, type: string, body: string | Buffer): void {
  response.setHeader('content-type', type);
  response.end(body);
}
