import { Card, Figure, Sparkline, useReader, useTexts } from '../ui/index.ts';
import type { YearOfContact } from './moment.ts';
import { texts } from './texts.ts';

type ContactProps = { readonly name: string; readonly years: readonly YearOfContact[] };

/** How much was written with a person in each year until now; nothing where nothing was. */
export function ContactCard({ name, years }: ContactProps) {
  const t = useTexts(texts);
  const now = useReader().now.getUTCFullYear();
  const first = years[0]?.year;
  if (first === undefined) return null;
  const last = Math.max(now, years.at(-1)!.year);
  const whole = everyYear(years, Math.min(first, last - fewestYears + 1), last);
  const busiest = years.reduce((best, year) => total(year) > total(best) ? year : best);
  const count = years.reduce((sum, year) => sum + total(year), 0);
  const words = total(busiest) * 2 > count && years.length > 1 ? t('contact.most', { count, name, year: String(busiest.year) }) : t('contact.since', { count, name, year: String(first) });
  return (
    <Card title={t('contact.title')}>
      <Figure caption={words} behind={{ head: [t('contact.year'), t('contact.sent'), t('contact.received', { name })], rows: years.map(({ year, sent, received }) => [String(year), sent, received]) }}>
        <Sparkline words={words} values={whole.map(total)} ends={[String(whole[0]!.year), String(last)]} />
      </Figure>
    </Card>
  );
}

/** One or two strokes alone would say nothing of time. */
const fewestYears = 8;

const total = ({ sent, received }: YearOfContact): number => sent + received;

function everyYear(years: readonly YearOfContact[], first: number, last: number): readonly YearOfContact[] {
  const known = new Map(years.map(year => [year.year, year]));
  return Array.from({ length: last - first + 1 }, (_, step) => known.get(first + step) ?? { year: first + step, sent: 0, received: 0 });
}
