import { setTimeout as sleep } from 'node:timers/promises';
import type { Context as HonoContext } from 'hono';
import { streamSSE } from 'hono/streaming';
import type { Member } from '../accounts/index.ts';
import type { Context } from '../kit/context.ts';
import { formFields } from '../kit/form-fields.ts';
import { seeOther } from '../kit/notice-cookie.ts';
import type { Answer, View, Visitor } from '../kit/route.ts';
import { reading } from '../kit/transact.ts';
import { Confirm, dateText, ReadBy, renderPart } from '../ui/index.ts';
import { dayAfter, drawingOf, drawNow, roundsOf, stopDrawing, takingPart } from '../draws/index.ts';
import { DrawingPart } from './drawing-part.tsx';
import { NoSuchGroup, participantsOf, participantState, type RoundGroup } from '../groups/index.ts';
import { texts } from './texts.ts';

/** Draws the round of a group now; a large one goes on while its page tells of it. */
export async function draw(ctx: Context, c: HonoContext, me: Member, { id }: RoundGroup, { tongue }: Visitor): Promise<Answer> {
  const t = texts(tongue);
  const { number } = await formFields(c);
  const drawn = await drawNow(ctx, me.id, id, { number: number ? Number(number) : undefined }).catch((error: unknown) => {
    if (!(error instanceof NoSuchGroup)) throw error;
    return undefined;
  });
  if (!drawn) return seeOther(c, `/rounds/${id}`, { text: t('one.isEnded') });
  const { state } = drawn;
  return seeOther(c, `/rounds/${id}`, { text: state === 'drawn' ? `${t('one.drawn')} ${t(ctx.mail.ready ? 'draw.told' : 'draw.untold')}` : t('drawing.begun') });
}

/** Before a round is drawn that nobody may have been asked about: for which day, for how many, and who hears of it how. */
export async function askToDraw(ctx: Context, me: Member, { id, name }: RoundGroup, { tongue }: Visitor): Promise<View> {
  const t = texts(tongue);
  const { number, beginsOn, count } = await reading(ctx.db, me.id, async db => {
    const [latest] = await roundsOf(db, id, 1);
    const open = latest && !latest.drawnAt ? latest : undefined;
    const day = open?.beginsOn ?? dayAfter(ctx.now());
    return { number: open?.number ?? (latest?.number ?? 0) + 1, beginsOn: day, count: open ? (await takingPart(db, open.id)).length : (await participantsOf(db, id)).filter(person => participantState(person, day) === 'in').length };
  });
  const title = t('draw.title', { group: name, day: dateText(tongue, beginsOn, 'full') });
  return { title, current: '/rounds', narrow: true, body: <Confirm title={title} action={`/rounds/${id}/draw`} yes={t('one.draw')} no={t('draw.no')} back={`/rounds/${id}`} fields={{ number: String(number) }}><p>{t('draw.body', { count })} {t(ctx.mail.ready ? 'draw.told' : 'draw.untold')}</p></Confirm> };
}

export async function stop(ctx: Context, c: HonoContext, me: Member, { id }: RoundGroup, { tongue }: Visitor): Promise<Answer> {
  return seeOther(c, `/rounds/${id}`, { text: texts(tongue)(await stopDrawing(ctx, me.id, id) ? 'drawing.stopping' : 'drawing.none') });
}

const interval = 500;

/** Tells how far a draw is whenever it has gone on; ends when there is none. */
export function drawingEvents(ctx: Context, c: HonoContext, me: Member, { id }: RoundGroup, { tongue }: Visitor): Response {
  return streamSSE(c, async stream => {
    const left = new AbortController();
    stream.onAbort(() => left.abort());
    for (let shown = ''; !left.signal.aborted;) {
      const drawing = await reading(ctx.db, me.id, db => drawingOf(db, id));
      if (!drawing) return stream.writeSSE({ event: 'done', data: `/rounds/${id}` });
      const part = renderPart(<ReadBy value={{ ...tongue, zone: me.zone, now: ctx.now() }}><DrawingPart drawing={drawing} group={id} /></ReadBy>);
      if (part !== shown) await stream.writeSSE({ data: part });
      shown = part;
      await sleep(interval, undefined, { signal: left.signal, ref: false }).catch(() => {});
    }
  }, async error => ctx.log(`Showing how far a draw is ended: ${error.message}`));
}
