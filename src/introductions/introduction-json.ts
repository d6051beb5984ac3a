import { z } from 'zod';
import type { Member } from '../accounts/index.ts';
import type { Context } from '../kit/context.ts';
import { type Introduction, stateOf } from './introduction.ts';
import { sideAddress } from '../connectors/index.ts';
import { linesOf } from './lines.ts';
import { reaches, reachOf } from './reach.ts';

const reach = z.enum(reaches).nullable();
const lines = z.array(z.object({ to: z.string().nullable(), text: z.string() }));
const side = z.object({ person: z.uuid(), name: z.string(), about: z.string(), email: z.string(), link: z.string().nullable(), outcome: z.string().nullable(), thanks: z.string() });

/**
 * An introduction as programs read it. How the two answered is not in it; `state` tells what they may know. The link of whoever was
 * written to is theirs alone, since their answer stands behind it: it is given only where the member must pass it on. Once both said yes,
 * `reach` says how they can reach each other, and `lines` are what is left for the member to send.
 */
export const introductionJson = z.object({ id: z.uuid(), state: z.enum(['asked', 'connected', 'ended', 'withdrawn']), reason: z.string(), offersTimes: z.boolean(), createdAt: z.string(), expiresAt: z.string(), connectedAt: z.string().nullable(), times: z.array(z.string()), reach, lines, people: z.array(side) });

export const toIntroductionJson = (ctx: Context, me: Member, introduction: Introduction): z.infer<typeof introductionJson> => ({
  id: introduction.id, state: stateOf(introduction, ctx.now()), reason: introduction.reason, offersTimes: introduction.offersTimes, createdAt: introduction.createdAt.toISOString(), expiresAt: introduction.expiresAt.toISOString(), connectedAt: introduction.connectedAt?.toISOString() ?? null,
  times: introduction.times.map(at => at.toISOString()), reach: introduction.connectedAt ? reachOf(introduction, ctx.mail.ready) : null, lines: [...linesOf(me, introduction, ctx.mail.ready, ctx.now())],
  people: introduction.sides.map(({ id, person, name, about, email, byHand, gone, outcome, thanks }) => ({ person, name, about, email, link: gone || (!byHand && ctx.mail.ready) ? null : sideAddress(ctx, id), outcome, thanks })),
});
