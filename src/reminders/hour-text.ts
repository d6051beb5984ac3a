import { dateFormat } from '../time/intl.ts';
import type { Tongue } from '../kit/texts.ts';

const timeOnly = { hour: 'numeric', minute: '2-digit' } as const;

/** An hour as the reader's country writes it: "08:00", "8:00 am". */
export const hourText = ({ tag }: Tongue, hour: number): string => dateFormat(tag, 'UTC', timeOnly).format(Date.UTC(2026, 0, 5, hour));
