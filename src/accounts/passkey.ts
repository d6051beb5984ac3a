import type { AuthenticationResponseJSON, PublicKeyCredentialCreationOptionsJSON, PublicKeyCredentialRequestOptionsJSON, RegistrationResponseJSON } from '@simplewebauthn/server';
import { z } from 'zod';
import { onlyOnce } from '../kit/attempts.ts';
import type { Context } from '../kit/context.ts';
import { isId, newId } from '../kit/id.ts';
import { asOperator } from '../kit/transact.ts';
import type { AccountId, Member } from './account.ts';
import { memberById } from './store.ts';
import { countPasskeyUse, deletePasskey, insertPasskey, passkeyByCredential, type PasskeyRow, passkeysOf, renamePasskeyRow } from './store-keys.ts';

/**
 * Passkeys (W3C Web Authentication, level 3). A passkey stands for a password, so the device must have made sure who holds it
 * (user verification). Everything that an authenticator sends is unproven until it is verified; what does not verify is undefined.
 */
export function passkeysBy(ctx: Context, me: AccountId): Promise<readonly PasskeyRow[]> {
  return asOperator(ctx.db, db => passkeysOf(db, me));
}

/** What the member's browser is asked in order to make a passkey. Devices that hold one already are left out. */
export async function askForNewPasskey(ctx: Context, me: Member): Promise<PublicKeyCredentialCreationOptionsJSON> {
  const known = await passkeysBy(ctx, me.id);
  return (await webauthn()).generateRegistrationOptions({
    rpName: 'Kith', rpID: site(ctx).hostname, userID: new TextEncoder().encode(me.id), userName: me.email, userDisplayName: me.name,
    supportedAlgorithmIDs: algorithms, authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    excludeCredentials: known.map(key => ({ id: key.credentialId, transports: [...key.transports] })),
  });
}

/** Keep a passkey that was made for `challenge`. Undefined where it is not genuine, or known already. */
export async function addPasskey(ctx: Context, me: AccountId, given: unknown, challenge: string, name: string): Promise<PasskeyRow | undefined> {
  const response = credential.safeParse(given);
  if (!response.success || !await onlyOnce(ctx, 'challenge', challenge)) return undefined;
  const { hostname, origin } = site(ctx);
  const answer = await (await webauthn()).verifyRegistrationResponse({
    response: response.data as unknown as RegistrationResponseJSON, expectedChallenge: challenge, expectedOrigin: origin, expectedRPID: hostname, supportedAlgorithmIDs: algorithms,
  }).catch(() => undefined);
  if (!answer?.verified) return undefined;
  const { credential: { id, publicKey, counter, transports = [] }, credentialDeviceType, credentialBackedUp } = answer.registrationInfo;
  const key: PasskeyRow = { id: newId(), account: me, name: nameOf(name), credentialId: id, publicKey: Buffer.from(publicKey).toString('base64url'), counter: kept(counter), transports, createdAt: ctx.now() };
  return await asOperator(ctx.db, tx => insertPasskey(tx, { ...key, deviceType: credentialDeviceType, backedUp: credentialBackedUp })) ? key : undefined;
}

/** What a browser is asked in order to sign somebody in, whoever that may be. */
export async function askForPasskey(ctx: Context): Promise<PublicKeyCredentialRequestOptionsJSON> {
  return (await webauthn()).generateAuthenticationOptions({ rpID: site(ctx).hostname, userVerification: 'required' });
}

/** Whom a passkey that answered `challenge` lets in. */
export async function memberByPasskey(ctx: Context, given: unknown, challenge: string): Promise<Member | undefined> {
  const response = credential.safeParse(given);
  if (!response.success || !await onlyOnce(ctx, 'challenge', challenge)) return undefined;
  const key = await asOperator(ctx.db, db => passkeyByCredential(db, response.data.id));
  if (!key) return undefined;
  const { hostname, origin } = site(ctx);
  const answer = await (await webauthn()).verifyAuthenticationResponse({
    response: response.data as unknown as AuthenticationResponseJSON, expectedChallenge: challenge, expectedOrigin: origin, expectedRPID: hostname,
    credential: { id: key.credentialId, publicKey: Buffer.from(key.publicKey, 'base64url'), counter: key.counter },
  }).catch(() => undefined);
  if (!answer?.verified) return undefined;
  return asOperator(ctx.db, async tx => {
    await countPasskeyUse(tx, key.id, kept(answer.authenticationInfo.newCounter));
    return memberById(tx, key.account);
  });
}

/** False where the member has no such passkey. */
export async function renamePasskey(ctx: Context, me: AccountId, id: string, name: string): Promise<boolean> {
  return isId(id) && asOperator(ctx.db, tx => renamePasskeyRow(tx, me, id, nameOf(name)));
}

/** False where the member has no such passkey. */
export async function removePasskey(ctx: Context, me: AccountId, id: string): Promise<boolean> {
  return isId(id) && asOperator(ctx.db, tx => deletePasskey(tx, me, id));
}

/** EdDSA, ES256, RS256: COSE numbers of what every authenticator has one of. */
const algorithms = [-8, -7, -257];

const credential = z.looseObject({ id: z.string().max(2000), rawId: z.string(), type: z.literal('public-key'), response: z.looseObject({ clientDataJSON: z.string() }), clientExtensionResults: z.looseObject({}).default({}) });

/** Loaded when the first passkey is asked for: it is a tenth of all that Kith would load to start. */
const webauthn = () => import('@simplewebauthn/server');

const site = (ctx: Context): URL => new URL(ctx.settings.url);
const nameOf = (given: string): string => given.trim().slice(0, 100) || 'Passkey';
/** The column holds 31 bits of the 32 that a counter may have. */
const kept = (counter: number): number => Math.min(counter, 2 ** 31 - 1);
