import { whose } from '../accounts/index.ts';
import { type Command, defineCommand, WrongWords } from '../kit/command.ts';
import type { Surroundings } from '../kit/surroundings.ts';
import { reading } from '../kit/transact.ts';
import { feedAddress, renewFeed } from './outreach-feed.ts';
import { paceInput, setPace } from './set-pace.ts';
import { feedOf, paceOf } from './store.ts';
import { texts } from './texts.ts';
import { english } from '../kit/tongue.ts';

const one = { type: 'string' } as const;

/** `kith today pace`: how much a day may hold; what is left out stays. */
export const paceCommand = ({ open, as }: Surroundings): Command => defineCommand({
  name: 'today pace', usage: 'kith today pace [--items N] [--people N] [--city TEXT] [--days mo,tu,…|none] [--from HH:MM] [--minutes N] [--json]', words: [0, 0],
  options: { items: one, people: one, city: one, days: one, from: one, minutes: one },
  run: async ({ values }, io) => {
    const pace = await open(async ctx => {
      const me = await whose(ctx, as);
      const before = await reading(ctx.db, me.id, paceOf);
      if (Object.keys(values).length === 0) return before;
      const number = (given: string | undefined, kept: number) => given === undefined ? kept : Number(given);
      const days = values.days === undefined ? before.block.days : values.days === 'none' ? [] : values.days.split(',').map(day => day.trim());
      const input = paceInput.safeParse({ items: number(values.items, before.items), people: number(values.people, before.people), city: values.city ?? before.city, block: { days, from: values.from ?? before.block.from, minutes: number(values.minutes, before.block.minutes) } });
      if (!input.success) throw new WrongWords(sentenceOf(input.error.issues[0]!));
      await setPace(ctx, me.id, input.data);
      return input.data;
    });
    if (io.json) return io.out(`${JSON.stringify(pace)}\n`);
    io.out(`At most ${pace.items} a day; ${pace.people} people to reach out to at a time${pace.city && `; lunch in ${pace.city}`}.\n${pace.block.days.length > 0 ? `Time for reaching out: ${pace.block.days.join(', ')} at ${pace.block.from}, ${pace.block.minutes} minutes.\n` : ''}`);
  },
});

const sentenceOf = ({ path, message }: { readonly path: readonly PropertyKey[]; readonly message: string }): string =>
  path.includes('days') ? '--days are some of mo, tu, we, th, fr, sa, su, with commas between; or none.' : texts(english)(`pace.wrong.${message as 'items'}`);

/** `kith today feed`: the address by which a calendar shows the time for reaching out. */
export const feedCommand = ({ open, as }: Surroundings): Command => defineCommand({
  name: 'today feed', usage: 'kith today feed [--renew] [--json]', words: [0, 0], options: { renew: { type: 'boolean' } },
  run: async ({ values }, io) => {
    const address = await open(async ctx => {
      const me = await whose(ctx, as);
      if (values.renew) await renewFeed(ctx, me.id);
      const feed = await reading(ctx.db, me.id, feedOf);
      return feed && feedAddress(ctx, feed);
    });
    if (io.json) return io.out(`${JSON.stringify({ address: address ?? null })}\n`);
    if (address) io.out(`${address}\n`);
    else io.err('There is no address yet; “kith today feed --renew” makes one.\n');
  },
});
