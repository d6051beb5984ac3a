import { CannotBeDone, type Command, defineCommand, WrongWords } from '../kit/command.ts';
import { commandGroup } from '../kit/command-group.ts';
import type { Surroundings } from '../kit/surroundings.ts';
import { AccountRefused } from './account.ts';
import { createToken, revokeToken } from './api-token.ts';
import { createAccount, deleteAccount } from './create-account.ts';
import { members, whose } from './whose.ts';

/** `kith account …` and `kith token …`, for the operator. */
export const accountCommands = (around: Surroundings): readonly Command[] => [
  commandGroup('account', { add: add(around), list: list(around), delete: remove(around) }),
  commandGroup('token', { create: create(around), revoke: revoke(around) }),
];

const add = ({ open }: Surroundings): Command => defineCommand({
  name: 'account add', usage: 'kith account add EMAIL --name NAME [--handle H] [--zone ZONE] [--open] [--password-stdin]', words: [1, 1],
  options: { name: { type: 'string' }, handle: { type: 'string' }, zone: { type: 'string' }, open: { type: 'boolean' }, 'password-stdin': { type: 'boolean' } },
  run: async ({ values, positionals }, io) => {
    if (!values.name) throw new WrongWords('“account add” needs --name NAME: what people call them.');
    const password = values['password-stdin'] ? await firstLine(io.stdin) : undefined;
    const member = await open(ctx => createAccount(ctx, { email: positionals[0]!, name: values.name!, handle: values.handle, zone: values.zone, open: values.open, password })).catch(refused);
    const { id, email, name, handle, zone } = member;
    if (io.json) io.out(`${JSON.stringify({ id, email, name, handle, zone })}\n`);
    else io.out(`${name} has an account: ${email}, @${handle}, times in ${zone}.\n`);
  },
});

const list = ({ open }: Surroundings): Command => defineCommand({
  name: 'account list', usage: 'kith account list [--json]', words: [0, 0], options: {},
  run: async (_, io) => {
    const all = await open(members);
    if (io.json) io.out(`${JSON.stringify({ accounts: all.map(({ id, email, name, handle, zone, openedAt }) => ({ id, email, name, handle, zone, open: openedAt !== null })) })}\n`);
    else if (all.length === 0) io.out('There is no account yet.\n');
    else for (const { email, name, handle, zone, openedAt } of all) io.out(`${email}  ${name}  @${handle}  ${zone}${openedAt ? '  page open' : ''}\n`);
  },
});

const remove = ({ open }: Surroundings): Command => defineCommand({
  name: 'account delete', usage: 'kith account delete EMAIL', words: [1, 1], options: {},
  run: async ({ positionals: [email] }, io) => {
    const done = await open(ctx => deleteAccount(ctx, email!));
    if (!done) throw new CannotBeDone(`There is no account for ${email}. Nothing was deleted.`);
    if (io.json) io.out(`${JSON.stringify({ deleted: email })}\n`);
    else io.out(`The account of ${email} is deleted, with everything that was its own.\n`);
  },
});

const create = ({ open, as }: Surroundings): Command => defineCommand({
  name: 'token create', usage: 'kith token create --as EMAIL [--name TEXT] [--scope read|write]', words: [0, 0],
  options: { name: { type: 'string' }, scope: { type: 'string' } },
  run: async ({ values }, io) => {
    const scope = values.scope ?? 'read';
    if (scope !== 'read' && scope !== 'write') throw new WrongWords(`--scope is read or write, not ${scope}.`);
    const made = await open(async ctx => createToken(ctx, (await whose(ctx, as)).id, values.name ?? 'command line', scope));
    if (io.json) io.out(`${JSON.stringify({ id: made.id, token: made.token, scope })}\n`);
    else {
      io.err(`This token (${made.id}) is shown once: keep it where others cannot read it.\n`);
      io.out(`${made.token}\n`);
    }
  },
});

const revoke = ({ open, as }: Surroundings): Command => defineCommand({
  name: 'token revoke', usage: 'kith token revoke ID [--as EMAIL]', words: [1, 1], options: {},
  run: async ({ positionals: [id] }, io) => {
    const done = await open(ctx => revokeAnywhere(ctx, as, id!));
    if (!done) throw new CannotBeDone(`There is no token ${id} in use. Nothing was changed.`);
    if (io.json) io.out(`${JSON.stringify({ revoked: id })}\n`);
    else io.out(`The token ${id} no longer opens anything.\n`);
  },
});

/** A token's id is enough for the operator: whose it is need not be said. */
async function revokeAnywhere(ctx: Parameters<typeof whose>[0], as: string | undefined, id: string): Promise<boolean> {
  const possible = as === undefined ? await members(ctx) : [await whose(ctx, as)];
  for (const member of possible) if (await revokeToken(ctx, member.id, id)) return true;
  return false;
}

function refused(error: unknown): never {
  if (error instanceof AccountRefused) throw new CannotBeDone(error.message);
  throw error;
}

async function firstLine(stdin: AsyncIterable<Uint8Array>): Promise<string> {
  const parts: Uint8Array[] = [];
  for await (const part of stdin) parts.push(part);
  return Buffer.concat(parts).toString('utf8').split(/\r?\n/)[0] ?? '';
}
