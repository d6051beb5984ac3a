import { randomBytes } from 'node:crypto';

const letters = 'abcdefghijklmnopqrstuvwxyz234567';

/** A word nobody can guess: 26 letters of base32, 130 random bits. Lower case only, since some programs change the case of an address. */
export const secretWord = (): string => Array.from(randomBytes(26), byte => letters[byte & 31]).join('');
