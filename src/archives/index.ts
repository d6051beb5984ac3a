export { gatherOwnerClues, inferOwner, type InferredOwner, type OwnerClues, type OwnerEvidence } from './owner.ts';
export { kindOfFile, readArchive, type ReadArchiveOptions } from './read-archive.ts';
export type { ArchiveEvent, Correspondent, InvitationRecord, MessageRecord, NoteRecord } from './record.ts';
