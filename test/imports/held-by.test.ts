import { expect, test } from 'vitest';
import { heldBy } from '../../src/imports/held-by.ts';

const read = { connections: 3, invitations: 0, messages: 1 }, people = { created: 1, updated: 0, unchanged: 0 };

test('what an archive held is told by its kinds of record, what a table held by its people', () => {
  expect(heldBy({ source: 'linkedin', read, people })).toBe('3 connections, 0 invitations, 1 messages');
  expect(heldBy({ source: 'csv', read: { connections: 0, invitations: 0, messages: 0 }, people })).toBe('1 person');
});
