import { z } from 'zod';
import { type ImportRow, type KeptResult, stateOf } from '../intake/index.ts';

const counts = z.object({ created: z.int(), updated: z.int(), unchanged: z.int() });
const owner = z.object({ profile: z.string().nullable(), name: z.string(), confirmed: z.boolean(), others: z.array(z.object({ profile: z.string(), name: z.string() })) });

/** Something that stayed when an import was taken back, of whom, and the later changes that are why. */
export const keptJson = z.object({
  table: z.string(), person: z.uuid(), name: z.string(), fields: z.array(z.string()), because: z.array(z.object({ by: z.enum(['import', 'hand']), files: z.string() })),
});

/** An import as programs see it. */
export const importJson = z.object({
  id: z.uuid(), files: z.string(), state: z.enum(['asking', 'waiting', 'running', 'done', 'failed', 'stopped', 'undone']), createdAt: z.string(), finishedAt: z.string().nullable(),
  source: z.string().nullable(), failure: z.string().nullable(), hint: z.string().nullable(), change: z.uuid().nullable(),
  progress: z.object({ stage: z.string(), read: z.number(), people: z.int(), messages: z.int(), invitations: z.int() }),
  owner: owner.nullable(),
  result: z.object({
    files: z.array(z.string()), read: z.object({ connections: z.int(), invitations: z.int(), messages: z.int() }), people: counts, invitations: counts, messages: counts,
    changed: z.object({ company: z.int(), title: z.int(), vanished: z.int() }), missing: z.int(), skipped: z.int(), remarks: z.int(),
  }).nullable(),
});

export function toImportJson(row: ImportRow): z.input<typeof importJson> {
  const { stage = 'reading', read = 0, people = 0, messages = 0, invitations = 0 } = row.progress;
  return {
    id: row.id, files: row.fileName, state: stateOf(row), createdAt: row.createdAt.toISOString(), finishedAt: row.finishedAt?.toISOString() ?? null,
    source: row.source, failure: row.failure, hint: row.hint, change: row.changeId, progress: { stage, read, people, messages, invitations },
    owner: row.ownerName === null ? null : { profile: row.ownerKey, name: row.ownerName, confirmed: row.ownerConfirmedAt !== null, others: row.ownerChoices.map(({ key, name }) => ({ profile: key, name })) },
    result: row.changeId === null || row.result === null ? null : resultJson(row.result),
  };
}

const resultJson = ({ files, read, people, invitations, messages, changed, missing, skipped, remarks }: KeptResult) => ({ files: [...files], read, people, invitations, messages, changed, missing, skipped, remarks });
