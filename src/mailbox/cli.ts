import { whose } from '../accounts/index.ts';
import { CannotBeDone, type Command, type CommandIo, defineCommand, WrongWords } from '../kit/command.ts';
import { commandGroup } from '../kit/command-group.ts';
import type { Surroundings } from '../kit/surroundings.ts';
import { english } from '../kit/tongue.ts';
import { reading } from '../kit/transact.ts';
import { connectMailbox, forgetMailbox } from './connect-mailbox.ts';
import { mailboxToJson } from './mailbox-json.ts';
import { MailboxRefused, sayMailboxTrouble } from './mailbox.ts';
import { mailboxOf } from './store.ts';

/** `kith mailbox …`. */
export const mailboxCommands = (around: Surroundings): readonly Command[] => [commandGroup('mailbox', { connect: connect(around), forget: forget(around) }, show(around))];

const show = ({ open, as }: Surroundings): Command => defineCommand({
  name: 'mailbox', usage: 'kith mailbox [--json]', words: [0, 0], options: {},
  run: async (_, io) => {
    const mailbox = await open(async ctx => reading(ctx.db, (await whose(ctx, as)).id, mailboxOf));
    if (io.json) io.out(`${JSON.stringify({ mailbox: mailbox ? mailboxToJson(english, mailbox) : null })}\n`);
    else if (!mailbox) io.out('No mailbox is connected.\n');
    else io.out(`${mailbox.username} at ${mailbox.host}:${mailbox.port}, read ${mailbox.readAt?.toISOString() ?? 'not yet'}: ${mailbox.seen} heads, ${mailbox.kept} of them ours. ${sayMailboxTrouble(english, mailbox) || 'All is well.'}\n`);
  },
});

const connect = ({ open, as }: Surroundings): Command => defineCommand({
  name: 'mailbox connect', usage: 'kith mailbox connect HOST --user NAME [--port 993] --password-stdin', words: [1, 1],
  options: { user: { type: 'string' }, port: { type: 'string' }, 'password-stdin': { type: 'boolean' } },
  run: async ({ values, positionals: [host] }, io) => {
    if (!values.user || !values['password-stdin']) throw new WrongWords('“mailbox connect” needs --user NAME, and --password-stdin with the app password on standard input.');
    const login = { host: host!, port: Number(values.port ?? 993), username: values.user, password: await firstLine(io) };
    await open(async ctx => connectMailbox(ctx, (await whose(ctx, as)).id, login)).catch((error: unknown) => {
      throw error instanceof MailboxRefused ? new CannotBeDone(`${error.message} Nothing was changed.`) : error;
    });
    io.out(io.json ? `${JSON.stringify({ connected: host })}\n` : 'The mailbox is connected.\n');
  },
});

const forget = ({ open, as }: Surroundings): Command => defineCommand({
  name: 'mailbox forget', usage: 'kith mailbox forget', words: [0, 0], options: {},
  run: async (_, io) => {
    if (!await open(async ctx => forgetMailbox(ctx, (await whose(ctx, as)).id))) throw new CannotBeDone('No mailbox is connected.');
    io.out(io.json ? `${JSON.stringify({ forgotten: true })}\n` : 'The mailbox is disconnected, and its password is forgotten.\n');
  },
});

async function firstLine({ stdin }: CommandIo): Promise<string> {
  let text = '';
  for await (const bytes of stdin) text += Buffer.from(bytes).toString();
  return text.split(/\r?\n/)[0]!;
}
