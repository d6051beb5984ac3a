import pg from 'pg';
import { PlainError } from './plain-error.ts';

type Place = { readonly server: string; readonly user: string; readonly database: string };

const unanswered = ({ server }: Place): string => `No PostgreSQL server answers at ${server}. Start it, or correct DATABASE_URL.`;
const unknownHost = ({ server }: Place): string => `DATABASE_URL names ${server}, and no such host is found. Correct it, or look at the network.`;
const refused = ({ server, user }: Place): string => `PostgreSQL at ${server} does not let the user ${user} in. Correct the user or the password in DATABASE_URL.`;
const busy = ({ server }: Place): string => `PostgreSQL at ${server} takes no connections at the moment. Try again shortly.`;

/** By the codes of Node (socket) and of PostgreSQL (appendix A of its manual). */
const sentences: Readonly<Record<string, (place: Place) => string>> = {
  ECONNREFUSED: unanswered, ECONNRESET: unanswered, EHOSTUNREACH: unanswered, ENETUNREACH: unanswered, ETIMEDOUT: unanswered, ENOENT: unanswered,
  ENOTFOUND: unknownHost, EAI_AGAIN: unknownHost,
  ERR_INVALID_URL: () => 'DATABASE_URL is not an address. It looks like postgres://user:password@host:5432/kith.',
  '28P01': refused, '28000': refused,
  '3D000': ({ server, database }) => `PostgreSQL at ${server} has no database named ${database}. Make it there, or correct DATABASE_URL.`,
  '42501': ({ user, database }) => `The PostgreSQL user ${user} may not make tables in the database ${database}. Make it the owner of that database, then start Kith again.`,
  '53300': busy, '57P03': busy,
};

/** A sentence for the operator in place of an error that says that the database at `url` cannot be had; any other error as it is. Names no password. */
export function asDatabaseFault(error: unknown, url: string): unknown {
  const { code = '', message = '' } = error as { readonly code?: string; readonly message?: string };
  const sentence = sentences[/timeout expired|terminated unexpectedly|timed out/i.test(message) ? 'ETIMEDOUT' : code];
  return sentence && !(error instanceof PlainError) ? new PlainError(sentence(code === 'ERR_INVALID_URL' ? nowhere : placeOf(url)), { cause: error }) : error;
}

/** Whether a question was not answered because the database went away or was told to stop (class 08, 57P01 to 57P03): it may be asked again. */
export function isGone(error: unknown): boolean {
  const { code = '', message = '', syscall } = error as { readonly code?: string; readonly message?: string; readonly syscall?: string };
  return /^(?:08|57P0[123])/.test(code) || syscall === 'connect' || ['ECONNRESET', 'EPIPE'].includes(code) || /^(?:Connection terminated|Client has encountered a connection error|timeout expired)/.test(message);
}

const nowhere: Place = { server: '', user: '', database: '' };

function placeOf(url: string): Place {
  const { host, port, user, database } = new pg.Client({ connectionString: url });
  return { server: host.startsWith('/') ? host : `${host}:${port}`, user: user ?? '', database: database ?? '' };
}
