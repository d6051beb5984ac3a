import type { ImportResult } from '../intake/index.ts';

/** What was in the files: an archive's own kinds of record, of an address book or a table its people. */
export function heldBy({ source, read, people }: Pick<ImportResult, 'source' | 'read' | 'people'>): string {
  if (source === 'linkedin') return `${read.connections} connections, ${read.invitations} invitations, ${read.messages} messages`;
  const count = people.created + people.updated + people.unchanged;
  return `${count} ${count === 1 ? 'person' : 'people'}`;
}
