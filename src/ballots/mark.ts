/** What somebody says of a time. */
export const marks = ['works', 'if-need-be', 'does-not'] as const;
export type Mark = (typeof marks)[number];
