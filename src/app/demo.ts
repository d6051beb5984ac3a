import { randomBytes } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { demoArchive, demoMember } from '../../seeds/demo-archive.ts';
import { demoContacts } from '../../seeds/demo-contacts.ts';
import { allMembers, createAccount, type Member } from '../accounts/index.ts';
import { addDemoGoals } from './demo-goals.ts';
import { importFiles } from '../intake/index.ts';
import { CannotBeDone, type Command, defineCommand } from '../kit/command.ts';
import type { Context } from '../kit/context.ts';
import type { Surroundings } from '../kit/surroundings.ts';
import { addDemoMeetings } from './demo-meetings.ts';
import { addDemoPolls } from './demo-polls.ts';
import { asOperator, reading } from '../kit/transact.ts';
import { demoOutreach } from './demo-outreach.ts';
import { addDemoIntroductions } from './demo-introductions.ts';
import { addDemoConversations } from './demo-conversations.ts';
import { giveRole, setRhythm, tagPeople, writeNote } from '../people/index.ts';
import { findPeople } from '../directory/index.ts';

export const demoAccount = { email: 'ana.eriksen@example.org', name: demoMember.name, handle: 'ana-eriksen', zone: 'America/Los_Angeles' } as const;

/** `kith demo`: the demo world, in an empty instance. */
export const demoCommand = ({ open }: Surroundings): Command => defineCommand({
  name: 'demo', usage: 'kith demo', words: [0, 0], options: {},
  run: async (_, io) => {
    const password = randomBytes(9).toString('base64url');
    await open(async ctx => {
      if ((await asOperator(ctx.db, allMembers)).length > 0) throw new CannotBeDone('The demo world goes into an empty instance only, and this one has accounts. Nothing was changed; name another folder with --data DIR.');
      await loadDemo(ctx, password);
    });
    if (io.json) io.out(`${JSON.stringify({ email: demoAccount.email, password })}\n`);
    else io.out(`The demo world is there: sign in as ${demoAccount.email} with the password “${password}”.\n`);
  },
});

/**
 * Ana Eriksen and the 300 people she knows, taken in through the same door as anybody's archive. Without a password only the
 * session that made her is in: nobody else knows a way.
 */
export async function loadDemo(ctx: Context, password?: string): Promise<Member> {
  const ana = await createAccount(ctx, { ...demoAccount, password });
  const folder = await mkdtemp(join(tmpdir(), 'kith-demo-'));
  try {
    for (const { format, texts } of [{ format: 'linkedin', texts: demoArchive(ctx.now()) }, { format: 'vcard', texts: { 'phone.vcf': demoContacts } }] as const) {
      const files = await Promise.all(Object.entries(texts).map(async ([name, text]) => {
        const path = join(folder, name);
        await writeFile(path, text);
        return { path, name };
      }));
      await importFiles(ctx, ana.id, { files, format });
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  await addWhatAnaWrote(ctx, ana);
  await addDemoMeetings(ctx, ana);
  await addDemoPolls(ctx, ana);
  await addDemoGoals(ctx, ana);
  return ana;
}

async function addWhatAnaWrote(ctx: Context, ana: Member): Promise<void> {
  const id = async (q: string): Promise<string> => (await reading(ctx.db, ana.id, db => findPeople(db, { q }, ctx.now(), undefined, 1))).people[0]!.id;
  const [priya, tomas, grace, ingrid, leila] = await Promise.all(['Priya Raman', 'Tomás Herrera', 'Grace Kim', 'Ingrid Solberg', 'Leila Haddad'].map(id));
  await writeNote(ctx, ana.id, priya!, 'Runs the nurse educators’ circle. Likes a walk better than a call. Asked for the reading list before her workshop.');
  await writeNote(ctx, ana.id, tomas!, 'Recommended a book on gathering; tell him how it went.');
  await giveRole(ctx, ana.id, { ids: [priya!, tomas!] }, 'mentor');
  await giveRole(ctx, ana.id, { ids: [grace!] }, 'newcomer');
  await giveRole(ctx, ana.id, { ids: [ingrid!] }, 'connector');
  await tagPeople(ctx, ana.id, { ids: [priya!, leila!] }, 'learning in health');
  await setRhythm({ ...ctx, now: () => new Date(ctx.now().getTime() - 100 * 86_400_000) }, ana.id, { ids: [priya!, tomas!] }, 60); // in summer: a rhythm chosen today is due to nobody
  await demoOutreach(ctx, ana, id);
  await addDemoConversations(ctx, ana, id);
  await addDemoIntroductions(ctx, ana, id);
}
