import about from '../../package.json' with { type: 'json' };
import type { Command, CommandIo } from '../kit/command.ts';
import { meant } from '../kit/meant-word.ts';

/** Commands that belong together, each by its first word, with what it is for. */
type Topic = { readonly name: string; readonly title: string; readonly commands: Readonly<Record<string, string>> };

const { version } = about;

export const topics: readonly Topic[] = [
  { name: 'running', title: 'Running Kith', commands: {
    serve: 'Serve pages and the API, and carry out jobs', worker: 'Carry out jobs alone', doctor: 'Check settings, database, mail, clock and disk', account: 'Add, list and delete accounts', token: 'Make and revoke tokens for programs', demo: 'Fill an empty instance with an invented world' } },
  { name: 'bringing', title: 'Bringing and keeping', commands: {
    import: 'Read archives and address books; take an import back', changes: 'List what was done lately', undo: 'Take one of these back' } },
  { name: 'network', title: 'People and network', commands: {
    report: 'Tell the state of the network in numbers', people: 'Find people; note, tag and set rhythms', duplicates: 'Merge entries that are one person, or keep them apart', invitations: 'Look through LinkedIn invitations without an answer', story: 'Tell all that was ever exchanged with one person', ways: 'Find who could introduce you', knows: 'Say who knows whom' } },
  { name: 'every-day', title: 'Every day', commands: {
    today: 'Tell what today is good for; do, put off or dismiss it', 'check-ins': 'List whom it is time to ask how they are', goal: 'Say what you are after', promise: 'Keep track of what was promised', reminders: 'Choose how often Kith writes to you' } },
  { name: 'writing', title: 'Writing', commands: {
    outreach: 'Write to people, from the reason to the answer', template: 'Word what is written by and by', letters: 'Look after letters that go out', mailbox: 'Read answers from a mailbox', introduction: 'Bring two people together' } },
  { name: 'talking', title: 'Talking', commands: {
    conversation: 'Plan conversations and write them down', brief: 'Prepare for one', 'give-and-get': 'Tell what was given and got' } },
  { name: 'meeting', title: 'Times to meet', commands: {
    'meeting-type': 'Say which kinds of meeting can be booked', 'meeting-page': 'Open and close the public page', hours: 'Say when you have time', booking: 'Look after what was booked', suggestion: 'Answer times that guests suggest', calendar: 'Read and write calendars', poll: 'Find one time for several people', round: 'Draw coffee rounds in a group' } },
  { name: 'engines', title: 'Engines, which need no instance', commands: {
    slots: 'Reckon free times', busy: 'Read busy times of calendar files', match: 'Match people into pairs or threes', paths: 'Find warm paths between people' } },
];

/** Every command with a line each, by topic. */
export function overview(): string {
  const wide = Math.max(...topics.flatMap(({ commands }) => Object.keys(commands)).map(name => name.length)) + 2;
  const part = ({ name, title, commands }: Topic) => `${title} (kith help ${name})\n${Object.entries(commands).map(([word, line]) => `  ${word.padEnd(wide)}${line}\n`).join('')}`;
  return `Kith ${version}: real conversations from a list of connections.\n\n${topics.map(part).join('\n')}
kith help COMMAND or a topic shows how each is called; “kith help all” shows everything.
Everywhere: --data DIR (where the data is), --as EMAIL (whose network), --json (one JSON document on stdout).
`;
}

/** What one asked to know: about a command, a topic, all, or nothing in particular; the exit status. */
export function help(commands: readonly Command[], [word, second]: readonly (string | undefined)[], io: Omit<CommandIo, 'json'>): number {
  const command = commands.find(known => known.name === word);
  const topic = topics.find(({ name }) => name === word);
  if (word && !command && !topic && word !== 'all') return unknown(commands, word, io);
  if (command) io.out(usageOf(command, second));
  else if (word) io.out((topic ? [topic] : topics).map(each => inFull(each, commands)).join('\n'));
  else io.out(overview());
  return 0;
}

/** How Kith is called at all, for whoever missed its first word. */
export const shortUsage = 'Usage: kith COMMAND … [--data DIR] [--as EMAIL] [--json]\n“kith help” lists the commands.\n';

/** What is wrong stands last, where one looks, with the word that may have been meant. */
export function unknown(commands: readonly Command[], word: string, io: Omit<CommandIo, 'json'>): number {
  const near = meant(word, commands.map(({ name }) => name));
  io.err(`${shortUsage}There is no “kith ${word}”.${near ? ` Did you mean “kith ${near}”?` : ''}\n`);
  return 2;
}

export const versionLine = `Kith ${version}\n`;

function inFull({ title, commands: named }: Topic, commands: readonly Command[]): string {
  return `${title}\n${commands.filter(({ name }) => named[name]).map(({ name, usage }) => `\n${named[name]}:\n  ${usage.replaceAll('\n       ', '\n  ')}\n`).join('')}`;
}

/** How one command is called: of a group, that of its second word, or all where no line begins so. */
function usageOf({ name, usage }: Command, second: string | undefined): string {
  const lines = usage.split('\n').map(line => line.trim());
  const asked = lines.filter(line => `${line} `.startsWith(`kith ${name} ${second} `));
  return `Usage: ${(asked.length > 0 ? asked : lines).join('\n       ')}\n`;
}
