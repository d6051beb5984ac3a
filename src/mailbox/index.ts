export { mailboxApi } from './api.ts';
export { mailboxCommands } from './cli.ts';
export type { LetterTaker } from './go-through.ts';
export { callForMailTask, readMailTask } from './jobs.ts';
export { type Mailbox, sayMailboxTrouble } from './mailbox.ts';
export type { ReceivedLetter } from './received-letter.ts';
export { mailboxOf } from './store.ts';
export { mailboxRoutes } from './web.tsx';
