import { sourceOf } from '../busy/index.ts';
import { timesIn } from '../icalendar/index.ts';
import type { Context } from '../kit/context.ts';
import { reading } from '../kit/transact.ts';
import { attempt } from './dav.ts';
import { davOf } from './dav-of.ts';
import type { WrittenEvent } from './store-written.ts';

/**
 * Whether an event of ours that was missing is really gone: its calendar is asked for it by name, and must answer. `unknown` where it does not,
 * or there is no such calendar any more: then nothing may follow from its absence.
 */
export async function isReallyGone(ctx: Context, me: string, zone: string, { calendar, href }: WrittenEvent): Promise<'gone' | 'there' | 'unknown'> {
  const place = await reading(ctx.db, me, async db => {
    const source = calendar === null ? undefined : await sourceOf(db, calendar);
    const dav = source?.connection ? await davOf(ctx, db, source.connection) : undefined;
    return dav && source?.remoteUrl ? { dav, url: source.remoteUrl } : undefined;
  });
  if (!place || href === null) return 'unknown';
  const asked = await attempt(() => place.dav.objects(place.url, [href]));
  if (asked.outcome === 'trouble') return 'unknown';
  const [there] = asked.result;
  return there && timesIn(there.body, zone) !== 'called off' ? 'there' : 'gone';
}
