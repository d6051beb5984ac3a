import { z } from 'zod';

/** A text that somebody typed: without blanks around it, and without the character that PostgreSQL cannot hold. */
export const typedText = (wrong?: string): z.ZodString => z.string(wrong).overwrite(writable).trim();

/** What somebody wrote in a field of a form, at most so many characters of it; nothing where the field was not sent. */
export const wordsIn = (field: unknown, most = 1000): string => writable(String(field ?? '')).trim().slice(0, most);

/** Without NUL. */
export const writable = (text: string): string => text.replaceAll('\0', '');
