import type { ComponentChildren } from 'preact';
import { PageHead, Stack, Tabs, useTexts } from '../ui/index.ts';
import { texts } from './texts.ts';

const sides = [['page', '/meetings'], ['hours', '/meetings/hours'], ['booked', '/bookings'], ['suggested', '/suggestions'], ['polls', '/polls'], ['places', '/meetings/places']] as const;
export type Side = (typeof sides)[number][0];

/** The head that all sides of meetings share. */
export function Meetings({ side, lead, children }: { readonly side: Side; readonly lead?: string | undefined; readonly children: ComponentChildren }) {
  const t = useTexts(texts);
  return (
    <Stack gap={6}>
      <PageHead title={t('meetings.title')} lead={lead} />
      <Tabs label={t('meetings.sides')} tabs={sides.map(([name, href]) => ({ href, label: t(`side.${name}`), current: name === side }))} />
      {children}
    </Stack>
  );
}
