import type { Context } from '../kit/context.ts';
import { actOnPeople, type Chosen, type Done } from './act-on-people.ts';
import { deletePersonRows } from './store-write.ts';

/** With everything that hangs on them; it can be taken back. */
export const deletePeople = (ctx: Context, me: string, chosen: Chosen): Promise<Done> => actOnPeople(ctx, me, 'people.delete', '', chosen, deletePersonRows);
