import { z } from 'zod';
import { describeChange, forgetEmptyChange } from '../activity/index.ts';
import type { Context } from '../kit/context.ts';
import { transact } from '../kit/transact.ts';
import { typedText } from '../kit/typed-text.ts';
import { places } from './store.ts';
import { deletePlace, insertPlace, setOpened, updatePage } from './store-write.ts';

export const pageInput = z.strictObject({
  headline: typedText().max(160, 'must be at most 160 characters long'), words: typedText().max(2000, 'must be at most 2000 characters long'),
  remindHost: z.boolean(), remindGuest: z.boolean(),
});

export const placeInput = z.strictObject({
  name: typedText().min(1, 'must have a name').max(100, 'must be at most 100 characters long'), address: typedText().max(300, 'must be at most 300 characters long').default(''),
  latitude: z.number('must be a number').min(-90, 'must be at least -90').max(90, 'must be at most 90').nullable().default(null),
  longitude: z.number('must be a number').min(-180, 'must be at least -180').max(180, 'must be at most 180').nullable().default(null),
}).refine(({ latitude, longitude }) => (latitude === null) === (longitude === null), { path: ['longitude'], message: 'must be given with the latitude' });

/** The words of the public page, and who is reminded of a meeting. Gives the change, or nothing where all stays. */
export const editPage = (ctx: Context, me: string, page: z.output<typeof pageInput>): Promise<string | undefined> =>
  transact(ctx.db, me, { kind: 'meeting-page.edit', at: ctx.now() }, async (tx, change) => {
    await updatePage(tx, me, page);
    return await forgetEmptyChange(tx, me, change) ? undefined : change;
  });

/** Open the public page to the world, or close it: then its addresses say nothing, and what was booked stays. */
export const openPage = (ctx: Context, me: string, open: boolean): Promise<void> => transact(ctx.db, me, null, tx => setOpened(tx, me, open ? ctx.now() : null));

/** Gives the change. */
export const savePlace = (ctx: Context, me: string, place: z.output<typeof placeInput>): Promise<string> =>
  transact(ctx.db, me, { kind: 'place.add', summary: place.name, at: ctx.now() }, async (tx, change) => {
    await insertPlace(tx, me, place);
    return change;
  });

/** Gives the change, or nothing where there is no such place. */
export const removePlace = (ctx: Context, me: string, id: string): Promise<string | undefined> =>
  transact(ctx.db, me, { kind: 'place.remove', at: ctx.now() }, async (tx, change) => {
    const gone = (await places(tx)).find(place => place.id === id);
    await deletePlace(tx, me, id);
    if (await forgetEmptyChange(tx, me, change)) return undefined;
    await describeChange(tx, me, change, gone?.name ?? '');
    return change;
  });
