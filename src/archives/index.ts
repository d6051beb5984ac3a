export { gatherOwnerClues, inferOwner, type OwnerClues, type OwnerEvidence } from './owner.ts';
export { kindOfFile, readArchive } from './read-archive.ts';
export type { ArchiveEvent, InvitationRecord, MessageRecord, NoteRecord } from './record.ts';
