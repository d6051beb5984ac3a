/** The date, such as `2026-11-26`, of a day counted from 1970-01-01. */
export const dateOfDay = (day: number): string => new Date(day * 86_400_000).toISOString().slice(0, 10);
