import { z } from 'zod';
import { whose } from '../accounts/index.ts';
import { type Command, defineCommand, WrongWords } from '../kit/command.ts';
import { commandGroup } from '../kit/command-group.ts';
import type { Context } from '../kit/context.ts';
import type { Surroundings } from '../kit/surroundings.ts';
import { english } from '../kit/tongue.ts';
import { reading } from '../kit/transact.ts';
import { type Chosen, type Done, labelWords, noteInput, type Person, rhythmInput, sayRhythm, setRhythm, tagInput, tagPeople, toPersonJson, toRowJson, untagPeople, writeNote } from '../people/index.ts';
import { utcDay } from '../time/calendar-day.ts';
import { addCommand } from './cli-add.ts';
import { reachCommand, unreachCommand } from './cli-reach.ts';
import { unnoteCommand } from './cli-unnote.ts';
import { type PeopleFilter, peopleQuery } from './filter.ts';
import { inOneLine, personCalled } from './person-called.ts';
import { csvOfPeople, type PersonLine } from './people-csv.ts';
import { vcardOfPeople } from './people-vcard.ts';
import { findPeople } from './store-list.ts';
import { peopleForTable } from './store-table.ts';
import { withPerson } from './with-person.ts';

/** `kith people …`. */
export const peopleCommands = (around: Surroundings): readonly Command[] => [
  commandGroup('people', { add: addCommand(around), show: show(around), note: note(around), unnote: unnoteCommand(around), reach: reachCommand(around), unreach: unreachCommand(around), tag: tag(around, 'tag', tagPeople), untag: tag(around, 'untag', untagPeople), rhythm: rhythm(around) }, list(around)),
];

const narrowing = { tie: { type: 'string' }, company: { type: 'string' }, title: { type: 'string' }, city: { type: 'string' }, tag: { type: 'string' }, role: { type: 'string' }, quiet: { type: 'string' }, year: { type: 'string' }, sort: { type: 'string' } } as const;

const list = ({ open, as }: Surroundings): Command => defineCommand({
  name: 'people', usage: 'kith people [QUERY] [--tie TIE] [--company TEXT] [--title TEXT] [--city TEXT] [--tag TAG] [--role ROLE] [--quiet YEARS] [--year YEAR[-both|-one]] [--sort name|last|connected|company|strength] [--limit N] [--format csv|vcard] [--json]',
  words: [0, 20], options: { ...narrowing, limit: { type: 'string' }, format: { type: 'string' } },
  run: async ({ values: { limit: most = '50', format, ...values }, positionals }, io) => {
    const filter = filterOf({ ...values, q: positionals.join(' ') || undefined });
    if (format !== undefined) {
      const write = files[format];
      if (!write) throw new WrongWords(`--format is csv or vcard; “${format}” is neither.`);
      return io.out(write(await open(async ctx => reading(ctx.db, (await whose(ctx, as)).id, db => peopleForTable(db, filter, ctx.now())))));
    }
    const limit = z.coerce.number().int().min(1).max(100_000).safeParse(most);
    if (!limit.success) throw new WrongWords(`--limit is a number from 1 to 100000; “${most}” is not.`);
    const { people, total, more } = await open(async ctx => reading(ctx.db, (await whose(ctx, as)).id, db => findPeople(db, filter, ctx.now(), undefined, limit.data)));
    if (io.json) return io.out(`${JSON.stringify({ people: people.map(toRowJson), total, more })}\n`);
    for (const person of people) io.out(`${inOneLine(person)}\n`);
    io.err(`${total === 0 ? 'Nobody fits.' : people.length < total ? `${people.length} of ${total}; --limit N shows more.` : `${total} ${total === 1 ? 'person' : 'people'}.`}\n`);
  },
});

/** Everyone who fits, as a file on standard output. */
const files: Readonly<Record<string, (people: readonly PersonLine[]) => string>> = { csv: csvOfPeople, vcard: vcardOfPeople };

function filterOf(values: Readonly<Record<string, string | undefined>>): PeopleFilter {
  const read = peopleQuery.safeParse(Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)));
  if (read.success) return read.data;
  const { path, message } = read.error.issues[0]!;
  throw new WrongWords(`--${String(path[0])} ${message}.`);
}

const show = ({ open, as }: Surroundings): Command => defineCommand({
  name: 'people show', usage: 'kith people show ID|NAME [--json]', words: [1, 10], options: {},
  run: async ({ positionals }, io) => {
    const person = await open(async ctx => reading(ctx.db, (await whose(ctx, as)).id, db => personCalled(db, positionals.join(' '))));
    io.out(io.json ? `${JSON.stringify(toPersonJson(person))}\n` : inWords(person));
  },
});

function inWords(person: Person): string {
  const lines: readonly (readonly [name: string, value: string])[] = [
    ['Work', [person.title, person.company].filter(Boolean).join(', ')], ['City', person.city], ['Connected', person.connectedOn ?? ''], ['Birthday', person.birthday ?? ''],
    ['Met', person.howMet], ['Why', person.whyConnected], ['Roles', person.roles.join(', ')], ['Tags', person.tags.join(', ')],
    ['Rhythm', person.rhythmDays === null ? '' : sayRhythm(labelWords(english), person.rhythmDays)],
    ['Messages', `${person.sentCount} sent, ${person.receivedCount} received${person.lastExchangeAt ? `, last ${utcDay(person.lastExchangeAt)}` : ''}`],
    ...person.identities.map(({ kind, shown, label }) => [kind, `${shown}${label && ` (${label})`}`] as const), ...person.notes.map(({ at, body }) => [`Note ${utcDay(at)}`, body] as const),
  ];
  return `${person.fullName}  ${person.id}\n${lines.filter(([, value]) => value).map(([name, value]) => `  ${name}: ${value.replaceAll('\n', '\n    ')}\n`).join('')}`;
}

const note = ({ open, as }: Surroundings): Command => defineCommand({
  name: 'people note', usage: 'kith people note ID|NAME TEXT', words: [2, 2], options: {},
  run: async ({ positionals: [words, text] }, io) => {
    const body = noteInput.safeParse(text);
    if (!body.success) throw new WrongWords(body.error.issues[0]!.message);
    const { fullName, id, change } = await open(ctx => withPerson(ctx, as, words!, async (me, person) => ({ fullName: person.fullName, ...await writeNote(ctx, me, person.id, body.data) })));
    io.out(io.json ? `${JSON.stringify({ note: id, change })}\n` : `The note about ${fullName} is kept.\n`);
  },
});

const rhythm = ({ open, as }: Surroundings): Command => defineCommand({
  name: 'people rhythm', usage: 'kith people rhythm ID|NAME DAYS|none', words: [2, 2], options: {},
  run: async ({ positionals: [words, given] }, io) => {
    const days = rhythmInput.safeParse(given === 'none' ? null : Number(given));
    if (!days.success) throw new WrongWords(`“${given}” is no number of days. ${days.error.issues[0]!.message}`);
    const { fullName, change } = await open(ctx => withPerson(ctx, as, words!, async (me, person) => ({ fullName: person.fullName, ...await setRhythm(ctx, me, { ids: [person.id] }, days.data) })));
    io.out(io.json ? `${JSON.stringify({ change: change ?? null })}\n` : `${fullName}: ${sayRhythm(labelWords(english), days.data)}.\n`);
  },
});

const tag = ({ open, as }: Surroundings, name: 'tag' | 'untag', verb: (ctx: Context, me: string, chosen: Chosen, tag: string) => Promise<Done>): Command => defineCommand({
  name: `people ${name}`, usage: `kith people ${name} ID|NAME TAG`, words: [2, 2], options: {},
  run: async ({ positionals: [words, given] }, io) => {
    const label = tagInput.safeParse(given);
    if (!label.success) throw new WrongWords(label.error.issues[0]!.message);
    const { fullName, change, count } = await open(ctx => withPerson(ctx, as, words!, async (me, person) => ({ fullName: person.fullName, ...await verb(ctx, me, { ids: [person.id] }, label.data) })));
    io.out(io.json ? `${JSON.stringify({ change: change ?? null })}\n` : `${said[name][count > 0 ? 'done' : 'same'](fullName, label.data)}\n`);
  },
});

const said = {
  tag: { done: (who: string, tag: string) => `${who} carries the tag “${tag}” now.`, same: (who: string, tag: string) => `${who} carries the tag “${tag}” already.` },
  untag: { done: (who: string, tag: string) => `The tag “${tag}” is off ${who}.`, same: (who: string, tag: string) => `${who} does not carry the tag “${tag}”.` },
} as const;
