import { whose } from '../accounts/index.ts';
import { type Command, defineCommand, WrongWords } from '../kit/command.ts';
import type { Surroundings } from '../kit/surroundings.ts';
import { reading } from '../kit/transact.ts';
import { personCalled } from '../directory/index.ts';
import { toMomentJson } from './moment-json.ts';
import { type OtherMoments, storyOf } from './told-story.ts';

/** `kith story`. */
export const storyCommands = (around: Surroundings, others: OtherMoments): readonly Command[] => [story(around, others)];

const story = ({ open, as }: Surroundings, others: OtherMoments): Command => defineCommand({
  name: 'story', usage: 'kith story ID|NAME [--limit N] [--json]', words: [1, 10], options: { limit: { type: 'string' } },
  run: async ({ values: { limit = '30' }, positionals }, io) => {
    const size = Number(limit);
    if (!Number.isInteger(size) || size < 1 || size > 1000) throw new WrongWords(`--limit is a number from 1 to 1000; “${limit}” is not.`);
    const found = await open(async ctx => reading(ctx.db, (await whose(ctx, as)).id, async db => storyOf(db, (await personCalled(db, positionals.join(' '))).id, others, undefined, size)));
    const moments = (found?.moments ?? []).map(toMomentJson);
    if (io.json) return io.out(`${JSON.stringify({ moments })}\n`);
    for (const moment of moments) io.out(`${inOneLine(moment)}\n`);
    if (moments.length === 0) io.err('Nothing was exchanged yet.\n');
  },
});

const inOneLine = ({ at, kind, what, fromMe, words }: ReturnType<typeof toMomentJson>): string =>
  [at?.slice(0, 10) ?? 'no day', fromMe === null ? '' : fromMe ? 'mine' : 'theirs', kind, what ?? '', words.replaceAll(/\s+/g, ' ').slice(0, 120)].filter(Boolean).join('  ');
