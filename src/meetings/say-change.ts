import type { ChangeRow } from '../activity/index.ts';
import type { Tongue } from '../kit/texts.ts';
import { dateText } from '../ui/index.ts';
import type { Kind, Mode } from './meeting-type.ts';
import { meetingName } from './say-meeting.ts';
import { texts } from './texts.ts';

type Change = Pick<ChangeRow, 'kind' | 'summary' | 'detail'>;
type Detail = { readonly kind?: Kind; readonly mode?: Mode; readonly from?: string; readonly to?: string };

const typeKinds = ['meeting-type.add', 'meeting-type.edit', 'meeting-type.remove'] as const;
const dateKinds = ['hours.dates', 'hours.dates.remove'] as const;
const namedKinds = ['hours.add', 'hours.remove', 'place.add', 'place.remove'] as const;

/** What a change to hours, places and kinds of meeting did, in a few words; undefined for changes of other domains. */
export function sayMeetingsChange(tongue: Tongue, change: Change): string | undefined {
  const t = texts(tongue);
  const { kind, summary } = change;
  const detail = (change.detail ?? {}) as Detail;
  const type = typeKinds.find(each => each === kind);
  if (type) return t(`change.${type}`, { name: meetingName(tongue, { name: summary, kind: detail.kind ?? 'other', mode: detail.mode ?? 'virtual' }) });
  const dates = dateKinds.find(each => each === kind);
  if (dates) return t(`change.${dates}`, { days: sayDays(tongue, detail) });
  const named = namedKinds.find(each => each === kind);
  return named ? t(`change.${named}`, { name: summary }) : sayOther(tongue, kind, summary, detail);
}

function sayOther(tongue: Tongue, kind: string, summary: string, { from = '' }: Detail): string | undefined {
  const t = texts(tongue);
  if (kind === 'hours.week') return summary ? t('change.hours.weekOf', { name: summary }) : t('change.hours.week');
  if (kind === 'hours.stay') return t('change.hours.stay', { day: dateText(tongue, from, 'long'), zone: summary.replaceAll('_', ' ') });
  if (kind === 'hours.stay.remove') return t('change.hours.stay.remove', { day: dateText(tongue, from, 'long') });
  return kind === 'meeting-page.edit' ? t('change.meeting-page.edit') : undefined;
}

/** `24 December 2026`, or two of them. */
export const sayDays = (tongue: Tongue, { from = '', to = from }: { readonly from?: string; readonly to?: string }): string => [...new Set([from, to])].map(date => dateText(tongue, date, 'long')).join(' – ');
