import type { LetterAbout } from '../post/index.ts';

/** The page of what a letter is about. */
export const letterAbout: LetterAbout = () => undefined;
