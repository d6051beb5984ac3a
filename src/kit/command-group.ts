import type { Command } from './command.ts';
import { meant } from './meant-word.ts';

/** A command of two words, such as `kith account add`. Words that name none of them go to `otherwise`, or are refused with the usage. */
export function commandGroup(name: string, members: Readonly<Record<string, Command>>, otherwise?: Command): Command {
  const usage = [...Object.values(members), ...(otherwise ? [otherwise] : [])].map(member => member.usage).join('\n       ');
  return {
    name, usage,
    run: async ([word, ...rest], io) => {
      const member = word === undefined ? undefined : members[word];
      if (member) return member.run(rest, io);
      if (otherwise) return otherwise.run(word === undefined ? rest : [word, ...rest], io);
      const near = word === undefined ? undefined : meant(word, Object.keys(members));
      const wrong = word === undefined ? `“kith ${name}” needs a second word.` : `There is no “kith ${name} ${word}”.${near ? ` Did you mean “kith ${name} ${near}”?` : ''}`;
      io.err(`Usage: ${usage}\n${wrong}\n`);
      return 2;
    },
  };
}
