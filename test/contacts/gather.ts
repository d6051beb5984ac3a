import type { ContactEvent, PersonRecord } from '../../src/contacts/index.ts';

/** Bytes or text as a stream of pieces. */
export async function* stream(content: string | Uint8Array, size = 65536): AsyncGenerator<Uint8Array> {
  const bytes = Buffer.from(content as string);
  for (let from = 0; from < bytes.length; from += size) yield bytes.subarray(from, from + size);
}

export async function gathered<T>(source: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const each of source) all.push(each);
  return all;
}

export function peopleOf(events: readonly ContactEvent[]): PersonRecord[] {
  return events.filter((event) => event.kind === 'person');
}

/** Each skipped record and remark as `line: reason`. */
export function complaintsOf(events: readonly ContactEvent[]): string[] {
  return events.filter((event) => event.kind === 'skipped' || event.kind === 'remark').map((event) => `${event.line}: ${event.reason}`);
}
