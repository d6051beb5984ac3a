import { answers, companies, familyNames, type DemoFriend, friends, givenNames, openers, reasons, titles } from './demo-people.ts';

/** The name of the demo world's member, as her archive knows her. */
export const demoMember = { name: 'Ana Eriksen', profile: 'https://www.linkedin.com/in/ana-eriksen-invented' } as const;

/** The files of an invented LinkedIn archive of some 300 connections, its dates counted back from `now`. The same every time but for the dates. */
export function demoArchive(now: Date): Readonly<Record<'Connections.csv' | 'Invitations.csv' | 'messages.csv' | 'Profile.csv', string>> {
  const random = mulberry(20261121);
  const others = crowd(random);
  return {
    'Profile.csv': table(['First Name', 'Last Name', 'Headline'], [['Ana', 'Eriksen', 'Learning designer in Seattle']]),
    'Connections.csv': `Notes:\n"Some addresses are missing: people choose whether connections may see theirs."\n\n${table(['First Name', 'Last Name', 'URL', 'Email Address', 'Company', 'Position', 'Connected On'], [...friends, ...others].map(friend => [...friend.name, urlOf(friend), friend.email ?? '', friend.company, friend.title, dayText(ago(now, friend.connected))]))}`,
    'messages.csv': table(['CONVERSATION ID', 'CONVERSATION TITLE', 'FROM', 'SENDER PROFILE URL', 'TO', 'RECIPIENT PROFILE URLS', 'DATE', 'SUBJECT', 'CONTENT', 'FOLDER'], [...friends, ...others].flatMap(friend => messagesOf(friend, now))),
    'Invitations.csv': table(['From', 'To', 'Sent At', 'Message', 'Direction', 'inviterProfileUrl', 'inviteeProfileUrl'], invitations(random, others, now)),
  };
}

type Random = () => number;

/** A small seeded generator (mulberry32), so that the world is the same on every machine. */
function mulberry(seed: number): Random {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

const pick = <T>(random: Random, from: readonly T[]): T => from[Math.floor(random() * from.length)]!;

/** Everyone without a story: two thirds were never written to, as in most networks. */
function crowd(random: Random): readonly DemoFriend[] {
  const names = new Set<string>();
  const people: DemoFriend[] = [];
  while (people.length < 290) {
    const name = [pick(random, givenNames), pick(random, familyNames)] as const;
    if (names.has(name.join(' '))) continue;
    names.add(name.join(' '));
    const connected = 20 + Math.floor(random() ** 0.7 * 3800);
    people.push({ name, company: random() < 0.05 ? '' : pick(random, companies), title: pick(random, titles), connected, messages: chat(random, connected), ...(random() < 0.08 && { email: `${slug(name)}@example.com` }) });
  }
  return people;
}

function chat(random: Random, connected: number): DemoFriend['messages'] {
  const kind = random();
  if (kind < 0.66) return [];
  const first = Math.max(2, connected - Math.floor(random() * 40));
  const mine = random() < 0.55;
  const opening = [mine ? 'me' : 'them', first, pick(random, openers)] as const;
  if (kind < 0.76) return [opening];
  const turns = 1 + Math.floor(random() ** 2 * 12);
  return [opening, ...Array.from({ length: turns }, (_, turn) => [(turn % 2 === 0) === mine ? 'them' : 'me', Math.max(1, first - 1 - Math.floor(turn * random() * 90)), pick(random, turn % 2 === 0 ? answers : openers)] as const)];
}

function messagesOf(friend: DemoFriend, now: Date): readonly (readonly string[])[] {
  const them = friend.name.join(' ');
  return friend.messages.map(([who, days, text], index) => {
    const at = new Date(ago(now, days).getTime() + index * 61_000);
    const [from, to] = who === 'me' ? [[demoMember.name, demoMember.profile], [them, urlOf(friend)]] : [[them, urlOf(friend)], [demoMember.name, demoMember.profile]];
    return [`2-${slug(friend.name)}`, '', ...from, ...to, `${at.toISOString().slice(0, 19).replace('T', ' ')} UTC`, '', text, 'INBOX'];
  });
}

/** Some were accepted (the other side is among the connections); 46 sent and 9 received still hang. */
function invitations(random: Random, others: readonly DemoFriend[], now: Date): readonly (readonly string[])[] {
  const accepted = others.slice(0, 40).map(friend => invitation(friend, random() < 0.6, friend.connected + 3, pick(random, reasons), now));
  const hanging = crowd(mulberry(7)).filter(each => !others.some(other => slug(other.name) === slug(each.name))).slice(0, 55);
  return [...accepted, ...hanging.map((friend, index) => invitation(friend, index < 46, 10 + Math.floor(random() * 560), pick(random, reasons), now))];
}

function invitation(friend: DemoFriend, outgoing: boolean, days: number, message: string, now: Date): readonly string[] {
  const them = [friend.name.join(' '), urlOf(friend)] as const;
  const me = [demoMember.name, demoMember.profile] as const;
  const [from, to] = outgoing ? [me, them] : [them, me];
  return [from[0], to[0], usTime(ago(now, days)), message, outgoing ? 'OUTGOING' : 'INCOMING', from[1], to[1]];
}

const ago = (now: Date, days: number): Date => new Date(Math.floor(now.getTime() / 86_400_000 - days) * 86_400_000 + 15 * 3_600_000 + (days % 240) * 60_000);
const slug = (name: readonly string[]): string => `${name.join('-').normalize('NFKD').replace(/[^A-Za-z-]/g, '').toLowerCase()}-invented`;
const urlOf = (friend: DemoFriend): string => `https://www.linkedin.com/in/${slug(friend.name)}`;
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const dayText = (day: Date): string => `${String(day.getUTCDate()).padStart(2, '0')} ${months[day.getUTCMonth()]} ${day.getUTCFullYear()}`;
const usTime = (at: Date): string => `${at.getUTCMonth() + 1}/${at.getUTCDate()}/${String(at.getUTCFullYear()).slice(2)}, ${at.getUTCHours() % 12 || 12}:${String(at.getUTCMinutes()).padStart(2, '0')} ${at.getUTCHours() < 12 ? 'AM' : 'PM'}`;
const table = (head: readonly string[], rows: readonly (readonly string[])[]): string => [head, ...rows].map(row => row.map(cell => /[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell).join(',')).join('\n');
