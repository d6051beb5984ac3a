import { createHash, createHmac, randomBytes } from 'node:crypto';

/** What makes a link unguessable: 192 random bits, in letters that an address can hold. */
export const newToken = (): string => randomBytes(24).toString('base64url');

/** What is kept of a token: whoever reads the database cannot use it. */
export const hashOf = (token: string): Buffer => createHash('sha256').update(token).digest();

/**
 * The token of a link that can be written again: of one thing, for one purpose, under the instance's secret. Only its hash is kept
 * with the thing, and whoever reads the database alone cannot make it.
 */
export const tokenFor = (secret: string, purpose: string, id: string): string => createHmac('sha256', secret).update(`${purpose} ${id}`).digest().subarray(0, 24).toString('base64url');
