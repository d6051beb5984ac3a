export type { IncomingMessage } from './incoming.ts';
export { countMessages, messagesToNobody, openIncomingMessages, pourMessages, resolveMessages, splitRecipients, takeInMessages } from './store-take-in.ts';
export { ContactCard } from './contact-card.tsx';
export type { Moment } from './moment.ts';
export { contactByYear, threadWith } from './store.ts';
export { Story, ThreadPage } from './story.tsx';
export { timelineOf, type Timeline } from './timeline.ts';
