export { ArchiveError, type ArchiveFault } from './archive-error.ts';
export { CSV_FIELDS, previewCsv, suggestMapping, type CsvField, type CsvPreview } from './csv-mapping.ts';
export { networkProfileKey } from './network-profile.ts';
export { gatherOwnerClues, inferOwner, type InferredOwner, type OwnerClue, type OwnerClues, type OwnerEvidence } from './owner.ts';
export { profileAddress, profileKey, type ProfileKey } from './profile-url.ts';
export { kindOfFile, readArchive, type ReadArchiveOptions } from './read-archive.ts';
export type * from './record.ts';
export { personToVcard, type WrittenPerson } from './write-vcard.ts';
