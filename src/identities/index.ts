export { type Identity, identityKey, type IdentityKind } from './identity.ts';
export { linkOf, writeTo } from './reach.ts';
export { foldName } from './fold-name.ts';
export { deleteIdentity, insertIdentity, personAt, personWith } from './store.ts';
export type { Changed, IncomingIdentity, IncomingNote, IncomingPerson, Mention, TakeIn } from './incoming.ts';
export { knownNames, knownProfiles, openIncoming, pourMentions, pourNotes, pourPeople } from './store-incoming.ts';
export { matchIncoming } from './store-match.ts';
export { takeInPeople } from './take-in.ts';
export { countFurther, countMissing, type HowMany, markAsVanished, whoIsFurther, whoIsMissing } from './store-vanished.ts';
