import { forgetImages } from '../activity/index.ts';
import type { Link } from '../connectors/index.ts';
import type { Context } from '../kit/context.ts';
import type { Reader, Writer } from '../kit/db.ts';
import { transact } from '../kit/transact.ts';
import { forgetLetters, lettersAbout, type OutgoingLetter, postLetter, takeBackUnsent } from '../post/index.ts';
import { sidesFor } from './answer-introduction.ts';
import type { AskedSide } from './introduction.ts';
import { connectorLetter } from './mail.ts';
import { bothLetter, connectedLetter } from './mail-connected.ts';
import { goneLetter, goneToHostLetter } from './mail-gone.ts';
import { forgetSide, leaveUnasked } from './store-sides.ts';

/** Whether the other one, who said yes as well, was told that the letter to the two of them does not come. */
export type Forgotten = { readonly told: boolean };

/**
 * Take away what is held here about whoever holds the link; the link leads nowhere further. Where both said yes and the letter that
 * brings them together has not gone out, it never does, and the other is told so rather than left to wait. Throws `NoSuchIntroduction`.
 */
export function forgetMe(ctx: Context, link: Link): Promise<Forgotten> {
  return transact(ctx.db, link.account, null, async tx => {
    const [mine, other] = await sidesFor(tx, link);
    const about = { kind: 'introduction', id: mine.introduction };
    const missed = waits(ctx, mine, other) ? await takeBackUnsent(tx, about, other.email, promisedLetter(ctx, mine, other).subject.trim()) : null;
    await forgetLetters(tx, about, mine.email, { unsent: true });
    await forgetSide(tx, mine.id, ctx.now());
    await forgetImages(tx, 'introduction_side', mine.id);
    if (missed) await tellOfIt(ctx, tx, mine, other, missed === 'crossed');
    return { told: missed !== null };
  });
}

/** Whether the letter that brings the two together is still to go out, so that whoever is forgotten now keeps it from the other. */
export async function isPromised(ctx: Context, db: Reader, mine: AskedSide, other: AskedSide): Promise<boolean> {
  if (!waits(ctx, mine, other)) return false;
  const { subject } = promisedLetter(ctx, mine, other);
  return (await lettersAbout(db, 'introduction', [mine.introduction])).some(letter => letter.sentAt === null && letter.subject === subject.trim() && [letter.to, letter.also].some(reader => reader?.address.toLowerCase() === other.email.toLowerCase()));
}

/** Where no mail goes out nobody was promised a letter: their pages say it all. */
const waits = (ctx: Context, mine: AskedSide, other: AskedSide): boolean => ctx.mail.ready && mine.connectedAt !== null && !mine.forgottenAt && !other.forgottenAt && other.email !== '';

/** The letter by which the other was to learn of it: to both, or to them alone where I left no address. */
const promisedLetter = (ctx: Context, mine: AskedSide, other: AskedSide): OutgoingLetter => mine.email ? bothLetter(...inOrder(mine, other), []) : connectedLetter(ctx, other);

async function tellOfIt(ctx: Context, tx: Writer, mine: AskedSide, other: AskedSide, crossed: boolean): Promise<void> {
  const [one, two] = inOrder(mine, other);
  await takeBackUnsent(tx, { kind: 'introduction', id: mine.introduction }, mine.host.email, connectorLetter(ctx, one, two).subject.trim());
  await leaveUnasked(tx, mine.introduction, ctx.now());
  await postLetter(tx, goneLetter(ctx, other, crossed));
  await postLetter(tx, goneToHostLetter(ctx, mine, other));
}

/** As they stand in every letter about both. */
const inOrder = (mine: AskedSide, other: AskedSide): readonly [AskedSide, AskedSide] => mine.isFirst ? [mine, other] : [other, mine];
