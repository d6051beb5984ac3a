import { shapes, type IconName } from './shapes.ts';

export type { IconName } from './shapes.ts';

/** A drawing of 24 by 24 in the colour of the text beside it. It says nothing by itself: always put words next to it or around it. */
export function Icon({ name, size = 20 }: { readonly name: IconName; readonly size?: number | undefined }) {
  return <svg class="icon" width={size} height={size} viewBox="0 0 24 24" aria-hidden="true" focusable="false" dangerouslySetInnerHTML={strokes[name]} />;
}

// Written once; a page has some forty drawings.
const strokes = Object.fromEntries(Object.entries(shapes).map(([name, ways]) => [name, { __html: ways.map(d => `<path d="${d}"></path>`).join('') }])) as Record<IconName, { readonly __html: string }>;
