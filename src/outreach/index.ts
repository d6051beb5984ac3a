export type { IncomingInvitation } from './incoming.ts';
export { openIncomingInvitations, pourInvitations, takeInInvitations } from './store-take-in.ts';
