export { invitationMoments } from './store-moments.ts';
export type { IncomingInvitation } from './incoming.ts';
export { openIncomingInvitations, pourInvitations, takeInInvitations } from './store-take-in.ts';
export type { HangingCounts, InvitationCounts } from './invitation.ts';
export { countInvitations } from './store.ts';
export { countHanging } from './store-hanging.ts';
export { sayOutreachChange } from './say-change.ts';
export { outreachRoutes } from './web.tsx';
export { withdrawInvitations } from './withdraw-invitations.ts';
