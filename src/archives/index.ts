export { ArchiveError, type ArchiveFault } from './archive-error.ts';
export { profileAddress, profileKey, type ProfileKey } from './profile-url.ts';
export type * from './record.ts';
