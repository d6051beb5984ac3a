import { createHash, randomBytes } from 'node:crypto';

const letters = 'abcdefghijklmnopqrstuvwxyz234567';

/** A word nobody can guess: 26 letters of base32, 130 random bits. Lower case only, since some programs change the case of an address. */
export const secretWord = (): string => wordOf(randomBytes(26));

/** The same word whenever the same is made of the same secret, and nothing to be guessed without it. Undefined for what is no secret word. */
export const wordMadeOf = (secret: string | undefined, made: unknown): string | undefined =>
  secret && /^[a-z2-7]{26}$/.test(secret) ? wordOf(createHash('sha256').update(`${secret}\n${JSON.stringify(made)}`).digest().subarray(0, 26)) : undefined;

const wordOf = (bytes: Uint8Array): string => Array.from(bytes, byte => letters[byte & 31]).join('');
