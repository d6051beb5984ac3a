import { type Command, defineCommand, WrongWords } from '../kit/command.ts';
import type { Surroundings } from '../kit/surroundings.ts';
import { addIdentity, NoSuchIdentity, removeIdentity } from '../people/index.ts';
import { withPerson } from './with-person.ts';

const kinds = ['email', 'phone', 'profile'] as const;

/** `kith people reach`: an address at which somebody is reached. */
export const reachCommand = ({ open, as }: Surroundings): Command => defineCommand({
  name: 'people reach', usage: 'kith people reach ID|NAME ADDRESS [--kind email|phone|profile] [--label TEXT] [--json]', words: [2, 2], options: { kind: { type: 'string' }, label: { type: 'string' } },
  run: async ({ values: { kind: given = 'email', label = '' }, positionals: [words, address] }, io) => {
    const kind = kinds.find(each => each === given);
    if (!kind) throw new WrongWords(`--kind is one of ${kinds.join(', ')}; “${given}” is not.`);
    const { fullName, change } = await open(ctx => withPerson(ctx, as, words!, async (me, person) => ({ fullName: person.fullName, change: await addIdentity(ctx, me, person.id, kind, address!.slice(0, 1000), label.trim().slice(0, 60)) })));
    io.out(io.json ? `${JSON.stringify({ change })}\n` : `${fullName} is reached there now.\n`);
  },
});

/** `kith people unreach`: takes such an address out, by its id or as it is shown. */
export const unreachCommand = ({ open, as }: Surroundings): Command => defineCommand({
  name: 'people unreach', usage: 'kith people unreach ID|NAME ADDRESS [--json]', words: [2, 2], options: {},
  run: async ({ positionals: [words, address] }, io) => {
    const { fullName, change } = await open(ctx => withPerson(ctx, as, words!, async (me, person) => {
      const held = person.identities.find(({ id, shown, key }) => [id, shown, key].includes(address!));
      if (!held) throw new NoSuchIdentity();
      return { fullName: person.fullName, change: await removeIdentity(ctx, me, person.id, held.id) };
    }));
    io.out(io.json ? `${JSON.stringify({ change })}\n` : `The address of ${fullName} is removed. “kith changes” names what “kith undo” takes back.\n`);
  },
});
