import type { Tongue } from '../src/kit/texts.ts';

export const english: Tongue = { language: 'en', tag: 'en-GB' };
export const german: Tongue = { language: 'de', tag: 'de-DE' };
