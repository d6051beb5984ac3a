import type { Authentication } from './authentication.ts';
import type { AccountId, Member } from './account.ts';

/** Who this request's cookie says is asking, with the session's id; undefined for a visitor. */
export async function memberOfSession(authentication: Authentication, headers: Headers): Promise<{ readonly member: Member; readonly session: string } | undefined> {
  if (!headers.get('cookie')?.includes('kith.session_token')) return undefined;
  const found = await authentication.api.getSession({ headers });
  if (!found) return undefined;
  const { id, email, name, handle, zone, locale } = found.user;
  return { member: { id: id as AccountId, email, name, handle, zone, locale }, session: found.session.id };
}
