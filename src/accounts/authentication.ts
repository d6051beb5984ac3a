import { betterAuth } from 'better-auth';
import { createAuthEndpoint } from 'better-auth/api';
import { setSessionCookie } from 'better-auth/cookies';
import { z } from 'zod';
import type { Context } from '../kit/context.ts';
import { newId } from '../kit/id.ts';

const day = 60 * 60 * 24;
/** Seconds that a session lives from the last time it was renewed. */
const lives = 30 * day;

/** A session is renewed once it has so many seconds left, or fewer. */
export const renewedBefore = lives - day;

/** What the cookie of a session is called at a public address. */
export const sessionCookie = (url: string): string => `${url.startsWith('https:') ? '__Secure-' : ''}kith.session_token`;

export type Authentication = ReturnType<typeof openAuthentication>;

/**
 * better-auth on Kith's own tables: sessions in the database and their signed cookie. Its routes are not served; Kith's forms
 * call its verbs, so that they work without JavaScript and share one look and one set of limits.
 */
export function openAuthentication(ctx: Context) {
  return betterAuth({
    appName: 'Kith',
    baseURL: ctx.settings.url,
    basePath: '/auth',
    secret: ctx.settings.secret,
    database: ctx.db.pool,
    telemetry: { enabled: false },
    logger: { disabled: true },
    rateLimit: { enabled: false },
    user: {
      modelName: 'account',
      fields: { emailVerified: 'email_verified', createdAt: 'created_at', updatedAt: 'updated_at' },
      additionalFields: { handle: { type: 'string', required: true, input: false }, zone: { type: 'string', required: true, input: false }, locale: { type: 'string', required: true, input: false } },
    },
    account: {
      modelName: 'credential',
      fields: {
        userId: 'account_id', providerId: 'provider', accountId: 'provider_account_id', accessToken: 'access_token', refreshToken: 'refresh_token', idToken: 'id_token',
        accessTokenExpiresAt: 'access_token_expires_at', refreshTokenExpiresAt: 'refresh_token_expires_at', createdAt: 'created_at', updatedAt: 'updated_at',
      },
    },
    session: {
      modelName: 'session',
      fields: { userId: 'account_id', expiresAt: 'expires_at', ipAddress: 'ip_address', userAgent: 'user_agent', createdAt: 'created_at', updatedAt: 'updated_at' },
      expiresIn: lives,
      updateAge: day,
    },
    verification: { modelName: 'verification', fields: { expiresAt: 'expires_at', createdAt: 'created_at', updatedAt: 'updated_at' } },
    advanced: { database: { generateId: () => newId() }, cookiePrefix: 'kith', useSecureCookies: ctx.settings.url.startsWith('https:'), ipAddress: { disableIpTracking: true } },
    plugins: [{ id: 'kith', endpoints: { startSession } }],
  });
}

/**
 * A new session for an account that has proved itself, by whatever means. The one this browser had ends, so that nobody who
 * knew its cookie shares the new one.
 */
const startSession = createAuthEndpoint('/start-session', {
  method: 'POST',
  requireHeaders: true,
  body: z.object({ account: z.string(), ipAddress: z.string(), userAgent: z.string() }),
  metadata: { SERVER_ONLY: true },
}, async c => {
  const { internalAdapter, authCookies, secret } = c.context;
  const { account, ...device } = c.body;
  const before = await c.getSignedCookie(authCookies.sessionToken.name, secret);
  if (before) await internalAdapter.deleteSession(before);
  const user = await internalAdapter.findUserById(account);
  if (!user) throw new Error('The account of this session is gone.');
  const session = await internalAdapter.createSession(account, false, device);
  await setSessionCookie(c, { session, user });
  return c.json({});
});
