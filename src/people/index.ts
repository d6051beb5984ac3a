export { identityKey, type IdentityKind } from './identity.ts';
export { foldName, initials } from './name.ts';
export type { IncomingIdentity, IncomingPerson, IncomingPosition, TakeIn, TakenIn } from './incoming.ts';
export { openIncoming, pourPeople } from './store-incoming.ts';
export { takeInPeople } from './take-in.ts';
