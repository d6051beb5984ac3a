import { type Command, defineCommand } from '../kit/command.ts';
import { isId } from '../kit/id.ts';
import type { Surroundings } from '../kit/surroundings.ts';
import { NoSuchNote, removeNote } from '../people/index.ts';
import { withPerson } from './with-person.ts';

/** `kith people unnote`: removes a note. */
export const unnoteCommand = ({ open, as }: Surroundings): Command => defineCommand({
  name: 'people unnote', usage: 'kith people unnote ID|NAME NOTE [--json]   (the note by its id, which “kith people show --json” names)', words: [2, 2], options: {},
  run: async ({ positionals: [words, note] }, io) => {
    const { fullName, change } = await open(ctx => withPerson(ctx, as, words!, async (me, person) => {
      if (!isId(note)) throw new NoSuchNote();
      return { fullName: person.fullName, change: await removeNote(ctx, me, person.id, note) };
    }));
    io.out(io.json ? `${JSON.stringify({ change })}\n` : `The note about ${fullName} is removed. “kith changes” names what “kith undo” takes back.\n`);
  },
});
