import { betterAuth } from 'better-auth';
import { magicLink } from 'better-auth/plugins/magic-link';
import type { Context } from '../kit/context.ts';
import { newId } from '../kit/id.ts';
import { shortestPassword } from './account.ts';

export type Authentication = ReturnType<typeof openAuthentication>;

/**
 * better-auth on Kith's own tables: passwords (scrypt), e-mailed links, sessions in the database. Its own routes are not
 * served; Kith's forms call its verbs, so that they work without JavaScript and share one look and one set of limits.
 * `deliverLink` is handed every sign-in link: by mail, or to the operator's console where no mail is set up.
 */
export function openAuthentication(ctx: Context, deliverLink: (to: string, url: string) => Promise<void>) {
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
      expiresIn: 60 * 60 * 24 * 30,
      updateAge: 60 * 60 * 24,
    },
    verification: { modelName: 'verification', fields: { expiresAt: 'expires_at', createdAt: 'created_at', updatedAt: 'updated_at' } },
    emailAndPassword: { enabled: true, disableSignUp: true, minPasswordLength: shortestPassword, autoSignIn: false },
    advanced: { database: { generateId: () => newId() }, cookiePrefix: 'kith', useSecureCookies: ctx.settings.url.startsWith('https:') },
    plugins: [magicLink({ expiresIn: 15 * 60, disableSignUp: true, storeToken: 'hashed', sendMagicLink: ({ email, url }) => deliverLink(email, url) })],
  });
}
