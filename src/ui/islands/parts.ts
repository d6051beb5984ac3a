import { drawn } from './show.ts';

/** What few pages need is fetched where its mark stands, and weighs on no other page. */
const parts: readonly (readonly [mark: string, fetch: () => Promise<unknown>])[] = [
  ['[data-board]', () => import('./board.ts')],
  ['[data-check]', () => import('./check.ts')],
];

export function fetchParts(): void {
  look();
  document.addEventListener(drawn, look);
}

function look(): void {
  for (const [mark, fetch] of parts) if (document.querySelector(mark)) void fetch();
}
