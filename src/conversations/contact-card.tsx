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
  const whole = everyYear(years, first, Math.max(now, years.at(-1)!.year));
  const busiest = years.reduce((best, year) => total(year) > total(best) ? year : best);
  const words = t('contact.most', { count: years.reduce((sum, year) => sum + total(year), 0), name, year: String(busiest.year) });
  return (
    <Card title={t('contact.title')}>
      <Figure caption={words} behind={{ head: [t('contact.year'), t('contact.sent'), t('contact.received', { name })], rows: years.map(({ year, sent, received }) => [String(year), sent, received]) }}>
        <Sparkline words={words} values={whole.map(total)} ends={[String(first), String(whole.at(-1)!.year)]} />
      </Figure>
    </Card>
  );
}

const total = ({ sent, received }: YearOfContact): number => sent + received;

function everyYear(years: readonly YearOfContact[], first: number, last: number): readonly YearOfContact[] {
  const known = new Map(years.map(year => [year.year, year]));
  return Array.from({ length: last - first + 1 }, (_, step) => known.get(first + step) ?? { year: first + step, sent: 0, received: 0 });
}
