import { createHash, randomBytes } from 'node:crypto';

/** What makes a link unguessable: 192 random bits, in letters that an address can hold. */
export const newToken = (): string => randomBytes(24).toString('base64url');

/** What is kept of a token: whoever reads the database cannot use it. */
export const hashOf = (token: string): Buffer => createHash('sha256').update(token).digest();
