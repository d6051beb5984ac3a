export { invitationMoments } from './store-moments.ts';
export type { IncomingInvitation } from './incoming.ts';
export { openIncomingInvitations, pourInvitations, takeInInvitations } from './store-take-in.ts';
export type { InvitationCounts } from './invitation.ts';
export { countInvitations } from './store.ts';
