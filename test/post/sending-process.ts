import type { Settings } from '../../src/kit/context.ts';
import { openDatabase } from '../../src/kit/db.ts';
import { openMailer } from '../../src/kit/mail.ts';
import { sendLetter } from '../../src/post/send-letter.ts';

/** What a process of its own is told, that sends one letter for tests to kill on the way. */
export type Errand = { readonly database: string; readonly smtp: string; readonly me: string; readonly id: string; readonly now: string; readonly settings: Settings };

const errand = JSON.parse(process.argv[2]!) as Errand;
const ctx = { db: openDatabase(errand.database, 2), mail: openMailer(errand.smtp, 'kith@example.org'), now: () => new Date(errand.now), log: () => {}, settings: errand.settings };
await sendLetter(ctx, errand.me, errand.id);
process.stdout.write('sent\n');
// held open, so that a test can kill it after the end as well
await new Promise(() => { setInterval(() => {}, 1000); });
