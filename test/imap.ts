import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, chownSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { type AddressInfo, connect, createServer } from 'node:net';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { createTransport } from 'nodemailer';
import { scratchFolder } from './scratch.ts';

/** A real IMAP server (Dovecot) on free ports: any user, the password `secret`. Letters are put in by LMTP, as a mail server does. */
export type ImapServer = {
  readonly host: '127.0.0.1';
  readonly port: number;
  /** Deliver a letter as it stands to a user of the server. */
  deliver(user: string, raw: string): Promise<void>;
  /** The files of a user's inbox as they lie on the disk: their names hold the flags, and `new` those that nobody saw. */
  files(user: string): readonly string[];
  /** Have the server count anew: every UID means something else from now on. */
  forgetUids(user: string): void;
  close(): Promise<void>;
};

const dovecot: string | undefined = ['/usr/sbin/dovecot', '/usr/local/sbin/dovecot'].find(path => spawnSync(path, ['--version']).status === 0);

/** Why tests on mailboxes are left out, or false where they are not. */
export const noImap: string | false = dovecot ? false : 'Dovecot is not installed, so what is read of a mailbox is not tried (Debian: dovecot-imapd, dovecot-lmtpd).';

/** As root it serves as its own users, as anybody else as that user. */
export async function openImap(): Promise<ImapServer> {
  const folder = scratchFolder('kith-imap');
  const [port, lmtp] = [await freePort(), await freePort()];
  writeFileSync(join(folder, 'dovecot.conf'), configuration(folder, port, lmtp));
  mkdirSync(join(folder, 'mail'));
  // the server's other users pass through it
  chmodSync(folder, 0o755);
  const root = process.getuid?.() === 0;
  const mail = root ? idOf('mail') : undefined;
  if (mail) chownSync(join(folder, 'mail'), mail.uid, mail.gid);
  const server = spawn(dovecot!, ['-F', '-c', join(folder, 'dovecot.conf')], { stdio: 'ignore' });
  const ended = new Promise<void>(resolve => { server.once('exit', () => resolve()); });
  await Promise.race([answering(port), ended.then(() => { throw new Error(`Dovecot did not start: ${readLog(folder)}`); })]);
  const transport = createTransport({ host: '127.0.0.1', port: lmtp, lmtp: true, secure: false, ignoreTLS: true } as Parameters<typeof createTransport>[0]);
  const inbox = (user: string) => join(folder, 'mail', user);
  return {
    host: '127.0.0.1', port,
    async deliver(user, raw) {
      const { rejected } = await transport.sendMail({ envelope: { from: 'postman@example.org', to: [`${user}@example.org`] }, raw: raw.replaceAll(/\r?\n/g, '\r\n') }) as { readonly rejected: readonly string[] };
      if (rejected.length > 0) throw new Error(`Dovecot did not take the letter: ${readLog(folder)}`);
    },
    files: user => ['new', 'cur'].flatMap(kind => readdirSync(join(inbox(user), kind)).map(name => `${kind}/${name}`)),
    forgetUids(user) { for (const name of readdirSync(inbox(user)).filter(each => each.startsWith('dovecot'))) rmSync(join(inbox(user), name), { recursive: true }); },
    async close() {
      transport.close();
      server.kill('SIGTERM');
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function configuration(folder: string, imap: number, lmtp: number): string {
  const { username, uid } = userInfo();
  const owner = uid === 0 ? 'mail' : username;
  const group = spawnSync('id', ['-gn', owner], { encoding: 'utf8' }).stdout.trim();
  const rootless = uid === 0 ? '' : `
default_internal_user = ${username}
default_internal_group = ${group}
default_login_user = ${username}
service anvil {
  chroot =
}
service imap-login {
  chroot =
}
service stats {
  chroot =
}`;
  return `base_dir = ${folder}/run
state_dir = ${folder}/state
instance_name = kith-test-${imap}
protocols = imap lmtp
listen = 127.0.0.1
log_path = ${folder}/log
ssl = no
disable_plaintext_auth = no
auth_mechanisms = plain login
auth_username_format = %Ln
auth_failure_delay = 0
mail_location = maildir:${folder}/mail/%n
mail_uid = ${owner}
mail_gid = ${group}
first_valid_uid = 1
${rootless}
passdb {
  driver = static
  args = password=secret
}
userdb {
  driver = static
  args = uid=${owner} gid=${group} home=${folder}/mail/%n allow_all_users=yes
}
service imap-login {
  inet_listener imap {
    port = ${imap}
  }
  inet_listener imaps {
    port = 0
  }
}
service anvil {
  unix_listener anvil-auth-penalty {
    mode = 0
  }
}
service lmtp {
  inet_listener lmtp {
    address = 127.0.0.1
    port = ${lmtp}
  }
}
namespace inbox {
  inbox = yes
}
`;
}

function idOf(user: string): { readonly uid: number; readonly gid: number } {
  const [uid, gid] = ['-u', '-g'].map(flag => Number(spawnSync('id', [flag, user], { encoding: 'utf8' }).stdout));
  return { uid: uid!, gid: gid! };
}

function freePort(): Promise<number> {
  const server = createServer();
  return new Promise(resolve => server.listen(0, '127.0.0.1', () => {
    const { port } = server.address() as AddressInfo;
    server.close(() => resolve(port));
  }));
}

async function answering(port: number): Promise<void> {
  for (let tries = 0; tries < 200; tries++) {
    const answers = await new Promise<boolean>(resolve => {
      const socket = connect(port, '127.0.0.1');
      socket.once('data', () => { socket.destroy(); resolve(true); });
      socket.once('error', () => resolve(false));
    });
    if (answers) return;
    await pause(50);
  }
  throw new Error('Dovecot does not answer.');
}

function readLog(folder: string): string {
  try {
    return readFileSync(join(folder, 'log'), 'utf8');
  } catch {
    return 'it wrote no log';
  }
}
