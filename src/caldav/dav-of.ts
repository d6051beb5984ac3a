import { sealedFor } from '../busy/index.ts';
import type { Context } from '../kit/context.ts';
import type { Reader } from '../kit/db.ts';
import { unsealText } from '../kit/sealed-text.ts';
import { type Dav, openDav } from './dav.ts';
import { connectionById, sealedPasswordOf } from './store-connection.ts';

/** The server of a connection, ready to be asked; undefined where the connection is gone or its password cannot be unsealed any more. */
export async function davOf(ctx: Context, db: Reader, connection: string, signal?: AbortSignal): Promise<Dav | undefined> {
  const known = await connectionById(db, connection);
  const password = known && unsealText(ctx.settings.secret, sealedFor, await sealedPasswordOf(db, connection) ?? '');
  return known && password !== undefined ? openDav(ctx.settings, { server: known.server, user: known.user, password }, signal) : undefined;
}
