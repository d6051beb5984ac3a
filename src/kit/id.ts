import { v7 } from 'uuid';

/** A new identifier, UUID version 7 (RFC 9562): sorts by the time it was made. Made here because PostgreSQL before 18 cannot. */
export const newId = (): string => v7();

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

export const isId = (text: unknown): text is string => typeof text === 'string' && uuid.test(text);
