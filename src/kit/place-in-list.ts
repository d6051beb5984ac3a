/** How many rows lie before those that are asked for, as an address or a cursor says it; none where it means nothing. No list is longer than the most. */
export const placeIn = (text: string | undefined): number => Math.min(1_000_000_000, Math.max(0, Number.parseInt(text ?? '0', 10) || 0));
