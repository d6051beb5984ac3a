import { questionOf, type Reading, type Source, type Trouble } from '../busy/index.ts';
import { expandCalendar, isOver, type ReadCalendar, uidIn } from '../icalendar/index.ts';
import type { Context } from '../kit/context.ts';
import { detached } from '../kit/detached.ts';
import { reading } from '../kit/transact.ts';
import { attempt, type Dav } from './dav.ts';
import { davOf } from './dav-of.ts';
import { type ObjectRow, objectsOf } from './store-object.ts';

/** What became of a calendar's objects since the last look: those new or altered (whole), where those were that are gone, and the token for next time. `isEmptied` where a calendar that was known to hold something lists nothing of it, without having named what was deleted. */
export type DavDelta = { readonly altered: readonly ObjectRow[]; readonly fresh: readonly ObjectRow[]; readonly gone: readonly string[]; readonly token: string | null; readonly isEmptied: boolean };

export type DavLook =
  | { readonly outcome: 'read'; readonly delta: DavDelta; readonly read: Extract<ReadCalendar, { readonly outcome: 'read' }> }
  | { readonly outcome: 'unchanged'; readonly delta: DavDelta }
  | { readonly outcome: 'trouble'; readonly trouble: Trouble };

const mostObjects = 20_000;

/** Looks at a calendar on a CalDAV server: fetches what was altered, and reads the whole anew where anything was. Writes nothing. */
export async function lookAtDav(ctx: Context, me: string, source: Source, question: Reading, isFresh: boolean, signal?: AbortSignal): Promise<DavLook> {
  const { dav, known } = await reading(ctx.db, me, async db => ({ dav: await davOf(ctx, db, source.connection!, signal), known: await objectsOf(db, source.id) }));
  if (!dav) return { outcome: 'trouble', trouble: { why: 'secret lost' } };
  const asked = await attempt(() => deltaOf(dav, source, known, question.span.from));
  if (asked.outcome === 'trouble') return asked;
  const delta = asked.result;
  if (delta.altered.length === 0 && delta.gone.length === 0 && isFresh) return { outcome: 'unchanged', delta };
  const left = new Map(known.map(each => [each.href, each]));
  for (const href of delta.gone) left.delete(href);
  for (const each of delta.altered) left.set(each.href, each);
  const text = [...left.values()].map(each => each.body).filter(Boolean).join('\n');
  const read = await expandCalendar({ text: text || 'BEGIN:VCALENDAR\nEND:VCALENDAR', ...questionOf(question) }, signal);
  if (read.outcome === 'trouble') return { outcome: 'trouble', trouble: { why: read.why, host: new URL(source.remoteUrl!).host } };
  return { outcome: 'read', delta, read: { ...read, events: left.size } };
}

async function deltaOf(dav: Dav, { remoteUrl, syncToken }: Source, known: readonly ObjectRow[], from: number): Promise<DavDelta> {
  const etags = new Map(known.map(({ href, etag }) => [href, etag]));
  const { there, gone, token, isWhole } = await dav.changes(remoteUrl!, syncToken);
  const wanted = [...there].filter(([href, etag]) => etags.get(href) !== etag).map(([href]) => href).slice(0, mostObjects);
  const fetched = await dav.objects(remoteUrl!, wanted);
  const fresh = fetched.map(({ href, etag, body }) => ({ href, etag: detached(etag), uid: detached(uidIn(body)), body: detached(body) }));
  const vanished = isWhole ? known.map(({ href }) => href).filter(href => !there.has(href)) : gone.filter(href => etags.has(href));
  return { fresh, altered: fresh.map(each => isOver(each.body, from) ? { ...each, body: '' } : each), gone: vanished, token, isEmptied: isWhole && known.length > 0 && vanished.length === known.length };
}
