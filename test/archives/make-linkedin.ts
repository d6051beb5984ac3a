import { createWriteStream } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { ZipFile } from 'yazl';
import { chance, invent, pick, say, type Invented } from './invented.ts';

/** The years in which LinkedIn changed what its archives look like. */
export const ERAS = ['2018', '2020', '2022', '2023', '2024', '2025', '2026'] as const;
export type Era = (typeof ERAS)[number];

/** A world and what of it the archive shows. The same seed gives the same people: a larger or later archive holds those of the smaller. */
export type ArchivePlan = {
  readonly era: Era;
  readonly seed?: number;
  readonly connections: number;
  readonly invitations: number;
  readonly messages: number;
  /** The day on which the archive was made, `2026-10-04` unless told. */
  readonly madeOn?: string;
  /** From 1 on, some people have moved to another firm. */
  readonly edition?: number;
  /** Leaves `Connections.csv` out, as the first of LinkedIn's two mails does. */
  readonly partial?: boolean;
};

export type ArchiveFile = { readonly name: string; text(): Iterable<string>; readonly encoding?: 'utf16le' };

/** How many records of each kind an archive of this plan holds, and how many of them Kith keeps. */
export type Truth = { readonly connections: number; readonly hidden: number; readonly invitations: number; readonly messages: number; readonly unwanted: number };

export const OWNER = { given: 'Ana', family: 'Sample', slug: 'ana-sample-invented' } as const;

/** The files of an archive, their text made piece by piece as it is asked for. */
export function linkedInFiles(plan: ArchivePlan): readonly ArchiveFile[] {
  const world = worldOf(plan);
  const files: ArchiveFile[] = [
    { name: 'Profile.csv', text: () => profile(world) },
    { name: 'Email Addresses.csv', text: () => table(world, ['Email Address', 'Confirmed', 'Primary', 'Updated On'], [['ana@example.org', 'Yes', 'Yes', 'Not Available']]) },
    { name: 'Positions.csv', text: () => table(world, ['Company Name', 'Title', 'Description', 'Location', 'Started On', 'Finished On'], [['Lantern Works', 'Editor', 'Books,\nand "words"', 'Berlin', 'Jan 2020', '']]) },
    { name: 'Registration.csv', text: () => table(world, ['Registered At', 'Registration Ip', 'Subscription Types'], [[american(world.madeAt - 4600 * DAY), '192.0.2.1', '']]) },
    { name: 'Connections.csv', text: () => connections(world) },
    { name: 'Invitations.csv', text: () => invitations(world) },
    { name: plan.era === '2018' ? 'Messages.csv' : 'messages.csv', text: () => messages(world) },
  ];
  if (plan.era === '2018') files.push({ name: 'Shares.csv', text: () => ['Date\tShareLink\r\n', '"2018-01-02 10:00:00"\t"https://example.org"\r\n'], encoding: 'utf16le' });
  if (plan.era === '2026') files.push({ name: 'Notes.csv', text: () => notes(world) }, { name: 'Comments_123456.csv', text: () => ['"Date","Link","Message"\n'] });
  return plan.partial === true ? files.filter(({ name }) => /^(?:Profile|Positions|Registration)/u.test(name)) : files;
}

/** Writes the archive as a zip with its sizes behind the data, as LinkedIn's are. */
export async function writeLinkedInZip(path: string, plan: ArchivePlan): Promise<void> {
  const zip = new ZipFile();
  for (const file of linkedInFiles(plan)) zip.addReadStream(Readable.from(bytesOf(file)), file.name, { mtime: new Date(worldOf(plan).madeAt) });
  zip.end();
  await pipeline(zip.outputStream, createWriteStream(path));
}

/** Writes the archive as the folder that unpacking it gives; small archives only. */
export async function writeLinkedInFolder(folder: string, plan: ArchivePlan): Promise<void> {
  for (const file of linkedInFiles(plan)) {
    await mkdir(dirname(join(folder, file.name)), { recursive: true });
    await writeFile(join(folder, file.name), Buffer.concat([...bytesOf(file)]));
  }
}

export function truthOf(plan: ArchivePlan): Truth {
  const world = worldOf(plan);
  const count = (of: number, is: (at: number) => boolean) => Array.from({ length: of }, (_, at) => is(at)).filter(Boolean).length;
  return {
    connections: plan.connections, hidden: count(plan.connections, (at) => isHidden(world, at)), invitations: plan.invitations,
    messages: plan.messages, unwanted: plan.era === '2018' ? plan.messages : count(plan.messages, (at) => unwantedness(world, at) !== null),
  };
}

type World = Required<ArchivePlan> & { readonly madeAt: number };

const DAY = 86_400_000;

function worldOf(plan: ArchivePlan): World {
  const madeOn = plan.madeOn ?? `${Math.max(2018, Number(plan.era))}-10-04`;
  return { seed: 1, edition: 0, partial: false, ...plan, madeOn, madeAt: Date.parse(`${madeOn}T12:00:00Z`) };
}

function* bytesOf({ text, encoding }: ArchiveFile): Generator<Buffer> {
  if (encoding !== undefined) yield Buffer.from('\ufeff', encoding);
  let waiting = '';
  for (const piece of text()) {
    waiting += piece;
    if (waiting.length < 64 * 1024) continue;
    yield Buffer.from(waiting, encoding ?? 'utf8');
    waiting = '';
  }
  yield Buffer.from(waiting, encoding ?? 'utf8');
}

function* profile(world: World): Generator<string> {
  const header = ['First Name', 'Last Name', 'Maiden Name', 'Address', 'Birth Date', 'Headline', 'Summary', 'Industry', 'Zip Code', 'Geo Location', 'Twitter Handles', 'Websites', 'Instant Messengers'];
  yield* table(world, header, [[OWNER.given, OWNER.family, '', '', 'Mar 4', 'Editor, reader', 'Two lines,\nof which this is one', 'Publishing', '10115', 'Berlin', '', '[PORTFOLIO:https://example.org/ana]', '']]);
}

const PREAMBLE = `Notes:
"When exporting your connection data, you may notice that some of the email addresses are missing. You will only see email addresses for connections who have allowed their connections to see or download their email address using this setting https://www.linkedin.com/psettings/privacy/email. You can learn more here https://www.linkedin.com/help/linkedin/answer/261"

`;

function* connections(world: World): Generator<string> {
  const withUrl = Number(world.era) >= 2023;
  if (Number(world.era) >= 2022) yield PREAMBLE;
  yield `First Name,Last Name,${withUrl ? 'URL,' : ''}Email Address,Company,Position,Connected On`;
  for (let at = 0; at < world.connections; at++) {
    const person = invent(world.seed, at, world.edition);
    const told = isHidden(world, at) ? ['', '', '', '', '', ''] : [person.given, person.family, address(person, at), person.email, person.company, person.title];
    const moment = world.madeAt - person.connectedDaysAgo * DAY;
    const date = world.era === '2018' ? american(moment) : named(moment);
    yield `\n${row([...told.filter((_, place) => withUrl || place !== 2), date])}`;
  }
}

/** Two of a hundred connections show nothing but the date. */
function isHidden(world: World, at: number): boolean {
  return chance(world.seed, 40, at) < 0.019;
}

function* invitations(world: World): Generator<string> {
  const addressed = Number(world.era) >= 2023;
  const suffix = world.era === '2023' ? 'Urn' : 'Url';
  yield `From,To,Sent At,Message,Direction${addressed ? `,inviterProfile${suffix},inviteeProfile${suffix}` : ''}\n`;
  for (let at = 0; at < world.invitations; at++) {
    const sent = chance(world.seed, 50, at) < 0.8;
    const known = chance(world.seed, 51, at) < 0.7 && world.connections > 0;
    const number = known ? Math.floor(chance(world.seed, 52, at) * world.connections) : 10_000_000 + at;
    const person = invent(world.seed, number);
    const [me, other] = world.era === '2023' ? ['urn:li:member:1', `urn:li:member:${number + 2}`] : [address(OWNER, 0), address(person, number)];
    const names = [`${OWNER.given} ${OWNER.family}`, `${person.given.trim()} ${person.family}`];
    const note = chance(world.seed, 53, at) < 0.15 ? say(world.seed, -at - 1, '\n') : '';
    const when = american(world.madeAt - Math.floor(chance(world.seed, 54, at) * 700 * DAY));
    const cells = [...(sent ? names : names.toReversed()), when, note, sent ? 'OUTGOING' : 'INCOMING'];
    yield `${row(addressed ? [...cells, ...(sent ? [me, other] : [other, me])] : cells)}\n`;
  }
}

const MESSAGE_COLUMNS: Readonly<Record<Era, string>> = {
  2018: 'From,To,Date,Subject,Content,Direction,Folder',
  2020: 'CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,DATE,SUBJECT,CONTENT,FOLDER',
  2022: 'CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,DATE,SUBJECT,CONTENT,FOLDER',
  2023: 'CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,SUBJECT,CONTENT,FOLDER',
  2024: 'CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,SUBJECT,CONTENT,FOLDER,IS MESSAGE DRAFT,IS CONVERSATION DRAFT',
  2025: 'CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,SUBJECT,CONTENT,FOLDER,ATTACHMENTS',
  2026: 'CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,SUBJECT,CONTENT,FOLDER,ATTACHMENTS,IS MESSAGE DRAFT,IS CONVERSATION DRAFT',
};

function* messages(world: World): Generator<string> {
  const columns = MESSAGE_COLUMNS[world.era].split(',');
  const quoteAll = world.era === '2026';
  yield `${row(columns, quoteAll)}\n`;
  for (let at = 0, conversation = 0; at < world.messages; conversation++) {
    const length = 1 + Math.floor(chance(world.seed, 60, conversation) ** 3 * 40);
    for (let turn = 0; turn < length && at < world.messages; turn++, at++) {
      const told = message(world, conversation, turn, at);
      yield `${row(columns.map((column) => told[column.toUpperCase()] ?? ''), quoteAll)}\n`;
    }
  }
}

/** Some conversations go one way only, some are groups; a group has two others beside the owner. */
function message(world: World, conversation: number, turn: number, at: number): Readonly<Record<string, string>> {
  const roll = (purpose: number, place = conversation) => chance(world.seed, purpose, place);
  const others = (roll(61) < 0.04 ? [62, 63] : [62]).map((purpose) => Math.floor(roll(purpose) * Math.max(1, world.connections)));
  const people = others.map((number) => ({ ...invent(world.seed, number), number }));
  const mine = roll(64) < 0.3 ? roll(65) < 0.5 : roll(66, at) < 0.5;
  const all = [{ ...OWNER, number: 0 }, ...people];
  const from = mine ? all[0] : people[turn % people.length];
  const to = all.filter((person) => person !== from);
  const unwanted = unwantedness(world, at);
  const when = new Date(world.madeAt - Math.floor(roll(67) ** 2 * 4000 * DAY) - (40 - turn) * 0.7 * DAY - roll(68, at) * DAY * 0.5);
  const anonymous = unwanted === 'anonymous';
  return {
    'CONVERSATION ID': `2-invented-${conversation}==`, 'CONVERSATION TITLE': people.length > 1 ? `Group ${conversation}` : '',
    FROM: anonymous ? 'LinkedIn Member' : `${from?.given.trim()} ${from?.family}`, 'SENDER PROFILE URL': anonymous || from === undefined ? '' : address(from, from.number),
    TO: to.map((person) => `${person.given.trim()} ${person.family}`).join(', '), 'RECIPIENT PROFILE URLS': to.map((person) => address(person, person.number)).join(','),
    DATE: world.era === '2018' ? american(when.getTime()) : `${when.toISOString().slice(0, 19).replace('T', ' ')} UTC`,
    SUBJECT: roll(69) < 0.05 ? 'An idea, or two' : '', CONTENT: say(world.seed, at, world.era === '2026' && roll(70, at) < 0.5 ? '\r\n' : '\n'),
    DIRECTION: mine ? 'OUTGOING' : 'INCOMING', FOLDER: unwanted === 'spam' ? 'SPAM' : pick(['INBOX', 'INBOX', 'ARCHIVE'], roll(71)), ATTACHMENTS: '',
    'IS MESSAGE DRAFT': unwanted === 'draft' ? 'Yes' : 'No', 'IS CONVERSATION DRAFT': 'No',
  };
}

function unwantedness(world: World, at: number): 'draft' | 'spam' | 'anonymous' | null {
  const part = chance(world.seed, 72, at);
  if (part < 0.002) return /2024|2026/u.test(world.era) ? 'draft' : null;
  if (part < 0.012) return 'spam';
  return part < 0.04 ? 'anonymous' : null;
}

function* notes(world: World): Generator<string> {
  yield `${row(['Connection First Name', 'Connection Last Name', 'Connection Profile URL', 'Note', 'Created On', 'Edited On'], true)}\n`;
  for (let at = 0; at < world.connections; at += 50) {
    const person = invent(world.seed, at);
    yield `${row([person.given.trim(), person.family, address(person, at), 'Met at the harbour,\nwants to write.', `${world.madeOn} 10:00:00 UTC`, ''], true)}\n`;
  }
}

function address(person: Pick<Invented, 'slug'>, number: number): string {
  return `https://www.linkedin.com/in/${number % 3 === 0 ? encodeURIComponent(person.slug) : person.slug}`;
}

function* table(world: World, header: readonly string[], rows: readonly (readonly string[])[]): Generator<string> {
  for (const cells of [header, ...rows]) yield `${row(cells, world.era === '2026')}\n`;
}

function row(cells: readonly string[], quoteAll = false): string {
  return cells.map((cell) => (quoteAll || /[",\r\n]/u.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(',');
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** `12 Mar 2021` */
function named(moment: number): string {
  const day = new Date(moment);
  return `${String(day.getUTCDate()).padStart(2, '0')} ${MONTHS[day.getUTCMonth()]} ${day.getUTCFullYear()}`;
}

/** `1/29/26, 2:37 PM` */
function american(moment: number): string {
  const day = new Date(moment);
  const hours = day.getUTCHours();
  const time = `${hours % 12 || 12}:${String(day.getUTCMinutes()).padStart(2, '0')} ${hours < 12 ? 'AM' : 'PM'}`;
  return `${day.getUTCMonth() + 1}/${day.getUTCDate()}/${String(day.getUTCFullYear()).slice(2)}, ${time}`;
}
