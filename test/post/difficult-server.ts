import { type AddressInfo, createServer, type Socket } from 'node:net';

/** What a mail server may do to a letter. */
export type Manner = {
  /** What it says first; nothing where it is silent. */
  readonly greeting?: string | null;
  /** Answers by the first word of what is said to it; `.` is the end of a letter. Null: it says nothing. */
  readonly answers?: Readonly<Record<string, string | null>>;
  /** Told of each word that it is sent; of the lines of a letter, `line`. */
  heard?(word: string): void;
};

/** A mail server of a few words, to be as difficult as real ones are now and then. */
export async function openDifficultServer(manner: Manner): Promise<{ readonly url: string; readonly taken: string[]; close(): void }> {
  const taken: string[] = [];
  const sockets = new Set<Socket>();
  const server = createServer(socket => {
    sockets.add(socket);
    socket.on('error', () => {});
    converse(socket, manner, taken);
  });
  await new Promise<void>(ready => { server.listen(0, '127.0.0.1', ready); });
  return {
    url: `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`, taken,
    close() { for (const socket of sockets) socket.destroy(); server.close(); },
  };
}

const usual: Readonly<Record<string, string>> = { EHLO: '250 here', MAIL: '250 ok', RCPT: '250 ok', DATA: '354 go on', '.': '250 taken', QUIT: '221 bye', RSET: '250 ok' };

function converse(socket: Socket, { greeting = '220 here', answers = {}, heard }: Manner, taken: string[]): void {
  const say = (words: string | null | undefined) => { if (typeof words === 'string') socket.write(`${words}\r\n`); };
  let held = '';
  let letter: string | undefined;
  say(greeting);
  socket.on('data', bytes => {
    held += bytes.toString('latin1');
    for (let end = held.indexOf('\r\n'); end >= 0; end = held.indexOf('\r\n')) {
      const line = held.slice(0, end);
      held = held.slice(end + 2);
      if (letter !== undefined && line !== '.') { letter += `${line}\r\n`; heard?.('line'); continue; }
      const word = letter === undefined ? line.split(/[ :]/)[0]!.toUpperCase() : '.';
      const answer = word in answers ? answers[word] : usual[word] ?? '250 ok';
      if (word === '.') {
        if (answer?.startsWith('250')) taken.push(letter!);
        letter = undefined;
      }
      if (word === 'DATA' && answer?.startsWith('354')) letter = '';
      heard?.(word);
      say(answer);
    }
  });
}
