import { parse } from 'csv-parse/sync';
import { type ArchivePlan, linkedInFiles, OWNER } from '../archives/make-linkedin.ts';
import type { NetworkReport } from '../../src/insight/index.ts';

type Row = Readonly<Record<string, string>>;
type Someone = { connection: boolean; sent: number; received: number; lastSent: number; lastReceived: number; readonly keys: Set<string> };

/**
 * The network report of an archive, worked out row by row from its files, the slow and obvious way: it shares no code with Kith.
 * Who is who: by profile address; where one side has none, by a name that one person alone carries (see `withoutNamesakes`).
 */
export function reportByHand(plan: ArchivePlan, asOf: string): NetworkReport {
  const network = readNetwork(plan);
  const everyone = [...new Set(network.people.values())];
  const connections = everyone.filter(one => one.connection);
  const midnight = Date.parse(`${asOf}T00:00:00Z`);
  const last = (one: Someone) => Math.max(one.lastSent, one.lastReceived);
  const count = (of: readonly Someone[], is: (one: Someone) => boolean) => of.filter(is).length;
  const spoken = (one: Someone) => one.sent > 0 && one.received > 0;
  const sent = network.invitations.filter(({ mine }) => mine);
  const received = network.invitations.filter(({ mine }) => !mine);
  const open = sent.filter(({ other }) => !other.connection);
  const older = (months: number) => open.filter(({ at }) => at < monthsBefore(midnight, months)).length;
  return {
    asOf, people: everyone.length, connections: connections.length,
    spokenWith: count(connections, spoken), oneWayFromMe: count(connections, one => one.sent > 0 && one.received === 0),
    oneWayFromThem: count(connections, one => one.sent === 0 && one.received > 0), neverSpoken: count(connections, one => one.sent + one.received === 0),
    dormant: count(connections, one => spoken(one) && last(one) < monthsBefore(midnight, 36)),
    awaitingMyReply: count(everyone, one => one.lastReceived > one.lastSent && one.lastReceived >= monthsBefore(midnight, 12)),
    awaitingTheirReply: count(everyone, one => one.lastSent > one.lastReceived && one.lastSent >= monthsBefore(midnight, 12)),
    invitations: {
      sent: sent.length, sentAccepted: sent.length - open.length, sentNoAnswerSeen: open.length, sentNoAnswerSeenOverSixMonths: older(6), sentNoAnswerSeenOverOneYear: older(12),
      sentWithNote: sent.filter(({ note }) => note !== '').length, sentWithdrawn: 0,
      received: received.length, receivedAccepted: received.filter(({ other }) => other.connection).length, receivedNoAnswerSeen: received.filter(({ other }) => !other.connection).length,
      receivedWithNote: received.filter(({ note }) => note !== '').length,
    },
  };
}

/** The same plan for the first world in which no two people bear one name: of namesakes without an address, nothing tells which is meant. */
export function withoutNamesakes(plan: ArchivePlan): ArchivePlan {
  for (let seed = 1; ; seed++) {
    const names = [...rowsOf({ ...plan, seed, era: '2026' }, 'Connections.csv').map(row => bare(`${row['First Name']} ${row['Last Name']}`)), ...strangers({ ...plan, seed, era: '2026' })].filter(name => name !== '');
    if (new Set(names).size === names.length) return { ...plan, seed };
  }
}

/** Those whom only invitations name. */
function strangers(plan: ArchivePlan): readonly string[] {
  const known = new Set(rowsOf(plan, 'Connections.csv').map(row => keyOf(row['URL'] ?? '')));
  return rowsOf(plan, 'Invitations.csv').flatMap(row => {
    const side = row['Direction'] === 'OUTGOING' ? { name: row['To'], address: row['inviteeProfileUrl'] } : { name: row['From'], address: row['inviterProfileUrl'] };
    return known.has(keyOf(side.address ?? '')) ? [] : [bare(side.name ?? '')];
  });
}

const bare = (name: string): string => plain(name).split(',')[0]!.trim();

function monthsBefore(midnight: number, months: number): number {
  const day = new Date(midnight);
  return Date.UTC(day.getUTCFullYear(), day.getUTCMonth() - months, day.getUTCDate());
}

type Invited = { readonly mine: boolean; readonly other: Someone; readonly at: number; readonly note: string };

function readNetwork(plan: ArchivePlan): { readonly people: ReadonlyMap<string, Someone>; readonly invitations: readonly Invited[] } {
  const people = new Map<string, Someone>();
  const named = new Map<string, Someone[]>();
  const make = (signs: readonly string[], connection: boolean): Someone => {
    const one: Someone = { connection, sent: 0, received: 0, lastSent: -Infinity, lastReceived: -Infinity, keys: new Set(signs.filter(sign => sign.startsWith('@'))) };
    for (const sign of signs) people.set(sign, one);
    return one;
  };
  for (const row of rowsOf(plan, 'Connections.csv')) {
    const name = plain(`${row['First Name']} ${row['Last Name']}`);
    const key = keyOf(row['URL'] ?? '');
    if (name === '' && key === '') continue;
    const one = make([key === '' ? `connection ${people.size}` : key], true);
    named.set(name, [...named.get(name) ?? [], one]);
  }
  const who = (name: string, address: string): Someone => {
    const key = keyOf(address);
    const known = people.get(key === '' ? `name ${plain(name)}` : key);
    if (known) return known;
    const [only, ...others] = named.get(plain(name)) ?? [];
    const free = only !== undefined && others.length === 0 && (key === '' || ![...only.keys].some(other => other.startsWith(key.slice(0, 4))));
    if (!free) {
      const one = make([key === '' ? `name ${plain(name)}` : key], false);
      if (plain(name) !== '') named.set(plain(name), [...named.get(plain(name)) ?? [], one]);
      return one;
    }
    if (key !== '') only.keys.add(key);
    people.set(key === '' ? `name ${plain(name)}` : key, only);
    return only;
  };
  const invitations = rowsOf(plan, 'Invitations.csv').map(row => {
    const mine = row['Direction'] === 'OUTGOING';
    const [name, address] = mine ? [row['To'], row['inviteeProfileUrl'] ?? row['inviteeProfileUrn']] : [row['From'], row['inviterProfileUrl'] ?? row['inviterProfileUrn']];
    return { mine, other: who(name ?? '', address ?? ''), at: Date.parse(`${row['Sent At']} UTC`), note: row['Message'] ?? '' };
  });
  for (const row of rowsOf(plan, 'messages.csv')) if (isKept(row)) tally(row, plan, who);
  return { people, invitations };
}

const isKept = (row: Row): boolean => row['FOLDER'] !== 'SPAM' && (row['SENDER PROFILE URL'] ?? '') !== '' && row['IS MESSAGE DRAFT'] !== 'Yes';

function tally(row: Row, plan: ArchivePlan, who: (name: string, address: string) => Someone): void {
  const at = Date.parse((row['DATE'] ?? '').replace(' UTC', 'Z').replace(' ', 'T'));
  if (keyOf(row['SENDER PROFILE URL'] ?? '') === `@in/${OWNER.slug}`) {
    const addresses = (row['RECIPIENT PROFILE URLS'] ?? '').split(',').filter(address => address !== '');
    const others = addresses.length > 0 ? addresses.map(address => who(addresses.length === 1 ? row['TO'] ?? '' : '', address)) : namesIn(row, plan).map(name => who(name, ''));
    for (const other of new Set(others)) {
      other.sent++;
      other.lastSent = Math.max(other.lastSent, at);
    }
  } else {
    const other = who(row['FROM'] ?? '', row['SENDER PROFILE URL'] ?? '');
    other.received++;
    other.lastReceived = Math.max(other.lastReceived, at);
  }
}

/** Names joined by a comma and a space, of which some hold one themselves: cut where all pieces are names of connections or senders. */
function namesIn(row: Row, plan: ArchivePlan): readonly string[] {
  const known = new Set([...rowsOf(plan, 'Connections.csv').map(each => plain(`${each['First Name']} ${each['Last Name']}`)), ...rowsOf(plan, 'messages.csv').map(each => plain(each['FROM'] ?? ''))]);
  const cut = (parts: readonly string[]): readonly string[] | undefined => {
    if (parts.length === 0) return [];
    for (let size = parts.length; size > 0; size--) {
      const rest = known.has(plain(parts.slice(0, size).join(', '))) ? cut(parts.slice(size)) : undefined;
      if (rest) return [parts.slice(0, size).join(', '), ...rest];
    }
    return undefined;
  };
  return cut((row['TO'] ?? '').split(', ')) ?? [row['TO'] ?? ''];
}

const read = new Map<string, readonly Row[]>();

function rowsOf(plan: ArchivePlan, name: string): readonly Row[] {
  const key = `${JSON.stringify(plan)} ${name}`;
  const rows = read.get(key) ?? parsed(plan, name);
  read.set(key, rows);
  return rows;
}

function parsed(plan: ArchivePlan, name: string): readonly Row[] {
  const file = linkedInFiles(plan).find(each => each.name.toLowerCase() === name.toLowerCase());
  const text = [...file?.text() ?? []].join('');
  const header = /^"?(First Name|From|CONVERSATION ID|FROM)"?,/mu.exec(text)?.index ?? 0;
  return parse(text.slice(header), { columns: true, relax_column_count: true }) as Row[];
}

function keyOf(address: string): string {
  if (address.startsWith('urn:')) return `@${address}`;
  const slug = /\/in\/([^/?]+)/u.exec(address)?.[1];
  return slug === undefined ? '' : `@in/${decodeURIComponent(slug).toLowerCase().normalize('NFC')}`;
}

const plain = (name: string): string => name.replaceAll(/\s+/gu, ' ').trim().toLowerCase();
