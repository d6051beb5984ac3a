/** An instant (or its epoch milliseconds) as programs read it: `2026-11-24T16:30:00Z`, with a part of a second only where there is one. */
export const isoInstant = (at: Date | number): string => new Date(at).toISOString().replace('.000Z', 'Z');
