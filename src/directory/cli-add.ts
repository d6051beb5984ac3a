import { whose } from '../accounts/index.ts';
import { CannotBeDone, type Command, defineCommand, WrongWords } from '../kit/command.ts';
import type { Surroundings } from '../kit/surroundings.ts';
import { addPerson, IdentityRefused, newPersonInput } from '../people/index.ts';

const one = { type: 'string' } as const;

/** `kith people add`. */
export const addCommand = ({ open, as }: Surroundings): Command => defineCommand({
  name: 'people add', words: [1, 10],
  usage: 'kith people add NAME [--email ADDRESS] [--company TEXT] [--title TEXT] [--city TEXT] [--nickname TEXT] [--birthday DATE] [--met TEXT] [--why TEXT] [--json]',
  options: { email: one, company: one, title: one, city: one, nickname: one, birthday: one, met: one, why: one },
  run: async ({ values: { met: howMet, why: whyConnected, ...values }, positionals }, io) => {
    const input = newPersonInput.safeParse({ ...values, fullName: positionals.join(' '), howMet, whyConnected });
    if (!input.success) throw new WrongWords(input.error.issues.map(issue => issue.message).join(' '));
    const { id, change } = await open(async ctx => addPerson(ctx, (await whose(ctx, as)).id, input.data)).catch((error: unknown) => {
      throw error instanceof IdentityRefused ? new CannotBeDone(`${error.message} Nobody was added.`) : error;
    });
    io.out(io.json ? `${JSON.stringify({ person: id, change })}\n` : `${input.data.fullName} is here now: ${id}\n`);
  },
});
