import { listFormat } from '../time/intl.ts';
import type { Tongue } from '../kit/texts.ts';
import { dateText } from '../ui/index.ts';
import { type Season, seasonEnd } from './goal.ts';
import { texts } from './texts.ts';

/** "12 conversations by 24 December 2026, reaching out on Tuesday and Thursday". `today` is the reader's day, YYYY-MM-DD. */
export function saySeason(tongue: Tongue, season: Season, today: string): string {
  const t = texts(tongue);
  const end = seasonEnd(season);
  const said = { count: season.conversations, day: dateText(tongue, end, 'long') };
  if (end < today) return t('season.over', said);
  if (season.days.length === 0) return t('season.says', said);
  const days = listFormat(tongue.tag).format(season.days.map(day => t(`day.${day}`)));
  return t('season.saysDays', { ...said, days });
}
