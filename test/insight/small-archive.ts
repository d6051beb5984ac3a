import { mkdtemp, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { newId } from '../../src/kit/id.ts';
import { type ImportResult, runImport } from '../../src/intake/index.ts';
import type { World } from '../world.ts';

/** A connection: name, slug of the profile, company, day. */
export type Connected = { readonly name: string; readonly slug?: string; readonly company?: string; readonly title?: string; readonly on?: string; readonly email?: string };
/** People are named by their slug; `me` is the owner. */
export type Said = { readonly from: string; readonly to: readonly string[]; readonly at: string; readonly words?: string };
export type Invited = { readonly from: string; readonly to: string; readonly at: string; readonly note?: string };
export type SmallArchive = { readonly connections?: readonly Connected[]; readonly messages?: readonly Said[]; readonly invitations?: readonly Invited[] };

/** The files of an archive of 2024 as LinkedIn writes them, for a handful of people. */
export function filesOf({ connections, messages, invitations }: SmallArchive): Readonly<Record<string, string>> {
  return {
    ...(connections && { 'Connections.csv': csv(['First Name', 'Last Name', 'URL', 'Email Address', 'Company', 'Position', 'Connected On'], connections.map(row)) }),
    ...(messages && {
      'messages.csv': csv(['CONVERSATION ID', 'CONVERSATION TITLE', 'FROM', 'SENDER PROFILE URL', 'TO', 'RECIPIENT PROFILE URLS', 'DATE', 'SUBJECT', 'CONTENT', 'FOLDER'], messages.map(({ from, to, at, words = 'Hello.' }, place) => [
        `thread ${place}`, '', nameOf(from), urlOf(from), to.map(nameOf).join(', '), to.map(urlOf).join(','), `${at.replace('T', ' ').replace('Z', '')} UTC`, '', words, 'INBOX'])),
    }),
    ...(invitations && {
      'Invitations.csv': csv(['From', 'To', 'Sent At', 'Message', 'Direction', 'inviterProfileUrl', 'inviteeProfileUrl'], invitations.map(({ from, to, at, note = '' }) => [
        nameOf(from), nameOf(to), american(at), note, from === 'me' ? 'OUTGOING' : 'INCOMING', urlOf(from), urlOf(to)])),
    }),
  };
}

/** Imports it for a member, through the same door as any archive. */
export async function importSmall(world: World, me: string, archive: SmallArchive): Promise<ImportResult> {
  const folder = await mkdtemp(join(world.ctx.settings.dataDirectory, 'small-'));
  const files = await Promise.all(Object.entries(filesOf(archive)).map(async ([name, text]) => {
    await writeFile(join(folder, name), text);
    return { path: join(folder, name), name };
  }));
  return runImport(world.ctx, me, { id: newId(), files, format: 'auto' });
}

const row = ({ name, slug, company = '', title = '', on = '2020-05-05', email = '' }: Connected): readonly string[] => {
  const [given = '', ...family] = name.split(' ');
  return [given, family.join(' '), slug ? urlOf(slug) : '', email, company, title, named(on)];
};

const nameOf = (slug: string): string => slug === 'me' ? 'Ana Eriksen' : slug.replace(/-invented$/, '').split('-').map(word => word[0]!.toUpperCase() + word.slice(1)).join(' ');
const urlOf = (slug: string): string => `https://www.linkedin.com/in/${slug === 'me' ? 'ana-eriksen-invented' : slug}`;
const csv = (head: readonly string[], rows: readonly (readonly string[])[]): string => [head, ...rows].map(cells => cells.map(cell => `"${cell.replaceAll('"', '""')}"`).join(',')).join('\n');
const named = (day: string): string => new Date(`${day}T00:00:00Z`).toLocaleDateString('en-GB', { day: '2-digit', month: 'short', year: 'numeric', timeZone: 'UTC' }).replace('Sept', 'Sep');

function american(at: string): string {
  const day = new Date(at);
  const hours = day.getUTCHours();
  return `${day.getUTCMonth() + 1}/${day.getUTCDate()}/${String(day.getUTCFullYear()).slice(2)}, ${hours % 12 || 12}:${String(day.getUTCMinutes()).padStart(2, '0')} ${hours < 12 ? 'AM' : 'PM'}`;
}
