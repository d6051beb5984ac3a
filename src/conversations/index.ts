export type { IncomingMessage } from './incoming.ts';
export { openIncomingMessages, pourMessages, takeInMessages } from './store-take-in.ts';
