export { invitationMoments } from './store-moments.ts';
export type { IncomingInvitation } from './incoming.ts';
export { openIncomingInvitations, pourInvitations, takeInInvitations } from './store-take-in.ts';
export type { HangingCounts, InvitationCounts } from './invitation.ts';
export { countHanging, countInvitations } from './store.ts';
