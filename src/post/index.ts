export { postLetter } from './post-letter.ts';
export { type Correspondent, isMailAddress, LetterRefused, type LetterState, type OutgoingLetter, type PostedLetter } from './letter.ts';
export { writer } from './sender.ts';
export { letterById, lettersAbout, troubledLetters } from './store-letters.ts';
export { sayTrouble } from './say-trouble.ts';
export { postRoutes, type LetterAbout } from './web.tsx';
export { postApi } from './api.ts';
export { postCommands } from './cli.ts';
export { sendTask, sweepPostTask } from './jobs.ts';
