import type { Context } from '../kit/context.ts';
import { transact } from '../kit/transact.ts';
import type { Role } from './filter.ts';
import { addLabel, deletePersonRows, removeLabel, setRhythmDays } from './store-write.ts';

/** What one act on several people came to. */
export type Done = { readonly change: string; readonly count: number };

type People = readonly string[];

export const tagPeople = (ctx: Context, me: string, people: People, name: string): Promise<Done> => act(ctx, me, 'people.tag', name, tx => addLabel(tx, 'tag', people, name.trim()));
export const untagPeople = (ctx: Context, me: string, people: People, name: string): Promise<Done> => act(ctx, me, 'people.untag', name, tx => removeLabel(tx, 'tag', people, name));
export const giveRole = (ctx: Context, me: string, people: People, role: Role): Promise<Done> => act(ctx, me, 'people.role', role, tx => addLabel(tx, 'role', people, role));
export const takeRole = (ctx: Context, me: string, people: People, role: Role): Promise<Done> => act(ctx, me, 'people.unrole', role, tx => removeLabel(tx, 'role', people, role));

/** How often to be in touch, in days; null for no rhythm. */
export const setRhythm = (ctx: Context, me: string, people: People, days: number | null): Promise<Done> => act(ctx, me, 'people.rhythm', String(days ?? ''), tx => setRhythmDays(tx, people, days));

/** With everything that hangs on them; it can be taken back. */
export const deletePeople = (ctx: Context, me: string, people: People): Promise<Done> => act(ctx, me, 'people.delete', '', tx => deletePersonRows(tx, people));

function act(ctx: Context, me: string, kind: string, summary: string, work: (tx: Parameters<typeof addLabel>[0]) => Promise<number>): Promise<Done> {
  return transact(ctx.db, me, { kind, summary, at: ctx.now() }, async (tx, change) => ({ change, count: await work(tx) }));
}
