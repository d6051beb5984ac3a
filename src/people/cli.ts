import { z } from 'zod';
import { whose } from '../accounts/index.ts';
import { CannotBeDone, type Command, defineCommand, WrongWords } from '../kit/command.ts';
import { commandGroup } from '../kit/command-group.ts';
import type { Context, Reader } from '../kit/context.ts';
import { isId } from '../kit/id.ts';
import type { Surroundings } from '../kit/surroundings.ts';
import { english } from '../kit/tongue.ts';
import { reading } from '../kit/transact.ts';
import { type PeopleFilter, peopleQuery } from './filter.ts';
import { type Chosen, type Done, tagInput, tagPeople, untagPeople } from './label-people.ts';
import { toPersonJson, toRowJson } from './person-json.ts';
import type { Person, PersonRow } from './person.ts';
import { sayRhythm } from './rhythm-words.ts';
import { personById } from './store.ts';
import { findPeople } from './store-list.ts';
import { texts } from './texts.ts';
import { noteInput, writeNote } from './write-note.ts';

/** `kith people …`. */
export const peopleCommands = (around: Surroundings): readonly Command[] => [
  commandGroup('people', { show: show(around), note: note(around), tag: tag(around, 'tag', tagPeople), untag: tag(around, 'untag', untagPeople) }, list(around)),
];

const narrowing = { tie: { type: 'string' }, company: { type: 'string' }, title: { type: 'string' }, city: { type: 'string' }, tag: { type: 'string' }, role: { type: 'string' }, quiet: { type: 'string' }, sort: { type: 'string' } } as const;

const list = ({ open, as }: Surroundings): Command => defineCommand({
  name: 'people', usage: 'kith people [QUERY] [--tie TIE] [--company TEXT] [--title TEXT] [--city TEXT] [--tag TAG] [--role ROLE] [--quiet YEARS] [--sort name|last|connected|company] [--limit N] [--json]',
  words: [0, 20], options: { ...narrowing, limit: { type: 'string' } },
  run: async ({ values: { limit: most = '50', ...values }, positionals }, io) => {
    const filter = filterOf({ ...values, q: positionals.join(' ') || undefined });
    const limit = z.coerce.number().int().min(1).max(100_000).safeParse(most);
    if (!limit.success) throw new WrongWords(`--limit is a number from 1 to 100000; “${most}” is not.`);
    const { people, total, more } = await open(async ctx => reading(ctx.db, (await whose(ctx, as)).id, db => findPeople(db, filter, ctx.now(), undefined, limit.data)));
    if (io.json) return io.out(`${JSON.stringify({ people: people.map(toRowJson), total, more })}\n`);
    for (const person of people) io.out(`${inOneLine(person)}\n`);
    io.err(`${total === 0 ? 'Nobody fits.' : people.length < total ? `${people.length} of ${total}; --limit N shows more.` : `${total} ${total === 1 ? 'person' : 'people'}.`}\n`);
  },
});

function filterOf(values: Readonly<Record<string, string | undefined>>): PeopleFilter {
  const read = peopleQuery.safeParse(Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)));
  if (read.success) return read.data;
  const { path, message } = read.error.issues[0]!;
  throw new WrongWords(`--${String(path[0])} ${message}.`);
}

const inOneLine = ({ id, fullName, title, company, lastExchangeAt }: PersonRow): string =>
  [id, fullName, [title, company].filter(Boolean).join(', '), lastExchangeAt ? `last ${day(lastExchangeAt)}` : 'never'].join('  ');

const day = (at: Date): string => at.toISOString().slice(0, 10);

const show = ({ open, as }: Surroundings): Command => defineCommand({
  name: 'people show', usage: 'kith people show ID|NAME [--json]', words: [1, 10], options: {},
  run: async ({ positionals }, io) => {
    const person = await open(async ctx => reading(ctx.db, (await whose(ctx, as)).id, db => personCalled(ctx, db, positionals.join(' '))));
    io.out(io.json ? `${JSON.stringify(toPersonJson(person))}\n` : inWords(person));
  },
});

/** The one person meant by an id or a name; where several could be meant, their ids are named. */
async function personCalled(ctx: Context, db: Reader, words: string): Promise<Person> {
  const id: unknown = words;
  if (isId(id)) return await personById(db, id) ?? nobody(words);
  const { people } = await findPeople(db, { q: words }, ctx.now(), undefined, 6);
  const exactly = people.filter(person => person.fullName.toLowerCase() === words.toLowerCase());
  const meant = exactly.length > 0 ? exactly : people;
  if (meant.length > 1) throw new CannotBeDone(`“${words}” may be several people; say which by its id:\n${meant.map(inOneLine).join('\n')}`);
  const [only] = meant;
  return only ? await personById(db, only.id) ?? nobody(words) : nobody(words);
}

function nobody(words: string): never {
  throw new CannotBeDone(`Nobody here is called “${words}”.`);
}

function inWords(person: Person): string {
  const lines: readonly (readonly [name: string, value: string])[] = [
    ['Work', [person.title, person.company].filter(Boolean).join(', ')], ['City', person.city], ['Connected', person.connectedOn ?? ''], ['Birthday', person.birthday ?? ''],
    ['Met', person.howMet], ['Why', person.whyConnected], ['Roles', person.roles.join(', ')], ['Tags', person.tags.join(', ')],
    ['Rhythm', person.rhythmDays === null ? '' : sayRhythm(texts(english), person.rhythmDays)],
    ['Messages', `${person.sentCount} sent, ${person.receivedCount} received${person.lastExchangeAt ? `, last ${day(person.lastExchangeAt)}` : ''}`],
    ...person.identities.map(({ kind, shown, label }) => [kind, `${shown}${label && ` (${label})`}`] as const), ...person.notes.map(({ at, body }) => [`Note ${day(at)}`, body] as const),
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

async function withPerson<T>(ctx: Context, as: string | undefined, words: string, work: (me: string, person: Person) => Promise<T>): Promise<T> {
  const me = await whose(ctx, as);
  return work(me.id, await reading(ctx.db, me.id, db => personCalled(ctx, db, words)));
}
