/**
 * The same text, by itself. A piece of a longer text keeps all of that text in memory for as long as it is kept; whoever keeps
 * pieces of a large file keeps copies.
 */
export const detached = (text: string): string => Buffer.from(text).toString();
