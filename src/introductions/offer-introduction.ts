import { z } from 'zod';
import type { Member } from '../accounts/index.ts';
import { answerDays, refused, sideToken } from '../connectors/index.ts';
import type { Context } from '../kit/context.ts';
import type { Writer } from '../kit/db.ts';
import { newId } from '../kit/id.ts';
import { hashOf } from '../kit/link-token.ts';
import { pickTongue } from '../kit/tongue.ts';
import { transact } from '../kit/transact.ts';
import { typedText } from '../kit/typed-text.ts';
import { type Person, personById } from '../people/index.ts';
import { postLetter } from '../post/index.ts';
import { CannotIntroduce } from './introduction.ts';
import { questionLetter } from './mail.ts';
import { areBeingIntroduced, insertIntroduction, insertSide, type NewSide } from './store.ts';
import { askedSide, bothSides } from './store-sides.ts';

const side = z.strictObject({
  person: z.uuid(refused.noPerson),
  about: typedText().max(500, refused.long).default(''),
  note: typedText().max(1000, refused.long).default(''),
});

/** Who is to meet whom and why; of each what the other may know of them, and what they alone are told. */
export const introductionInput = z.strictObject({
  reason: typedText(refused.noReason).min(1, refused.noReason).max(1000, refused.long),
  one: side, other: side,
  /** Name times at which the member could be there at the beginning, once both said yes. */
  offersTimes: z.boolean().default(false),
});
export type IntroductionInput = z.infer<typeof introductionInput>;

/**
 * Ask two people, each by a link of their own, whether they would like to meet. Whoever has an e-mail address is written to where
 * mail is set up; the others' links are for the member to pass on. Throws `CannotIntroduce`.
 */
export function offerIntroduction(ctx: Context, me: Member, { reason, one, other, offersTimes }: IntroductionInput): Promise<string> {
  if (one.person === other.person) throw new CannotIntroduce('same');
  return transact(ctx.db, me.id, null, async tx => {
    const people = [await personById(tx, one.person), await personById(tx, other.person)];
    if (!people[0] || !people[1]) throw new CannotIntroduce('unknown');
    if (await areBeingIntroduced(tx, one.person, other.person, ctx.now())) throw new CannotIntroduce('open');
    const id = newId();
    const expiresAt = new Date(ctx.now().getTime() + answerDays * 86_400_000);
    await insertIntroduction(tx, { id, reason, offersTimes, needsAddress: !addressOf(people[0]) && !addressOf(people[1]), createdAt: ctx.now(), expiresAt });
    await ask(ctx, tx, me, id, people[0], one);
    await ask(ctx, tx, me, id, people[1], other);
    for (const { id: asked } of await bothSides(tx, id)) await sendQuestion(ctx, tx, me, asked);
    return id;
  });
}

async function ask(ctx: Context, tx: Writer, me: Member, introduction: string, person: Person, { about, note }: IntroductionInput['one']): Promise<void> {
  const id = newId();
  const made: NewSide = { id, person: person.id, name: person.fullName, about: about || workOf(person), note, email: addressOf(person), tokenHash: hashOf(sideToken(ctx, id)), language: pickTongue(me.locale).language };
  await insertSide(tx, introduction, made, ctx.now());
}

const addressOf = ({ identities }: Person): string => identities.find(({ kind }) => kind === 'email')?.shown ?? '';

const workOf = ({ title, company }: Person): string => [title, company].filter(Boolean).join(', ');

/** Write to whoever is asked, where they have an address. Once more, at their own wish, is between them and Kith: the member is not shown that it was. */
export async function sendQuestion(ctx: Context, tx: Writer, me: Pick<Member, 'name' | 'email'>, id: string, inConfidence = false): Promise<void> {
  const asked = await askedSide(tx, id);
  if (asked?.email) await postLetter(tx, { ...questionLetter(ctx, me, asked), inConfidence });
}
