import { createHash } from 'node:crypto';
import type { Context } from '../kit/context.ts';
import type { Reader } from '../kit/db.ts';
import { reading, transact } from '../kit/transact.ts';
import { calendarUids } from '../post/index.ts';
import { type Bounce, readBounce } from './bounce.ts';
import type { Head, Inbox } from './imap.ts';
import type { Cursor } from './mailbox.ts';
import { messageIds, readLetter, type ReceivedLetter } from './received-letter.ts';
import { lettersOnMeetings, lettersWithIds, markReceived, markReturned, type OurLetter, wasReceived } from './store-received.ts';

/**
 * Takes a letter that came, and says whether it was meant for it. May be given one a second time after a kill: know it by its
 * Message-ID. What it throws, is tried again.
 */
export type LetterTaker = (ctx: Context, me: string, letter: ReceivedLetter) => Promise<boolean>;

/** Who reads: whose letters may be answered there, and where to note how far it came. */
export type Readership = {
  ask<T>(question: (db: Reader) => Promise<T>): Promise<T>;
  keep(cursor: Cursor, more: { readonly seen: number; readonly kept: number }): Promise<void>;
  readonly takers: readonly LetterTaker[];
  /** Leave out a letter that a taker fails at, rather than stand still before it. */
  leaveOut(arrived: Date): boolean;
};

const atOnce = 200;
/** Letters that one visit looks at; the next goes on from there. */
const mostLetters = 5000;

/** Go through an inbox from a UID on: heads of all, the whole of those that answer a letter of ours or are about a meeting of ours. */
export async function goThrough(ctx: Context, inbox: Inbox, from: number, readership: Readership): Promise<void> {
  for (let at = from, seen = 0; at < inbox.next && seen < mostLetters; at += atOnce) {
    const heads = await inbox.heads(at, atOnce);
    const threads = await readership.ask(db => lettersWithIds(db, heads.flatMap(head => [...threadOf(head), ...ownId(head)])));
    const known = new Map(threads.map(letter => [letter.messageId, letter]));
    let kept = 0;
    for (const head of heads) if (!ownId(head).some(id => known.has(id)) && await lookAt(ctx, inbox, head, known, readership)) kept++;
    seen += heads.length;
    await readership.keep({ validity: inbox.validity, next: Math.min(inbox.next, at + atOnce) }, { seen: heads.length, kept });
  }
}

const ownId = ({ lines }: Head): readonly string[] => messageIds(lines.get('message-id') ?? '');
/** The letters it answers, the nearest first. */
const threadOf = ({ lines }: Head): readonly string[] => [...messageIds(lines.get('in-reply-to') ?? ''), ...messageIds(lines.get('references') ?? '').toReversed()];

/** Whether it was about a letter of ours. */
async function lookAt(ctx: Context, inbox: Inbox, head: Head, known: ReadonlyMap<string, OurLetter>, readership: Readership): Promise<boolean> {
  if (head.isReport) return takeReport(ctx, inbox, head, readership);
  const answered = threadOf(head).map(id => known.get(id)).find(letter => letter !== undefined) ?? await meetingOf(inbox, head, readership);
  if (!answered) return false;
  const source = await inbox.whole(head.uid);
  const letter = source && await readLetter(source, head.arrived).catch(() => undefined);
  if (letter) await handOn(ctx, answered.me, { ...letter, messageId: letter.messageId || `<${createHash('sha256').update(source).digest('hex')}@kith.invalid>`, about: answered.about }, head.arrived, readership);
  return letter !== undefined;
}

async function meetingOf(inbox: Inbox, { uid, calendarParts }: Head, { ask }: Readership): Promise<OurLetter | undefined> {
  for (const part of calendarParts.slice(0, 4)) {
    const uids = calendarUids(await inbox.part(uid, part));
    const [latest] = await ask(db => lettersOnMeetings(db, uids));
    if (latest) return latest;
  }
  return undefined;
}

async function takeReport(ctx: Context, inbox: Inbox, { uid }: Head, { ask }: Readership): Promise<boolean> {
  const source = await inbox.whole(uid);
  const bounce: Bounce | undefined = source && await readBounce(source).catch(() => undefined);
  const [returned] = bounce ? await ask(db => lettersWithIds(db, bounce.about)) : [];
  return returned !== undefined && transact(ctx.db, returned.me, null, tx => markReturned(tx, returned.id, bounce!.answer, ctx.now()));
}

async function handOn(ctx: Context, me: string, letter: ReceivedLetter, arrived: Date, { takers, leaveOut }: Readership): Promise<void> {
  if (await reading(ctx.db, me, db => wasReceived(db, letter.messageId))) return;
  let taken = false;
  try {
    for (const take of takers) taken ||= await take(ctx, me, letter);
  } catch (error) {
    if (!leaveOut(arrived)) throw error;
    ctx.log(`A letter that came was left out, after several tries: ${(error as Error).stack ?? String(error)}`);
  }
  await transact(ctx.db, me, null, tx => markReceived(tx, letter.messageId, taken, ctx.now()));
}
