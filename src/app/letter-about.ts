import type { LetterAbout } from '../post/index.ts';

/** The page of what a letter is about. */
export const letterAbout: LetterAbout = ({ kind, id }) => kind === 'introduction-request' ? `/introductions/requests/${id}` : undefined;
