import { z } from 'zod';
import type { Context } from '../kit/context.ts';
import { transact } from '../kit/transact.ts';
import { typedText } from '../kit/typed-text.ts';
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

/** The words of the public page, and who is reminded of a meeting. */
export const editPage = (ctx: Context, me: string, page: z.output<typeof pageInput>): Promise<void> => transact(ctx.db, me, null, tx => updatePage(tx, me, page));

/** Open the public page to the world, or close it: then its addresses say nothing, and what was booked stays. */
export const openPage = (ctx: Context, me: string, open: boolean): Promise<void> => transact(ctx.db, me, null, tx => setOpened(tx, me, open ? ctx.now() : null));

export const savePlace = (ctx: Context, me: string, place: z.output<typeof placeInput>): Promise<void> => transact(ctx.db, me, null, tx => insertPlace(tx, me, place));

export const removePlace = (ctx: Context, me: string, id: string): Promise<void> => transact(ctx.db, me, null, tx => deletePlace(tx, me, id));
