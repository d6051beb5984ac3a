import type { Tongue } from '../kit/texts.ts';
import { texts } from './texts.ts';

/** That the first line of a list of people was a heading; nothing where there was none. */
export const sayHeading = (tongue: Tongue, heading: string): string => heading && texts(tongue)('typed.heading', { line: heading.length > 80 ? `${heading.slice(0, 79)}…` : heading });
