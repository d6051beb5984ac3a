import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { CannotBeDone, type Command, defineCommand, WrongWords } from '../kit/command.ts';
import type { Surroundings } from '../kit/surroundings.ts';
import { reading } from '../kit/transact.ts';
import { attachFile, detachFile } from './attach-file.ts';
import { withCard } from './cli-card.ts';
import { draftChange } from './draft-input.ts';
import { changeDraft, discardDraft, refillDraft } from './draft-outreach.ts';
import { outreachById } from './store.ts';

/** What the command line does with drafts. */
export const draftCommands = (around: Surroundings): Readonly<Record<string, Command>> => ({ edit: edit(around), refill: refill(around), discard: discard(around), attach: attach(around), detach: detach(around) });

const words = { reason: { type: 'string' }, question: { type: 'string' }, offer: { type: 'string' }, subject: { type: 'string' }, body: { type: 'string' }, channel: { type: 'string' }, goal: { type: 'string' } } as const;

const edit = ({ open, as }: Surroundings): Command => defineCommand({
  name: 'outreach edit', usage: 'kith outreach edit ID [--reason TEXT] [--question TEXT] [--offer TEXT] [--subject TEXT] [--body TEXT] [--channel CHANNEL] [--goal ID]', words: [1, 1], options: words,
  run: async ({ values, positionals: [id] }, io) => {
    const input = draftChange.safeParse(values);
    if (!input.success) throw new WrongWords(`--${String(input.error.issues[0]!.path[0])}: ${input.error.issues[0]!.message}`);
    const change = await open(ctx => withCard(ctx, as, id!, (me, card) => changeDraft(ctx, me, card.id, input.data)));
    io.out(io.json ? `${JSON.stringify({ change })}\n` : 'The draft is kept.\n');
  },
});

const refill = ({ open, as }: Surroundings): Command => defineCommand({
  name: 'outreach refill', usage: 'kith outreach refill ID', words: [1, 1], options: {},
  run: async ({ positionals: [id] }, io) => {
    const { change, body } = await open(ctx => withCard(ctx, as, id!, async (me, card) => ({ change: await refillDraft(ctx, me, card.id), body: (await reading(ctx.db, me.id, db => outreachById(db, card.id)))!.body })));
    io.out(io.json ? `${JSON.stringify({ change, body })}\n` : `${body}\n`);
  },
});

const discard = ({ open, as }: Surroundings): Command => defineCommand({
  name: 'outreach discard', usage: 'kith outreach discard ID', words: [1, 1], options: {},
  run: async ({ positionals: [id] }, io) => {
    const change = await open(ctx => withCard(ctx, as, id!, (me, card) => discardDraft(ctx, me, card.id)));
    io.out(io.json ? `${JSON.stringify({ change })}\n` : 'The draft is put away.\n');
  },
});

const attach = ({ open, as }: Surroundings): Command => defineCommand({
  name: 'outreach attach', usage: 'kith outreach attach ID FILE', words: [2, 2], options: {},
  run: async ({ positionals: [id, path] }, io) => {
    const bytes = await readFile(path!).catch(() => { throw new CannotBeDone(`${path} cannot be read. Nothing was attached.`); });
    const { change, name } = await open(ctx => withCard(ctx, as, id!, (me, card) => attachFile(ctx, me.id, card.id, { name: basename(path!), type: '', bytes })));
    io.out(io.json ? `${JSON.stringify({ change })}\n` : `${name} goes along.\n`);
  },
});

const detach = ({ open, as }: Surroundings): Command => defineCommand({
  name: 'outreach detach', usage: 'kith outreach detach ID', words: [1, 1], options: {},
  run: async ({ positionals: [id] }, io) => {
    const change = await open(ctx => withCard(ctx, as, id!, (me, card) => detachFile(ctx, me.id, card.id)));
    io.out(io.json ? `${JSON.stringify({ change })}\n` : 'Nothing is attached now.\n');
  },
});
