import { Card, Columns, Facts, FaceLine, LinkButton, PageHead, percentText, Rich, Split, useReader, useTexts, YearBars, yearsSince } from '../ui/index.ts';
import type { TieCounts } from './network-report.ts';
import type { NetworkState, QuietTie, YearOfExchange } from './network-state.ts';
import { DuplicatesCard, HangingCard, WaitingCard } from './to-do-cards.tsx';
import { texts } from './texts.ts';

type Props = { readonly state: NetworkState };

/** The state of a member's network: a sentence, pictures, and what can be done about it. */
export function NetworkPage({ state }: Props) {
  const t = useTexts(texts);
  const { asOf, ties, years, quiet, waiting, hanging, duplicates } = state;
  const aside = (
    <>
      <WaitingCard waiting={waiting} forMe={ties.awaitingMyReply} forThem={ties.awaitingTheirReply} />
      <HangingCard hanging={hanging} />
      <DuplicatesCard count={duplicates.waiting} />
    </>
  );
  return (
    <>
      <PageHead title={t('network.title', { count: ties.people })} lead={<Lead ties={ties} />}
        actions={<><LinkButton icon="people" href="/people">{t('network.everyone')}</LinkButton><LinkButton icon="upload" href="/imports">{t('network.import')}</LinkButton></>} />
      <KeyFigures ties={ties} />
      <Columns aside={aside} asideLabel={t('waiting.title')}>
        {ties.connections > 0 && <ShareCard ties={ties} />}
        <YearsCard years={withoutGaps(years, Number(asOf.slice(0, 4)))} />
        {quiet.length > 0 && <QuietCard quiet={quiet} count={ties.dormant} />}
      </Columns>
    </>
  );
}

/** "302 of them are connections. With 55 of these you have really spoken." The report in sentences says the same. */
function Lead({ ties }: { readonly ties: TieCounts }) {
  const t = useTexts(texts);
  const link = (href: string) => (text: string) => <a href={href}>{text}</a>;
  return (
    <>
      <Rich parts={t.parts('network.connections', { count: ties.connections })} tags={{ link: link('/people?tie=connections') }} />
      {ties.connections > 0 && <> <Rich parts={t.parts('network.spoken', { count: ties.spokenWith })} tags={{ link: link('/people?tie=spoken') }} /></>}
    </>
  );
}

function KeyFigures({ ties }: { readonly ties: TieCounts }) {
  const t = useTexts(texts);
  return (
    <Facts facts={[
      { value: ties.spokenWith, label: t('fact.spoken'), href: '/people?tie=spoken' },
      { value: ties.neverSpoken, label: t('fact.never'), href: '/people?tie=never' },
      { value: ties.dormant, label: t('fact.dormant'), href: '/people?tie=dormant&sort=strength' },
      { value: ties.awaitingMyReply, label: t('fact.waiting'), href: '/people?tie=waiting-for-me' },
    ]} />
  );
}

function ShareCard({ ties }: { readonly ties: TieCounts }) {
  const t = useTexts(texts);
  const reader = useReader();
  const share = ties.neverSpoken / ties.connections;
  const caption = share >= 0.5 ? t('share.mostNever', { share: percentText(reader, share) }) : t('share.someNever', { count: ties.neverSpoken });
  return (
    <Card title={t('share.title')}>
      <Split title={t('share.picture')} caption={caption} parts={[
        { label: t('share.spoken'), value: ties.spokenWith, href: '/people?tie=spoken' },
        { label: t('share.oneWay'), value: ties.oneWayFromMe + ties.oneWayFromThem, href: '/people?tie=one-way' },
        { label: t('share.never'), value: ties.neverSpoken, href: '/people?tie=never' },
      ]} />
      {ties.oneWayFromMe + ties.oneWayFromThem > 0 && <OneWay ties={ties} />}
    </Card>
  );
}

/** In which direction: "To 15 only you wrote; 18 only wrote to you." */
function OneWay({ ties }: { readonly ties: TieCounts }) {
  const t = useTexts(texts);
  const parts = t.parts('share.ways', { mine: ties.oneWayFromMe, theirs: ties.oneWayFromThem });
  return <p class="soft"><Rich parts={parts} tags={{ mine: text => <a href="/people?tie=from-me">{text}</a>, theirs: text => <a href="/people?tie=from-them">{text}</a> }} /></p>;
}

function YearsCard({ years }: { readonly years: readonly YearOfExchange[] }) {
  const t = useTexts(texts);
  if (years.length === 0) return <Card title={t('years.title')}><p class="soft">{t('years.missing')}</p></Card>;
  const most = years.reduce((best, year) => year.bothWays > best.bothWays ? year : best);
  const caption = most.bothWays > 0 ? t('years.most', { year: String(most.year), count: most.bothWays }) : t('years.none');
  return (
    <Card title={t('years.title')}>
      <YearBars title={t('years.picture')} axis={t('years.axis')} series={[t('years.bothWays'), t('years.oneWay')]} caption={caption}
        years={years.map(({ year, bothWays, oneWay }) => ({ label: String(year), values: [bothWays, oneWay], hrefs: [`/people?year=${year}-both`, `/people?year=${year}-one`] }))} />
    </Card>
  );
}

function QuietCard({ quiet, count }: { readonly quiet: readonly QuietTie[]; readonly count: number }) {
  const t = useTexts(texts);
  return (
    <Card title={t('quiet.title')} aside={<a href="/people?tie=dormant&sort=strength">{t('quiet.all', { count })}</a>}>
      <p class="soft">{t('quiet.lead')}</p>
      <ul class="plain-list">{quiet.map(tie => <li key={tie.id}><FaceLine name={tie.fullName} href={`/people/${tie.id}`} note={<WhyQuiet tie={tie} />} /></li>)}</ul>
    </Card>
  );
}

/** From the first year with a message to this one, none left out. */
function withoutGaps(years: readonly YearOfExchange[], now: number): readonly YearOfExchange[] {
  const first = years[0]?.year;
  if (first === undefined) return [];
  const told = new Map(years.map(year => [year.year, year]));
  return Array.from({ length: Math.max(now, years.at(-1)!.year) - first + 1 }, (_, place) => told.get(first + place) ?? { year: first + place, bothWays: 0, oneWay: 0 });
}

/** "62 messages between 2015 and 2018, silent for 6 years." */
function WhyQuiet({ tie: { messages, firstAt, lastAt } }: { readonly tie: QuietTie }) {
  const t = useTexts(texts);
  const count = yearsSince(useReader(), new Date(lastAt));
  const [first, last] = [firstAt.slice(0, 4), lastAt.slice(0, 4)];
  return <>{first === last ? t('quiet.within', { messages, first, count }) : t('quiet.between', { messages, first, last, count })}</>;
}
