import { parseArgs } from 'node:util';
import { accountCommands } from '../accounts/index.ts';
import { briefCommands } from '../briefs/index.ts';
import { activityCommands } from '../activity/index.ts';
import { checkInCommands } from '../check-ins/index.ts';
import { conversationCommands } from '../conversations/index.ts';
import { storyCommands } from '../stories/index.ts';
import { duplicatesCommands } from '../duplicates/index.ts';
import { givingCommands } from '../giving/index.ts';
import { goalCommands } from '../goals/index.ts';
import { bookingCommands } from '../hosts/index.ts';
import { importCommands } from '../imports/index.ts';
import { insightCommands } from '../insight/index.ts';
import { slotsCommand } from '../slots/index.ts';
import { calendarCommands } from '../calendars/index.ts';
import { peopleCommands } from '../directory/index.ts';
import { busyCommand } from '../icalendar/index.ts';
import { pathsCommand } from '../paths/index.ts';
import { outreachCommands } from '../outreach/index.ts';
import { meetingsCommands } from '../meetings/index.ts';
import { invitationCommands } from '../invitations/index.ts';
import { introductionCommands } from '../introductions/index.ts';
import { roundCommands } from '../rounds/index.ts';
import { suggestionCommands } from '../suggestions/index.ts';
import { tieCommands } from '../ties/index.ts';
import { pollCommands } from '../poll-hosts/index.ts';
import { mailboxCommands } from '../mailbox/index.ts';
import { postCommands } from '../post/index.ts';
import { reasonCommands } from '../reasons/index.ts';
import { reminderCommands } from '../reminders/index.ts';
import { promiseCommands } from '../promises/index.ts';
import { matchCommand } from '../matching/index.ts';
import { templateCommands } from '../templates/index.ts';
import { todayCommands } from '../today/index.ts';
import { type Command, type CommandIo, WrongWords } from '../kit/command.ts';
import { PlainError } from '../kit/plain-error.ts';
import type { Surroundings } from '../kit/surroundings.ts';
import { changeElsewhere, sayChange } from './changes.ts';
import { asksBetween } from './person.tsx';
import { calendarTakers } from './calendar-takers.ts';
import { readConfig } from './config.ts';
import { demoCommand } from './demo.ts';
import { help, shortUsage, unknown, versionLine } from './help.ts';
import { doctorCommand } from './doctor.ts';
import { openInstance } from './instance.ts';
import { serveCommands } from './serve.ts';

type Global = { readonly data: string | undefined; readonly as: string | undefined; readonly json: boolean; readonly rest: readonly string[] };

/** Run `kith` with these words; the exit status. */
export async function runCommand(words: readonly string[], io: Omit<CommandIo, 'json'>): Promise<number> {
  try {
    return await runTaken(takeGlobal(words), io);
  } catch (error) {
    if (!(error instanceof WrongWords)) throw error;
    io.err(`${shortUsage}${error.message}\n`);
    return 2;
  }
}

async function runTaken({ rest: [name, ...args], ...global }: Global, io: Omit<CommandIo, 'json'>): Promise<number> {
  const commands = allCommands(global, io);
  const asked = name === undefined || forHelp.includes(name);
  const about = (asked ? args : [name, ...args]).filter(word => !forHelp.includes(word));
  const command = commands.find(known => known.name === about[0]);
  if (name === '--version' || name === 'version') return io.out(versionLine), 0;
  if (asked || args.some(word => word === '--help' || word === '-h')) return help(commands, about, io);
  if (!command) return unknown(commands, name, io);
  try {
    return await command.run(args, { ...io, json: global.json });
  } catch (error) {
    io.err(`${error instanceof PlainError ? error.message : `Something went wrong that should not: ${(error as Error).stack ?? String(error)}`}\n`);
    return 1;
  }
}

const forHelp: readonly string[] = ['help', '--help', '-h'];

/** Pure: they read a file and need no instance. */
const engines: readonly Command[] = [slotsCommand, busyCommand, matchCommand, pathsCommand];

/** All words of `kith`. */
export function allCommands(global: Omit<Global, 'rest'>, io: Omit<CommandIo, 'json'>): readonly Command[] {
  const log = (line: string) => io.err(`${line}\n`);
  const around: Surroundings = {
    as: global.as,
    async open(work) {
      const instance = await openInstance(readConfig(process.env, { data: global.data }), log);
      try {
        return await work(instance.ctx);
      } finally {
        await instance.close();
      }
    },
  };
  return [...serveCommands(global.data, log), doctorCommand(global.data, log), ...instanceCommands(around), ...engines];
}

/** What works on the data of an instance; the same verbs as the pages and the API. */
export const instanceCommands = (around: Surroundings): readonly Command[] => [
  ...accountCommands(around),
  ...importCommands(around),
  ...calendarCommands(around, calendarTakers),
  ...peopleCommands(around),
  ...duplicatesCommands(around),
  ...insightCommands(around), ...meetingsCommands(around), ...bookingCommands(around), ...suggestionCommands(around),
  ...goalCommands(around),
  ...promiseCommands(around),
  ...conversationCommands(around), ...checkInCommands(around), ...givingCommands(around), ...briefCommands(around, asksBetween), ...storyCommands(around, asksBetween), ...invitationCommands(around), ...activityCommands(around, sayChange, changeElsewhere),
  ...outreachCommands(around, reasonCommands(around)), ...templateCommands(around),
  ...todayCommands(around),
  ...mailboxCommands(around), ...postCommands(around),
  ...reminderCommands(around),
  ...introductionCommands(around),
  ...pollCommands(around),
  ...tieCommands(around),
  ...roundCommands(around),
  demoCommand(around),
];

/** `--data DIR`, `--as EMAIL` and `--json` may stand anywhere among the words. */
function takeGlobal(words: readonly string[]): Global {
  const { tokens } = parseArgs({ args: [...words], strict: false, tokens: true, allowPositionals: true, options: { data: { type: 'string' }, as: { type: 'string' }, json: { type: 'boolean' } } });
  const taken = new Set<number>();
  const found: Record<string, string | undefined> = {};
  for (const token of tokens) {
    if (token.kind !== 'option' || !['data', 'as', 'json'].includes(token.name)) continue;
    taken.add(token.index);
    if (token.name !== 'json' && (!token.value || (!token.inlineValue && token.value.startsWith('-')))) throw new WrongWords(`--${token.name} needs a word after it: ${token.name === 'data' ? 'the folder that holds the data' : 'the address of an account'}.`);
    if (token.value !== undefined && !token.inlineValue) taken.add(token.index + 1);
    found[token.name] = token.value ?? '';
  }
  return { data: found.data, as: found.as, json: found.json !== undefined, rest: words.filter((_, index) => !taken.has(index)) };
}
