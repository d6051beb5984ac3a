import { whose } from '../accounts/index.ts';
import { withConversation } from '../conversations/index.ts';
import type { OtherMoments } from '../stories/index.ts';
import { personCalled } from '../directory/index.ts';
import { CannotBeDone, type Command, defineCommand } from '../kit/command.ts';
import { isId } from '../kit/id.ts';
import type { Surroundings } from '../kit/surroundings.ts';
import { reading } from '../kit/transact.ts';
import { toBriefJson } from './brief-json.ts';
import { briefOf } from './brief.ts';

/** `kith brief`. */
export const briefCommands = (around: Surroundings, others: OtherMoments): readonly Command[] => [brief(around, others)];

const brief = ({ open, as }: Surroundings, others: OtherMoments): Command => defineCommand({
  name: 'brief', usage: 'kith brief CONVERSATION|PERSON [--json]', words: [1, 10], options: {},
  run: async ({ positionals }, io) => {
    const called = positionals.join(' ');
    const { briefs, goals, kind } = await open(async ctx => {
      const me = await whose(ctx, as);
      const person = await reading(ctx.db, me.id, db => personCalled(db, called)).catch((error: unknown) => { if (isId(called) && error instanceof CannotBeDone) return undefined; throw error; });
      if (person) return { ...await reading(ctx.db, me.id, db => briefOf(db, [person.id], others)), kind: undefined };
      return withConversation(ctx, as, called, async (_, found) => ({ ...await reading(ctx.db, me.id, db => briefOf(db, found.people.map(({ id }) => id), others)), kind: found.kind }));
    });
    const told = briefs.map(each => toBriefJson(each, goals, kind));
    if (io.json) return io.out(`${JSON.stringify({ briefs: told })}\n`);
    for (const { person, lately, promises, after, questions, offers } of told) {
      const part = (name: string, lines: readonly string[]) => lines.length > 0 ? `${name}\n${lines.map(line => `  ${line.replaceAll(/\s+/g, ' ').slice(0, 160)}\n`).join('')}` : '';
      io.out(`${person.name}${person.work && `, ${person.work}`}\n${part('How you know each other', [person.howMet, person.whyConnected].filter(Boolean))}${part('Lately', lately.map(({ kind: what, at, words }) => [at?.slice(0, 10), what, words].filter(Boolean).join('  ')))}${part('Promised', promises.map(({ mine, what }) => `${mine ? 'mine' : 'theirs'}: ${what}`))}${part('After', after.map(({ words }) => words))}${part('You could ask', questions)}${part('You could offer', offers)}`);
    }
  },
});
