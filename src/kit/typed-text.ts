import { z } from 'zod';

/** A text that somebody typed: without blanks around it, and without the character that PostgreSQL cannot hold. */
export const typedText = (wrong?: string): z.ZodString => z.string(wrong).overwrite(writable).trim();

/** Without NUL. */
export const writable = (text: string): string => text.replaceAll('\0', '');
